import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { fileOf } from './part.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
const WHAT_TO_INSTALL = `No browser was found and none could be had: the browser tests will fail.
Install chromium and a Thai font (Debian: apt-get install chromium fonts-thai-tlwg), or set CHROMIUM_PATH.\n`

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function inPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(canRun)
}

function browserHere(): string | undefined {
  const asked = process.env['CHROMIUM_PATH']
  if (asked) return asked
  return NAMES.map(inPath).find(Boolean) ?? [...APPS, chromium.executablePath()].find(canRun)
}

/** Without a Thai font the pictures show boxes; a missing one is no reason to stop. */
const hasThaiFont = (): boolean =>
  !inPath('fc-list') || spawnSync('fc-list', [':lang=th'], { encoding: 'utf8' }).stdout.trim() !== ''

/** Debian's packages, when we may install them. */
function fromDebian(packages: string[]): boolean {
  const apt = inPath('apt-get')
  if (!apt || process.getuid?.() !== 0) return false
  say(`installing ${packages.join(', ')} with apt-get`)
  return (
    run(apt, ['update', '-qq']) && run(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  )
}

function fromPlaywright(): boolean {
  say("downloading Playwright's chromium")
  return run(process.execPath, [fileOf('node_modules/playwright-core/cli.js'), 'install', 'chromium'])
}

function browser(): string | undefined {
  const present = browserHere()
  if (present) {
    if (!hasThaiFont()) fromDebian(['fonts-thai-tlwg'])
    return present
  }
  if (!fromDebian(['chromium', 'fonts-thai-tlwg', 'fontconfig'])) fromPlaywright()
  return browserHere()
}

const found = browser()
if (!found) say(WHAT_TO_INSTALL)
const jest = spawnSync(
  process.execPath,
  [...FLAGS, fileOf('node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ...(found ? { CHROMIUM_PATH: found } : {}) } },
)
process.exit(jest.status ?? 1)
