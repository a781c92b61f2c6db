import { join } from 'node:path'
import express, { Router } from 'express'

const DIST = join(import.meta.dirname, '../../liff-app/dist')

/** The mini-app under /liff: hashed assets for ever, index.html never kept; every other path is the app's own. */
export function pages(): Router {
  const router = Router()
  router.use(
    '/liff/assets',
    express.static(join(DIST, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  router.get('/liff{/*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(DIST, 'index.html'))
  })
  router.get('/', (_request, response) => response.redirect('/liff/'))
  return router
}
