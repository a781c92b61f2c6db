import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { Browser } from 'playwright-core'
import { closeMonthJob } from '#jobs/close-month.job.ts'
import type { Job } from '#jobs/job.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { type RunningAgenda, startAgenda } from '#jobs/start-agenda.ts'
import type { JobsView } from '#shared/calendar/jobs-view.ts'
import { Month } from '#shared/calendar/month.ts'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const due = {
  line: 'close-month',
  form: 'otop-sales',
  period: Month.parse('2024-07'),
  at: new Date('2024-08-06T00:00:00+07:00'),
  day: '2024-08-06',
  ...NO_WEIGHT,
} as const
const broken = new Set(['50', '51'])
const closing: Job = {
  ...closeMonthJob,
  run: async (deps, input, unit) => {
    if (broken.has(unit)) throw new Error('WriteConflict: the transaction has been aborted')
    await closeMonthJob.run(deps, input, unit)
  },
}
let world: World
let browser: Browser
let agenda: RunningAgenda

beforeAll(async () => {
  world = await startWorld('2024-08-06T00:00:10+07:00')
  browser = await openBrowser()
  const log = world.deps.log.child({}, { level: 'silent' })
  const patience = { lockMs: 4_000, delay: 100, maxDelay: 100, maxRetries: 1 }
  agenda = await startAgenda(mongoose.connection.db!, { ...world.deps, log }, [closing], patience)
  for (const province of ['50', '51', '52', '53']) await agenda.queue(due, province)
}, 60_000)
afterAll(async () => {
  await agenda.stop()
  await browser.close()
  await world.stop()
})

const states = async (): Promise<string> => {
  const { jobs }: JobsView = (await (await world.as('prasert')).get('/jobs')).body
  return jobs.map(({ unit, state }) => `${unit} ${state}`).join(', ')
}

test('U-70: the Department finds what failed on its settings, and has it run again, one or all', async () => {
  await until(states, (all) => all === '51 failed, 50 failed, 53 done, 52 done', 20_000)
  const { page, complaints } = await openFor(browser, PHONE)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await openAs(page, world, 'prasert', '/settings')
  await page.getByRole('link', { name: /งานอัตโนมัติ.*ทำไม่สำเร็จ.2.งาน/s }).tap()
  await page.getByRole('heading', { name: 'งานอัตโนมัติ' }).waitFor()
  await page
    .getByText(/สาเหตุที่ระบบแจ้ง.*WriteConflict/)
    .first()
    .waitFor()
  const seen = (await page.locator('main').innerText()).replaceAll(/[\u2060\u00a0]/g, ' ')
  expect(seen).toMatch(
    /ปิดรับข้อมูล · ยอดจำหน่าย OTOP ก\.ค\. 67\s+ไม่สำเร็จ\s+จังหวัดลำพูน\s+ถึงกำหนด 6 ส\.ค\. 2567 00:00\s+ลองแล้ว 2 ครั้ง ล่าสุด 6 ส\.ค\. 2567/,
  )
  expect(seen).toMatch(/ทำล่าสุด\s+ปิดรับข้อมูล · ยอดจำหน่าย OTOP ก\.ค\. 67\s+เสร็จแล้ว\s+2 พื้นที่/)
  expect([
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
    await seriousFaults(page),
  ]).toEqual([true, []])
  broken.delete('50')
  await button(/สั่งทำใหม่ .*จังหวัดเชียงใหม่/).tap()
  await page.getByText(/สั่งทำใหม่.1.งานแล้ว/).waitFor()
  await page.getByText(/3.พื้นที่/).waitFor()
  await page.getByText(/ทำไม่สำเร็จ.1.งาน/).waitFor()
  expect(complaints).toEqual([])
  await page.close()
}, 60_000)

test('U-70: one that fails again comes back; all of them at once; then nothing is left to press', async () => {
  broken.add('54')
  await agenda.queue(due, '54')
  await until(states, (all) => all.startsWith('54 failed') && all.includes('51 failed'), 20_000)
  const { page } = await openFor(browser, DESK)
  await openAs(page, world, 'prasert', '/jobs')
  broken.delete('51')
  await page.getByRole('button', { name: /สั่งทำใหม่ทั้ง.2.งาน/ }).click()
  await page.getByText(/สั่งทำใหม่.2.งานแล้ว/).waitFor()
  await until(states, (all) => all.startsWith('54 failed') && all.includes('51 done'), 20_000)
  await page.getByText(/ทำไม่สำเร็จ.1.งาน/).waitFor()
  broken.clear()
  await page.getByRole('button', { name: /สั่งทำใหม่ .*จังหวัดแพร่/ }).click()
  await page.getByText('ไม่มีงานที่ทำไม่สำเร็จ').waitFor()
  await page.getByText(/5.พื้นที่/).waitFor()
  expect([await page.getByRole('button', { name: /สั่งทำใหม่/ }).count(), await seriousFaults(page)]).toEqual([
    0,
    [],
  ])
  await page.close()
}, 60_000)
