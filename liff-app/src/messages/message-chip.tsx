import type { MessageState } from '#shared/messages/messages-view.ts'
import { MESSAGE_STATE_WORD } from '#shared/text/messages.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'

const LOOK: Record<MessageState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'brand', icon: 'clock' },
  sent: { tone: 'ok', icon: 'check' },
  'not-sent': { tone: 'bad', icon: 'warn' },
  dropped: { tone: 'none', icon: 'minus' },
}

/** What became of a message. */
export const MessageChip = ({ state }: { state: MessageState }) => (
  <Chip {...LOOK[state]}>{MESSAGE_STATE_WORD[state]}</Chip>
)
