import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigError, worldOf } from '#bot/config.ts'
import { findRunning } from '#bot/demo-folder.ts'
import { dataOf } from './stand-ins.ts'

type Env = NodeJS.ProcessEnv
export type Place = { world: 'demo' | 'real'; folder: string }

/** The folder of a world. */
export function placeOf(env: Env, world: 'demo' | 'real'): Place {
  const data = resolve(env['DATA_DIR'] || './data')
  return { world, folder: world === 'real' ? data : join(data, 'demo') }
}

/**
 * Which world a tool is for: the one asked for; else the settings' when they name real LINE; else the running
 * one; else the real when its folder holds a store; else the demo. Throws ConfigError when two run, or when none does
 * and only MONGODB_URI is set.
 */
export async function whichWorld(env: Env, asked: { demo?: boolean; real?: boolean }): Promise<Place> {
  if (asked.demo && asked.real) throw new ConfigError('either --demo or --real')
  if (asked.demo || asked.real) return placeOf(env, asked.demo ? 'demo' : 'real')
  if (worldOf(env) === 'real') return placeOf(env, 'real')
  const [real, demo] = [placeOf(env, 'real'), placeOf(env, 'demo')]
  const [realRuns, demoRuns] = [await findRunning(real.folder), await findRunning(demo.folder)]
  if (realRuns && demoRuns) throw new ConfigError('two worlds run here: say --demo or --real')
  if (realRuns) return real
  if (demoRuns) return demo
  if (env['MONGODB_URI'])
    throw new ConfigError('MONGODB_URI does not say which world it holds: say --demo or --real')
  return existsSync(dataOf(real.folder)) ? real : demo
}
