import { writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'
import type { Definition } from 'ts-json-schema-generator'

// Run it after an update of the SDK: `node line-simulator/make-schema.ts && npx oxfmt line-simulator`.
const models = import.meta.resolve('@line/bot-sdk').replace(/index\.js$/, 'messaging-api/model')
const folder = new URL(models).pathname
const wanted = ['PushMessageRequest', 'ReplyMessageRequest', 'MulticastRequest', 'RichMenuRequest']

function definitionsOf(name: string): Record<string, unknown> {
  const file = name[0]?.toLowerCase() + name.slice(1)
  const settings = { type: name, additionalProperties: false, jsDoc: 'none', skipTypeCheck: true } as const
  const generator = createGenerator({ ...settings, path: `${folder}/${file}.d.ts` })
  return generator.createSchema(name).definitions ?? {}
}

// Every union of these types is told apart by `type`; said so, a mistake is reported once and where it is.
function tellApart(definition: Definition): unknown {
  const { anyOf, ...rest } = definition
  return anyOf
    ? { ...rest, type: 'object', required: ['type'], discriminator: { propertyName: 'type' }, oneOf: anyOf }
    : definition
}

const all = Object.assign({}, ...wanted.map(definitionsOf)) as Record<string, Definition>
const definitions = Object.fromEntries(Object.entries(all).map(([name, one]) => [name, tellApart(one)]))
const lines = [
  '// Made by make-schema.ts from the types of @line/bot-sdk; not to be edited by hand.',
  `export const messageSchema = ${JSON.stringify({ $id: 'line', definitions })}`,
]
writeFileSync(new URL('message-schema.data.ts', import.meta.url), `${lines.join('\n')}\n`)
