import { SHEET } from '#shared/text/sheet.th.ts'
import { Icon } from '../ui/icon.tsx'
import type { PadKey } from './amount-text.ts'

type KeypadProps = {
  /** What is being typed: the channel's name. */
  context: string
  /** Where the big key leads. */
  next: string
  onKey: (key: PadKey) => void
  onNone: () => void
  onNext: () => void
  onSystem: () => void
}

const ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['000', '0', '.'],
] as const satisfies readonly (readonly PadKey[])[]

/** Our own keys: the same on every phone, and nothing jumps. A press never takes the focus from the field. */
export function Keypad({ context, next, onKey, onNone, onNext, onSystem }: KeypadProps) {
  const digits = (at: number) =>
    ROWS[at]?.map((key) => (
      <button key={key} type="button" onClick={() => onKey(key)}>
        {key}
      </button>
    ))
  return (
    <div
      className="pad-k"
      role="group"
      aria-label={SHEET.key.pad}
      onPointerDown={(event) => event.preventDefault()}
    >
      <div className="ctx">
        <span>{context}</span>
        <button type="button" className="sys" onClick={onSystem}>
          <Icon name="kbd" /> {SHEET.key.system}
        </button>
      </div>
      {digits(0)}
      <button type="button" className="fn" aria-label={SHEET.key.del} onClick={() => onKey('del')}>
        <Icon name="del" />
      </button>
      {digits(1)}
      <button type="button" className="fn" onClick={onNone}>
        {SHEET.key.none}
      </button>
      {digits(2)}
      <button type="button" className="go" onClick={onNext}>
        <Icon name="down" />
        {next}
      </button>
      {digits(3)}
    </div>
  )
}

/** What stays of the keypad beside the system's keys. */
export function SystemKeys({
  next,
  onNone,
  onNext,
  onOurs,
}: Pick<KeypadProps, 'next' | 'onNone' | 'onNext'> & { onOurs: () => void }) {
  return (
    <div
      className="foot system-keys"
      role="group"
      aria-label={SHEET.key.pad}
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className="btn" aria-label={SHEET.key.ours} onClick={onOurs}>
        <Icon name="kbd" />
      </button>
      <button type="button" className="btn" onClick={onNone}>
        {SHEET.key.none}
      </button>
      <button type="button" className="btn p" onClick={onNext}>
        {next}
      </button>
    </div>
  )
}
