import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

const ROOT = join(import.meta.dirname, '../..')
const ROOMS = '{shared,bot,jobs,bin,embedded-mongo,line-simulator,liff-app}'

export type Import = { target: string; package: string | null; typeOnly: boolean }
export type Source = { path: string; room: string; text: string; lines: number; imports: Import[] }

/** Every file of the product, with what it imports. */
export const SOURCES: Source[] = globSync(`${ROOMS}/**/*.{ts,tsx}`, { cwd: ROOT })
  .filter((path) => !path.includes('node_modules') && !path.includes('/dist/'))
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const lines = text.split('\n').length - 1
    return { path, room: path.split('/')[0]!, text, lines, imports: importsOf(text, path) }
  })

/** The imports of a file's text; a target of ours is a path from the root. */
export function importsOf(text: string, path: string): Import[] {
  const found = text.matchAll(
    /^(?:import|export) (type )?[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map(([, type, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy!
    return { ...resolve(name, path), typeOnly: type !== undefined }
  })
}

function resolve(name: string, path: string): Pick<Import, 'target' | 'package'> {
  if (name.startsWith('#')) return { target: name.slice(1), package: null }
  if (name.startsWith('.')) return { target: normalize(join(path, '..', name)), package: null }
  return { target: name, package: name }
}

type Node = {
  type: string
  start: number
  end: number
  id?: { name?: string } | null
  [key: string]: unknown
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** Functions beyond their measure: 30 lines, a component (named with a capital, in a .tsx) 60. */
export function longFunctions({ path, text }: Source): string[] {
  if (path.endsWith('.data.ts')) return []
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node
  const long: string[] = []
  walk(tree, (node, name) => {
    const lines = text.slice(node.start, node.end).split('\n').length
    const most = path.endsWith('x') && /^[A-Z]/.test(name) ? 60 : 30
    if (lines > most) long.push(`${name || 'a function'} has ${lines} lines`)
  })
  return long
}

function walk(node: Node, see: (node: Node, name: string) => void, name = ''): void {
  if (FUNCTIONS.includes(node.type)) see(node, node.id?.name ?? name)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!child || typeof child !== 'object' || typeof (child as Node).type !== 'string') continue
      const inner = child as Node
      walk(
        inner,
        see,
        inner.id?.name ??
          (inner.type === 'VariableDeclarator'
            ? ''
            : node.type === 'VariableDeclarator'
              ? (node.id?.name ?? '')
              : ''),
      )
    }
  }
}
