// The general styles come first, so that a screen's own may refine them.
import './ui/styles/all.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openSession } from './session/session.ts'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
void openSession(false)
