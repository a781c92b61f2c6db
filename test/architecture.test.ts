import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { importsOf, longFunctions, SOURCES, type Source } from './support/sources.ts'

const ROOMS: Record<string, string[]> = {
  shared: [],
  bot: ['shared'],
  jobs: ['shared', 'bot'],
  'liff-app': ['shared'],
  'embedded-mongo': [],
  'line-simulator': [],
  bin: ['shared', 'bot', 'jobs', 'liff-app', 'embedded-mongo', 'line-simulator'],
}
const PACKAGES: Record<string, RegExp> = {
  shared: /^zod\/mini$/,
  bot: /^(node:.+|zod(\/mini)?|express|helmet|pino|mongoose|@line\/bot-sdk|undici|@napi-rs\/canvas|@expo-google-fonts\/.+|hucre\/xlsx)$/,
  jobs: /^(node:.+|pino|zod\/mini|agenda|@agendajs\/mongo-backend|mongodb)$/,
  'liff-app':
    /^(node:.+|react|react-dom.*|react\/.+|@tanstack\/react-query|wouter.*|@line\/liff.*|zod\/mini|vite|@vitejs\/plugin-react|rolldown)$/,
  'embedded-mongo': /^(node:.+|bson|mingo.*|mongodb)$/,
  'line-simulator': /^(node:.+|ajv.*|zod\/mini|ts-json-schema-generator)$/,
  bin: /^(node:.+|pino|mongodb|playwright-core|thai-address-universal|zod\/mini)$/,
}
/** Where a package may be used at all. */
const ONLY: [RegExp, RegExp][] = [
  [/^mongoose$/, /\.store\.ts$|^bot\/deps\.ts$/],
  [/^@line\/bot-sdk$/, /^bot\/line\//],
  [/^hucre/, /^bot\/imports\//],
  [/^@line\/liff/, /^liff-app\/src\/session\//],
  [/^(agenda|@agendajs\/.+)$/, /^jobs\//],
]
const STORES_ARE_NOT_FOR = /\.routes\.ts$|\.chat\.ts$|^jobs\//
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|services?|manager|types|index)(\/|\.tsx?$)/
const DOORS = ['embedded-mongo/index.ts', 'line-simulator/index.ts', 'embedded-mongo/commands/index.ts']

const faults = (find: (source: Source) => string[]): string[] =>
  SOURCES.flatMap((source) => find(source).map((fault) => `${source.path}: ${fault}`))

test('W-1: a room imports only the rooms and packages that the table allows', () => {
  expect(
    faults(({ room, imports }) =>
      imports.flatMap(({ target, package: name }) => {
        if (name !== null) return PACKAGES[room]?.test(name) ? [] : [name]
        const other = target.split('/')[0]!
        return other === room || ROOMS[room]?.includes(other) ? [] : [target]
      }),
    ),
  ).toEqual([])
})

test('W-2: mongoose stays in the stores, the SDK in bot/line, LIFF in session, Agenda in jobs', () => {
  expect(
    faults(({ path, imports }) =>
      imports.flatMap(({ package: name }) =>
        ONLY.some(([one, where]) => name !== null && one.test(name) && !where.test(path)) ? [name!] : [],
      ),
    ),
  ).toEqual([])
})

test('W-3: routes, chat commands and jobs never touch a store', () => {
  expect(
    faults(({ path, imports }) =>
      STORES_ARE_NOT_FOR.test(path)
        ? imports.map(({ target }) => target).filter((to) => to.endsWith('.store.ts'))
        : [],
    ),
  ).toEqual([])
})

test('W-4: no two files import each other, directly or around a corner', () => {
  const graph = new Map(
    SOURCES.map(({ path, imports }) => [
      path,
      imports.filter((one) => !one.typeOnly).map((one) => one.target),
    ]),
  )
  const [done, open] = [new Set<string>(), new Set<string>()]
  const cycles: string[] = []
  const visit = (path: string): void => {
    if (open.has(path)) return void cycles.push(path)
    if (done.has(path)) return
    open.add(path)
    graph.get(path)?.forEach(visit)
    open.delete(path)
    done.add(path)
  }
  for (const path of graph.keys()) visit(path)
  expect(cycles).toEqual([])
})

test('W-5: no file has more than 150 lines, no function more than 30, no component more than 60', () => {
  expect(
    faults(({ lines, path }) => (lines > 150 && !path.endsWith('.data.ts') ? [`${lines} lines`] : [])),
  ).toEqual([])
  expect(faults(longFunctions)).toEqual([])
})

test('W-6: there is no drawer, no barrel and no default export', () => {
  expect(faults(({ path }) => (DRAWERS.test(path) && !DOORS.includes(path) ? ['a drawer'] : []))).toEqual([])
  expect(
    faults(({ text, path }) =>
      /^export default /m.test(text) && !path.endsWith('vite.config.ts') ? ['default export'] : [],
    ),
  ).toEqual([])
})

test('W-7: the test reads imports at all', () => {
  expect(
    importsOf(
      "import { a } from '#shared/x.ts'\nimport type { B } from './b.ts'\nawait import('zod')",
      'bot/y.ts',
    ),
  ).toEqual([
    { target: 'shared/x.ts', package: null, typeOnly: false },
    { target: 'bot/b.ts', package: null, typeOnly: true },
    { target: 'zod', package: 'zod', typeOnly: false },
  ])
  expect(SOURCES.length).toBeGreaterThan(100)
})

test('W-8: every rule of ARCHITECTURE has a test that names it, and every test names a rule that stands there', () => {
  const rules = new Set(rulesIn(readFileSync('ARCHITECTURE.md', 'utf8'), /^\| ([^|]+) \|/gm))
  const tested = new Set(
    globSync('test/**/*.test.ts').flatMap((path) =>
      rulesIn(readFileSync(path, 'utf8'), /['`]([A-Z]-\d.*?): /g),
    ),
  )
  expect([...rules].filter((rule) => !tested.has(rule))).toEqual([])
  expect([...tested].filter((rule) => !rules.has(rule))).toEqual([])
})

/** The rules named at these places; "U-1 … U-3" names three. */
function rulesIn(text: string, places: RegExp): string[] {
  return [...text.matchAll(places)].flatMap(([, named = '']) => {
    const rules = named.match(/\b[A-Z]-\d+/g) ?? []
    if (!named.includes('…')) return rules
    const [from, to] = rules.map((rule) => Number(rule.slice(2)))
    return Array.from({ length: to! - from! + 1 }, (_, at) => `${named[0]}-${from! + at}`)
  })
}
