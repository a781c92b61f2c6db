import { actionFaults, textFaults } from './action-limits.ts'
import type { Fault } from './action-limits.ts'

type Node = Record<string, unknown>
type Look = { node: Node; path: string; httpAllowed: boolean }

/** The limits that LINE's types do not tell, over a whole request body; empty when all hold. */
export function brokenLimits(body: Node, httpAllowed: boolean): Fault[] {
  const faults = 'messages' in body ? messageFaults(body['messages'] as Node[]) : menuFaults(body)
  return [...faults, ...walk(body, '', httpAllowed)]
}

function messageFaults(messages: Node[]): Fault[] {
  const count = messages.length
  if (count < 1 || count > 5) return [{ message: 'Size must be between 1 and 5', property: 'messages' }]
  return messages.flatMap((message, index) => {
    const path = `messages[${index}]`
    return [...oneMessage(message, path), ...quickReplyFaults(message, path, index === count - 1)]
  })
}

function oneMessage(message: Node, path: string): Fault[] {
  const type = String(message['type'])
  if (type === 'text' || type === 'textV2') return textFaults(message['text'], 5000, `${path}.text`)
  if (type === 'image' || type === 'video') {
    return ['originalContentUrl', 'previewImageUrl'].flatMap((name) =>
      secureFaults(message[name], 2000, `${path}.${name}`),
    )
  }
  if (!('altText' in message)) return []
  const alt = textFaults(message['altText'], 1500, `${path}.altText`)
  return type === 'flex' ? [...alt, ...flexFaults(message['contents'] as Node, `${path}.contents`)] : alt
}

function quickReplyFaults(message: Node, path: string, isLast: boolean): Fault[] {
  const quickReply = message['quickReply'] as Node | undefined
  if (!quickReply) return []
  const property = `${path}.quickReply`
  const items = (quickReply['items'] ?? []) as Node[]
  const tooMany = items.length < 1 || items.length > 13
  return [
    ...(isLast ? [] : [{ message: 'Quick replies are shown on the last message only', property }]),
    ...(tooMany ? [{ message: 'Size must be between 1 and 13', property: `${property}.items` }] : []),
  ]
}

function flexFaults(contents: Node, path: string): Fault[] {
  if (contents['type'] === 'bubble') return bytesFaults(contents, 30, path)
  const bubbles = contents['contents'] as Node[]
  const wrong = bubbles.length < 1 || bubbles.length > 12
  return [
    ...(wrong ? [{ message: 'Size must be between 1 and 12', property: `${path}.contents` }] : []),
    ...bytesFaults(contents, 50, path),
    ...bubbles.flatMap((bubble, index) => bytesFaults(bubble, 30, `${path}.contents[${index}]`)),
  ]
}

function bytesFaults(part: Node, maxKb: number, property: string): Fault[] {
  const bytes = Buffer.byteLength(JSON.stringify(part))
  return bytes > maxKb * 1024 ? [{ message: `At most ${maxKb} KB, not ${bytes} bytes`, property }] : []
}

function secureFaults(value: unknown, max: number, property: string): Fault[] {
  const faults = textFaults(value, max, property)
  if (faults.length > 0) return faults
  return /^https:\/\/\S+$/.test(String(value)) ? [] : [{ message: 'Must be an https URL', property }]
}

function menuFaults(menu: Node): Fault[] {
  const { width, height } = (menu['size'] ?? {}) as Record<string, number>
  const areas = (menu['areas'] ?? []) as Node[]
  const badSize = !(
    width &&
    height &&
    width >= 800 &&
    width <= 2500 &&
    height >= 250 &&
    width / height >= 1.45
  )
  return [
    ...(badSize
      ? [{ message: 'Width 800 to 2500, height from 250, ratio from 1.45', property: 'size' }]
      : []),
    ...(areas.length > 20 ? [{ message: 'Size must be between 0 and 20', property: 'areas' }] : []),
    ...textFaults(menu['name'], 300, 'name'),
    ...textFaults(menu['chatBarText'], 14, 'chatBarText'),
  ]
}

function walk(node: unknown, path: string, httpAllowed: boolean): Fault[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => walk(one, `${path}[${index}]`, httpAllowed))
  if (typeof node !== 'object' || node === null) return []
  const here = nodeFaults({ node: node as Node, path, httpAllowed })
  const inside = Object.entries(node).flatMap(([key, value]) =>
    walk(value, path ? `${path}.${key}` : key, httpAllowed),
  )
  return [...here, ...inside]
}

function nodeFaults({ node, path, httpAllowed }: Look): Fault[] {
  if (/(^|\.)(action|defaultAction|actions\[\d+\])$/.test(path)) return actionFaults(node, path, httpAllowed)
  const type = node['type']
  if (type === 'button') return labelFaults(node, path)
  if (type === 'image' && 'url' in node) return secureFaults(node['url'], 2000, `${path}.url`)
  if (type === 'icon') return secureFaults(node['url'], 2000, `${path}.url`)
  if (type === 'span') return textFaults(node['text'], 5000, `${path}.text`)
  const flexText = type === 'text' && path.includes('.contents') && !node['contents']
  return flexText ? textFaults(node['text'], 5000, `${path}.text`) : []
}

function labelFaults(button: Node, path: string): Fault[] {
  const label = (button['action'] as Node)['label']
  return typeof label === 'string' && label
    ? []
    : [{ message: 'May not be empty', property: `${path}.action.label` }]
}
