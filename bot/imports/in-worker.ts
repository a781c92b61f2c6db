import { Worker } from 'node:worker_threads'
import type { SheetCells } from '#shared/imports/cell.ts'
import type { FileFault } from '#shared/imports/file-fault.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { SheetPlan } from './sheet-plan.ts'

/** What a worker is started for, and what it tells. */
export type Task = { read: Uint8Array } | { write: readonly SheetPlan[] }
export type Told = { done: SheetCells[] | Uint8Array } | { refused: FileFault }

const SCRIPT = new URL('./spreadsheet.worker.ts', import.meta.url)
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }
const PATIENCE_MS = 8_000
const MOST_WAITING = 10

let waiting = 0
let turn: Promise<unknown> = Promise.resolve()

/** I-1: reads the sheets of an .xlsx, in a worker that may take 192 MB and 8 s. Throws bad-file, too-many. */
export const readWorkbook = (file: Uint8Array): Promise<SheetCells[]> =>
  inTurn({ read: file }) as Promise<SheetCells[]>

/** The bytes of an .xlsx, made in a worker. Throws too-many. */
export const makeWorkbook = (sheets: readonly SheetPlan[]): Promise<Uint8Array> =>
  inTurn({ write: sheets }) as Promise<Uint8Array>

/** One worker at a time: ten files at once take no more memory than one. */
async function inTurn(task: Task): Promise<SheetCells[] | Uint8Array> {
  if (waiting >= MOST_WAITING) throw new Problem('too-many', {})
  waiting += 1
  const mine = turn.then(() => inWorker(task))
  turn = mine.catch(() => null)
  try {
    const told = await mine
    if ('refused' in told) throw new Problem('bad-file', told.refused)
    return told.done
  } finally {
    waiting -= 1
  }
}

function inWorker(task: Task): Promise<Told> {
  const worker = new Worker(SCRIPT, { workerData: task, resourceLimits: LIMITS })
  const tooHeavy = new Problem('bad-file', { why: 'too-heavy' })
  return new Promise<Told>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(tooHeavy)
      void worker.terminate()
    }, PATIENCE_MS)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy : error),
    )
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('the worker ended without an answer'))
    })
  })
}
