import type { z } from 'zod/mini'
import { formatBaht } from '#shared/money/satang.ts'
import { ReadReceipt } from '#shared/sheets/acts.ts'
import { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { actorFor } from '../people/actor.ts'
import { FORMS } from '#shared/sheets/forms.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { viewReceipt } from './view-receipt.ts'

/** The receipt of a confirmation (data {sheet, receiptNo}) for who confirmed; throws not-found when the post has ended. */
export const composeReceipt: Composer = async (deps, person, { sheet, receiptNo }) => {
  const [form, period, district] = String(sheet).split(':')
  const key = ReadReceipt.parse({ form, period, district, no: receiptNo })
  const actor = await actorFor({ id: person, name: '' })
  const view = ReceiptView.parse(await viewReceipt(deps, actor, key))
  return [card(deps.config.line, receiptCard(view))]
}

function receiptCard(view: z.infer<typeof ReceiptView>): Parameters<typeof card>[1] {
  const total: [string, string][] =
    view.form === 'market-registry' ? [] : [[CARDS.total, formatBaht(view.total)]]
  return {
    tone: view.late ? 'warn' : 'ok',
    head: [CARDS.receiptHead, view.late ? CARDS.late : CARDS.onTime],
    title: CARDS.receiptTitle(FORM_NAME[view.form], view.period),
    facts: [
      [CARDS.district, view.districtName],
      [CARDS.rows, CARDS.rowsOf(view.form, view.counts.all, view.counts.all)],
      ...total,
      [CARDS.by, view.by],
      [CARDS.at, dayAndTime(new Date(view.at))],
      [CARDS.receiptNo, view.no],
    ],
    notes: [CARDS.receiptNext[FORMS[view.form].ready === 'certified' ? 'certify' : 'lock']],
    buttons: [{ label: CARDS.buttons.receipt, path: sheetPath(view, `/receipt/${view.no}`) }],
  }
}
