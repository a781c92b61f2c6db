import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE } from '../support/browser.ts'
import { lineIdOf } from '../support/cast.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const LIFF_ID = '1234567890-abcdefgh'
const STORE = `LIFF_STORE:${LIFF_ID}`

let world: World
let browser: Browser

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

/** A phone outside LINE's own app, whose mini-app belongs to a real LIFF id; LINE's login page leads straight back. */
async function outside(): Promise<{ context: BrowserContext; page: Page; logins: string[] }> {
  const { context, page } = await openFor(browser, PHONE)
  const logins: string[] = []
  await page.route('**/api/config', (route) => route.fulfill({ json: { liffId: LIFF_ID } }))
  await page.route('https://access.line.me/**', (route) => {
    logins.push(route.request().url())
    return route.fulfill({ status: 302, headers: { location: `${world.origin}/liff/` } })
  })
  await page.route(/^https:\/\/(api\.line\.me|.*line-scdn\.net)\//, (route) => route.abort())
  return { context, page, logins }
}

/** What LINE's login leaves for LIFF in this browser, on every page of ours. */
async function loggedIn(context: BrowserContext, idToken: string, sub: string): Promise<void> {
  const kept = { accessToken: 'an access token', IDToken: idToken, decodedIDToken: { sub } }
  await context.addInitScript(
    ([store, entries]) => {
      for (const [key, value] of entries) localStorage.setItem(`${store}:${key}`, JSON.stringify(value))
      document.cookie = `${store.replace(':', ':expires:')}=${Date.now() + 3_600_000}; path=/`
    },
    [STORE, Object.entries(kept)] as const,
  )
}

const retry = (page: Page) => page.getByRole('button', { name: 'ลองอีกครั้ง' })

test('U-16: a token refused twice ends at a sentence and a button, and only the button asks LINE again', async () => {
  const { context, page, logins } = await outside()
  await loggedIn(context, 'not.a.token', lineIdOf('kanda'))
  await page.goto(`${world.origin}/liff/`)
  await retry(page).waitFor()
  await page.getByText(/ยังยืนยันตัวตนกับ LINE ไม่ได้/).waitFor()
  expect(logins).toHaveLength(1)
  await retry(page).tap()
  await until(
    async () => logins.length,
    (times) => times === 2,
  )
  await retry(page).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('session.sub'))).toBe(null) // a refused token is nobody's
  await context.close()
  expect(logins).toHaveLength(2)
})

test('U-16: LIFF forgets the token that was refused before LINE’s login page is asked', async () => {
  const { context, page, logins } = await outside()
  await page.goto(`${world.origin}/api/config`) // ours, and LIFF is not in it
  await page.evaluate(
    ([store, sub]) => {
      const kept = { accessToken: 'an access token', IDToken: 'not.a.token', decodedIDToken: { sub } }
      for (const [key, value] of Object.entries(kept))
        localStorage.setItem(`${store}:${key}`, JSON.stringify(value))
      document.cookie = `${store.replace(':', ':expires:')}=${Date.now() + 3_600_000}; path=/`
    },
    [STORE, lineIdOf('kanda')] as const,
  )
  await page.goto(`${world.origin}/liff/`)
  await retry(page).waitFor()
  expect(logins).toHaveLength(1)
  expect(await page.evaluate((key) => localStorage.getItem(key), `${STORE}:IDToken`)).toBe(null)
  await context.close()
})

test('U-16: once somebody has entered, the next refused token may ask LINE again by itself', async () => {
  const { context, page } = await outside()
  const { idToken } = (await world.line(`id-token?userId=${lineIdOf('kanda')}`)) as { idToken: string }
  await loggedIn(context, idToken, lineIdOf('kanda'))
  await context.addInitScript(() => sessionStorage.setItem('session.came-back', 'yes'))
  await page.goto(`${world.origin}/liff/`)
  await page.getByRole('link', { name: /เริ่มกรอก/ }).waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('session.came-back'))).toBe(null)
  await context.close()
})

test('U-18: a device that cannot keep the mark is sent to LINE’s login page by a press only', async () => {
  const { context, page, logins } = await outside()
  await loggedIn(context, 'not.a.token', lineIdOf('kanda'))
  await context.addInitScript(() => {
    const set = Storage.prototype.setItem
    Storage.prototype.setItem = function (key, value) {
      if (key === 'session.came-back') throw new DOMException('full', 'QuotaExceededError')
      set.call(this, key, value)
    }
  })
  await page.goto(`${world.origin}/liff/`)
  await retry(page).waitFor()
  expect(logins).toHaveLength(0)
  await retry(page).tap()
  await until(
    async () => logins.length,
    (times) => times === 1,
  )
  await context.close()
})

test('U-17: without LINE the page says so and offers to try again; once LINE answers, it opens', async () => {
  const { context, page } = await outside()
  // LIFF has a code to exchange, and LINE does not answer.
  await context.addInitScript((store) => {
    localStorage.setItem(`${store}:loginTmp`, JSON.stringify({ codeVerifier: 'v' }))
  }, STORE)
  await page.goto(`${world.origin}/liff/?code=c&state=s&liffClientId=1234567890`)
  await retry(page).waitFor()
  await page.getByText(/ยังยืนยันตัวตนกับ LINE ไม่ได้/).waitFor()
  const { idToken } = (await world.line(`id-token?userId=${lineIdOf('kanda')}`)) as { idToken: string }
  await loggedIn(context, idToken, lineIdOf('kanda'))
  await page.reload()
  await page.getByRole('link', { name: /เริ่มกรอก/ }).waitFor()
  await context.close()
})

test('U-18: a device with no room to remember anything still enters, in LINE and in the demo', async () => {
  const { context, page } = await outside()
  const { idToken } = (await world.line(`id-token?userId=${lineIdOf('kanda')}`)) as { idToken: string }
  await loggedIn(context, idToken, lineIdOf('kanda'))
  await context.addInitScript(fillUp)
  await page.goto(`${world.origin}/liff/`)
  await page.getByRole('link', { name: /เริ่มกรอก/ }).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('session.sub'))).toBe(null)
  await context.close()
  const demo = await openFor(browser, PHONE)
  await demo.context.addInitScript(() => {
    const blocked = { get: () => { throw new DOMException('blocked', 'SecurityError') } } // prettier-ignore
    Object.defineProperties(window, { localStorage: blocked, sessionStorage: blocked })
  })
  await openAs(demo.page, world, 'kanda', '/otop/2024-07')
  await demo.page.getByRole('button', { name: /กรอกต่อ/ }).tap()
  await demo.page.getByRole('button', { name: 'แป้นของเครื่อง' }).tap()
  await demo.page.getByRole('button', { name: 'แป้นของระบบ' }).waitFor()
  expect(demo.complaints).toEqual([])
  await demo.context.close()
})

/** Leaves not one character of room in the local storage. */
function fillUp(): void {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      localStorage.setItem(`full ${size}`, 'x'.repeat(size))
    } catch {}
  }
  for (let at = 0; at < 30; at++) {
    try {
      localStorage.setItem(`${at}`, 'x')
    } catch {}
  }
}
