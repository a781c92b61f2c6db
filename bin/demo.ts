import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#bot/config.ts'
import { type DemoSecrets, readSecrets } from '#bot/demo-folder.ts'
import { CAST, OTOPIP } from '#bot/seed/cast.data.ts'
import type { SimulatorConfig } from '#line-simulator/index.ts'
import { PRODUCT } from '#shared/text/words.th.ts'

const START_AT = '2024-07-23T09:00:00+07:00'
/** Messages a month of LINE's free plan. */
const QUOTA = 300
/** Where the clock can be sent by one press: the reminders, the due days and the close of the demo's month. */
const CLOCK_MARKS = [
  { label: '24 ก.ค. 67 09:00 เตือนอำเภอ', at: '2024-07-24T09:00:00+07:00' },
  { label: '26 ก.ค. 67 00:00 เลยกำหนดอำเภอ', at: '2024-07-26T00:00:00+07:00' },
  { label: '26 ก.ค. 67 09:00 เตือนจังหวัดให้ล็อก', at: '2024-07-26T09:00:00+07:00' },
  { label: '5 ส.ค. 67 16:00 เตือนจังหวัดวันสุดท้าย', at: '2024-08-05T16:00:00+07:00' },
  { label: '6 ส.ค. 67 00:00 ปิดรับข้อมูล', at: '2024-08-06T00:00:00+07:00' },
  { label: '10 ส.ค. 67 09:00 เปิดเดือนใหม่', at: '2024-08-10T09:00:00+07:00' },
]

/** The demo's own secrets, made at the first start of its folder. */
export function makeSecrets(folder: string): DemoSecrets {
  const present = readSecrets(folder)
  if (present) return present
  const secrets = {
    channelSecret: randomBytes(16).toString('hex'),
    channelAccessToken: randomBytes(48).toString('base64url'),
    loginChannelId: String(randomInt(1_000_000_000, 9_999_999_999)),
    sessionSecret: randomBytes(32).toString('base64url'),
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writePrivate(join(folder, 'demo.json'), secrets)
  return secrets
}

/** Writes JSON that only this user may read. */
export function writePrivate(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
}

/** What the simulator is told: the demo's channel, its people, the marks of its clock. */
export function simulatorConfig(config: Config, publicUrl: string): SimulatorConfig {
  const { channelSecret, channelAccessToken, loginChannelId, liffId } = config.line
  return {
    channelSecret,
    channelAccessToken,
    loginChannelId,
    liffId,
    botUserId: `U${createHash('sha256').update(channelSecret).digest('hex').slice(0, 32)}`,
    botName: PRODUCT,
    appUrl: `${publicUrl}/liff`,
    webhookUrl: `${publicUrl}/webhook`,
    startAt: START_AT,
    clockMarks: CLOCK_MARKS,
    people: CAST.map(({ userId, name, note }) => ({ userId, name, note })),
    groups: [{ ...OTOPIP, members: [...OTOPIP.members], botIn: true }],
    quota: QUOTA,
  }
}
