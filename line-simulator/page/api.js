async function answerOf(response) {
  const body = await response.json().catch(() => ({}))
  if (!response.ok)
    throw Object.assign(new Error(body.message ?? `HTTP ${response.status}`), { reason: body.reason })
  return body
}

/** Looks something up. */
export async function look(path) {
  return answerOf(await fetch(`/simulator/${path}`))
}

/** Does something; throws with the reason when it is refused. */
export async function act(path, body) {
  const headers = { 'content-type': 'application/json' }
  return answerOf(await fetch(`/simulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** Hears of everything that happens; `opened` also after every return of a lost connection. */
export function listen(opened, heard) {
  const stream = new EventSource('/simulator/events')
  stream.addEventListener('open', opened)
  stream.addEventListener('message', ({ data }) => heard(JSON.parse(data)))
}
