/** One thing that is wrong, and where ("messages[0].text"). */
export type Fault = { message: string; property: string }

type Node = Record<string, unknown>

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** The fault of a text that must have 1 to `max` UTF-16 units; none when it has. */
export function textFaults(value: unknown, max: number, property: string): Fault[] {
  if (typeof value !== 'string' || value.length === 0) return [{ message: 'May not be empty', property }]
  return value.length > max ? [{ message: `Length must be between 1 and ${max}`, property }] : []
}

/** What is wrong with an action at `path`: label, data, text or URI (http only to this machine, when allowed). */
export function actionFaults(action: Node, path: string, httpAllowed: boolean): Fault[] {
  return [...labelFaults(action, path), ...fieldFaults(action, path, httpAllowed)]
}

function labelFaults(action: Node, path: string): Fault[] {
  const label = action['label']
  const property = `${path}.label`
  if (typeof label !== 'string') {
    return /\.quickReply\.items/.test(path) ? [{ message: 'May not be empty', property }] : []
  }
  const max = /\.contents/.test(path) ? 40 : 20
  if (label.length <= max || [...graphemes.segment(label)].length <= max) return []
  return [{ message: `Length must be between 0 and ${max}`, property }]
}

function fieldFaults(action: Node, path: string, httpAllowed: boolean): Fault[] {
  const type = action['type']
  if (type === 'message') return textFaults(action['text'], 300, `${path}.text`)
  if (type === 'uri') return uriFaults(action['uri'], `${path}.uri`, httpAllowed)
  if (type === 'datetimepicker') return textFaults(action['data'], 300, `${path}.data`)
  if (type !== 'postback') return []
  const shown = action['displayText']
  return [
    ...textFaults(action['data'], 300, `${path}.data`),
    ...(shown === undefined ? [] : textFaults(shown, 300, `${path}.displayText`)),
  ]
}

function uriFaults(uri: unknown, property: string, httpAllowed: boolean): Fault[] {
  const faults = textFaults(uri, 1000, property)
  if (faults.length > 0) return faults
  const parsed = URL.canParse(String(uri)) ? new URL(String(uri)) : null
  if (parsed && ['https:', 'tel:', 'line:'].includes(parsed.protocol)) return []
  const local = parsed && ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname)
  if (httpAllowed && local && parsed.protocol === 'http:') return []
  return [{ message: 'Invalid action URI', property }]
}
