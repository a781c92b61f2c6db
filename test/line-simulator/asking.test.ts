import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { call, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeEach(async () => {
  line = await startLine()
})
afterEach(() => line.stop())

const look = async (path: string) => (await call(`${line.origin()}/simulator/${path}`)).body
const menu = (width = 800) => ({
  size: { width, height: 540 },
  selected: true,
  name: 'เมนู',
  chatBarText: 'เมนู',
  areas: [
    {
      bounds: { x: 0, y: 0, width: 800, height: 540 },
      action: { type: 'message' as const, label: 'สถานะ', text: 'สถานะ' },
    },
  ],
})
const picture = (width = 800) =>
  new Blob([new Uint8Array(createCanvas(width, 540).toBuffer('image/png'))], { type: 'image/png' })

test('profiles are told of friends and strangers, not of those who have blocked the bot or are unknown', async () => {
  const client = line.client()
  expect(await client.getProfile('Ustranger')).toMatchObject({ userId: 'Ustranger', displayName: 'ผู้มาใหม่' })
  await call(`${line.origin()}/simulator/unfollow`, { json: { from: 'Ustranger' } })
  await expect(client.getProfile('Ustranger')).rejects.toMatchObject({ status: 404 })
  await expect(client.getProfile('Unobody')).rejects.toMatchObject({ status: 404 })
})

test('a group tells its name and the profiles of its members alone', async () => {
  const client = line.client()
  expect(await client.getGroupSummary('Cgroup')).toMatchObject({ groupName: 'กลุ่ม' })
  expect(await client.getGroupMemberProfile('Cgroup', 'Usomsri')).toMatchObject({ displayName: 'สมศรี' })
  await expect(client.getGroupMemberProfile('Cgroup', 'Ustranger')).rejects.toMatchObject({ status: 404 })
})

test('the plan, the bot itself, and the loading animation', async () => {
  const client = line.client()
  expect(await client.getMessageQuota()).toEqual({ type: 'limited', value: 10 })
  expect(await client.getBotInfo()).toMatchObject({ userId: 'Ubot', displayName: 'บอต' })
  await client.showLoadingAnimation({ chatId: 'Usomsri', loadingSeconds: 5 })
  const wrong = client.showLoadingAnimation({ chatId: 'Usomsri', loadingSeconds: 7 })
  await expect(wrong).rejects.toMatchObject({ status: 400 })
})

test('a rich menu is made, pictured, made the default, and given to one person', async () => {
  const client = line.client()
  const { richMenuId: common } = await client.createRichMenu(menu())
  const { richMenuId: own } = await client.createRichMenu(menu())
  await expect(client.setDefaultRichMenu(common)).rejects.toMatchObject({ status: 400 })
  await client.setRichMenuImage(common, picture())
  await client.setRichMenuImage(own, picture())
  await client.setDefaultRichMenu(common)
  await client.linkRichMenuIdToUser('Usomsri', own)
  expect(await look('chats/Usomsri')).toMatchObject({ richMenu: { richMenuId: own } })
  expect(await look('chats/Uprasert')).toMatchObject({ richMenu: { richMenuId: common } })
  await client.unlinkRichMenuIdFromUser('Usomsri')
  expect(await look('chats/Usomsri')).toMatchObject({ richMenu: { richMenuId: common } })
  await client.deleteRichMenu(common)
  expect(await look('chats/Usomsri')).toMatchObject({ richMenu: null })
  expect((await client.getRichMenuList()).richmenus.map((one) => one.richMenuId)).toEqual([own])
})

test('a rich menu of a wrong size, or a picture that is none or does not fit, is refused', async () => {
  const client = line.client()
  await expect(client.createRichMenu(menu(700))).rejects.toMatchObject({ status: 400 })
  const { richMenuId } = await client.createRichMenu(menu())
  await expect(client.setRichMenuImage(richMenuId, picture(900))).rejects.toMatchObject({ status: 400 })
  const text = new Blob(['<svg/>'], { type: 'image/png' })
  await expect(client.setRichMenuImage(richMenuId, text)).rejects.toMatchObject({ status: 400 })
})

test('the page may frame the mini-app alone, and only its own files are served', async () => {
  const page = await call(`${line.origin()}/`)
  expect(page.body).toBe(readFileSync('line-simulator/page/index.html', 'utf8'))
  expect(page.headers.get('content-security-policy')).toContain('frame-src http://127.0.0.1:9;')
  for (const path of [
    '/../config.ts',
    '/..%2fconfig.ts',
    '/fonts/../../cli.ts',
    '/nothing.js',
    '/%E0%A4%A',
  ]) {
    expect(await call(`${line.origin()}${path}`)).toMatchObject({ status: 404 })
  }
})

test('the control API obeys no page of another origin, and nothing in its answers is a secret', async () => {
  const headers = { origin: 'http://evil.example' }
  const refused = await call(`${line.origin()}/simulator/say`, {
    json: { from: 'Usomsri', text: 'ก' },
    headers,
  })
  expect(refused).toMatchObject({ status: 403 })
  await line.client().pushMessage({ to: 'Usomsri', messages: [{ type: 'text', text: 'ก' }] })
  const log = await call(`${line.origin()}/simulator/log`)
  expect(log.body).toMatchObject([{ what: 'push', text: 'ก', status: 200, cost: 1 }])
  const told = JSON.stringify([await look('state'), log.body])
  expect(told).not.toContain('the-token')
  expect(told).not.toContain('the-secret')
})
