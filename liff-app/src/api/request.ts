import * as z from 'zod/mini'

/** The server refused: nothing was changed; `message` is the Thai sentence for the person. */
export class Refusal extends Error {
  readonly code: string
  readonly details: unknown
  readonly status: number

  constructor(
    status: number,
    { code, message, details }: { code: string; message: string; details: unknown },
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** No answer: no signal, too slow, or the server says it is away (503); trying again is right. */
export class Away extends Error {
  constructor() {
    super('away')
    this.name = 'Away'
  }
}

const ErrorBody = z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) })
const TIMEOUT_MS = 15_000

type Answer<T> = z.ZodMiniType<T> | null
type Sent = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown }

let person: string | null = null
let onSessionEnd: (code: string) => void = () => {}

/** Whom every request claims to be for (X-Person); null before the session is open. */
export function speakAs(id: string | null): void {
  person = id
}

/** `listen` hears the code of every 401 of an open session. */
export function whenSessionEnds(listen: (code: string) => void): void {
  onSessionEnd = listen
}

/**
 * Sends one request, a body that is a file as it is, and reads its answer by `schema` (null: no content is expected).
 * Throws Refusal or Away; an answer of another shape is a bug and throws ZodError.
 */
export async function request<T = void>(schema: Answer<T>, path: string, sent: Sent = {}): Promise<T> {
  const response = await answerTo(path, sent)
  if (response.status === 503 || response.status === 502 || response.status === 504) throw new Away()
  if (!response.ok) throw await refusalOf(response)
  // With no schema the caller's T is void.
  return schema ? schema.parse(await response.json()) : (undefined as T)
}

async function answerTo(path: string, { method = 'GET', body }: Sent): Promise<Response> {
  const isFile = body instanceof Blob
  const headers: Record<string, string> = {
    'content-type': isFile ? 'application/octet-stream' : 'application/json',
  }
  if (person) headers['x-person'] = person
  try {
    return await fetch(path, {
      method,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new Away()
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const read = ErrorBody.safeParse(await response.json().catch(() => null))
  const told = read.success ? read.data : { code: 'bug', message: String(response.status) }
  if (response.status === 401 && person) onSessionEnd(told.code)
  return new Refusal(response.status, { details: null, ...told })
}
