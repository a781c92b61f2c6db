import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { type CastName, lineIdOf } from './cast.ts'
import type { World } from './world.ts'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 800 }

/** A real Chromium: CHROMIUM_PATH, or the one of this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A phone's or PC's browser of one person; everything it complains of is kept. */
export async function openFor(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport.width < 900,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|404|409)/.test(message.text()))
      complaints.push(message.text())
  })
  return { context, page, complaints }
}

/** Opens a page of the mini-app as LINE does for this person. */
export async function openAs(page: Page, world: World, who: CastName, path: string): Promise<void> {
  const { idToken } = (await world.line(`id-token?userId=${lineIdOf(who)}`)) as { idToken: string }
  await page.goto('about:blank') // a fragment alone would not load the page anew
  await page.goto(`${world.origin}/liff${path}#id_token=${idToken}`)
}

/** What an accessibility check finds serious or worse, by rule and place. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

/** WCAG contrast of an element's words on its own ground, as the browser computes both now. */
export const contrastOf = (element: Locator): Promise<number> =>
  element.evaluate((one) => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const share = Number(part) / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
    }
    const { color, backgroundColor } = getComputedStyle(one)
    const [dark = 1, bright = 1] = [light(color), light(backgroundColor)].toSorted((a, b) => a - b)
    return bright / dark
  })
