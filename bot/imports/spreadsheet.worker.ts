// Started by in-worker.ts: does one task, with a memory of its own, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '#shared/problem/problem.ts'
import type { Task, Told } from './in-worker.ts'
import { readSheets } from './read-xlsx.ts'
import { writeWorkbook } from './write-xlsx.ts'

async function done(task: Task): Promise<Told> {
  try {
    return { done: await ('read' in task ? readSheets(task.read) : writeWorkbook(task.write)) }
  } catch (error) {
    if (error instanceof Problem && error.code === 'bad-file')
      return { refused: (error as Problem<'bad-file'>).details }
    throw error
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- of a window; this is a thread
parentPort?.postMessage(await done(workerData as Task))
