import { postsWithin } from './posts.store.ts'

/** Whether the first person is still to come. */
export async function nobodyHasPost(): Promise<boolean> {
  return (await postsWithin('TH')).length === 0
}
