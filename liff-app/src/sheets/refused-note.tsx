import { may } from '#shared/people/permissions.ts'
import type { RefusedView } from '#shared/sheets/head-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { useMe } from '../session/me.ts'
import { Note } from '../ui/note.tsx'

/** K-4: what the head wants mended before he certifies; to the head himself, that it was sent. */
export function RefusedNote({ refused, district }: { refused: RefusedView; district: string }) {
  const { posts } = useMe()
  const { by, at, note } = refused
  const sent = may(posts, 'certify', district)
  return (
    <Note
      tone={sent ? 'info' : 'warn'}
      icon="ret"
      title={sent ? SHEET_LIFE.refused.sent : SHEET_LIFE.refused.title(by)}
    >
      {SHEET_LIFE.refused.note(note, dayAndTime(new Date(at)))}
    </Note>
  )
}
