import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openSession } from './session/session.ts'
import './ui/styles/all.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
void openSession()
