import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startLine } from '../line-simulator/start-line.ts'
import { DESK, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'

let line: Awaited<ReturnType<typeof startLine>>
let browser: Browser

beforeAll(async () => {
  line = await startLine()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await line.stop()
})

/** Asks the page for a time of Bangkok, as a hand types it. */
async function goTo(page: Page, value: string): Promise<void> {
  await page.getByLabel('วันและเวลาที่ต้องการไป').fill(value)
  await page.getByRole('button', { name: 'ไป', exact: true }).click()
}

test.each([
  ['a phone', PHONE],
  ['a PC', DESK],
])(
  'T-4: on %s a move too far, or back, is explained in Thai beside the clock',
  async (_, viewport) => {
    const { context, page } = await openFor(browser, viewport)
    await page.goto(line.origin())
    const clock = page.locator('#clock')
    await clock.getByText('เลือกวันและเวลาเอง').click()
    const note = clock.getByRole('status')
    for (const far of ['2026-07-23T09:00', '2099-01-01T00:00', '12026-01-01T00:00']) {
      await goTo(page, far)
      await note.filter({ hasText: 'ไม่เกิน 400 วัน' }).waitFor()
      await goTo(page, '2024-01-01T00:00')
      await note.filter({ hasText: 'เดินไปข้างหน้าเท่านั้น' }).waitFor()
    }
    expect(await page.getByRole('alert').isVisible()).toBe(false)
    expect(await seriousFaults(page)).toEqual([])
    await clock.getByRole('button', { name: '+1 ชม.' }).click()
    await note.waitFor({ state: 'hidden' })
    await context.close()
  },
  40_000,
)
