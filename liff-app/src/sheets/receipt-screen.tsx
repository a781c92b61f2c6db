import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { RECEIPT } from '#shared/text/confirm.th.ts'
import { Asked } from '../api/asked.tsx'
import { backToChat } from '../session/back-to-chat.ts'
import { ASKED } from '#shared/text/asked.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { ReceiptCard } from './receipt-card.tsx'
import { useReceipt } from './receipt-queries.ts'
import { ReceiptSteps } from './receipt-steps.tsx'
import './receipt.css'
import { type SheetPlace, useSheetPlace } from './sheet-queries.ts'

/** What a confirmation left: its number, and what comes next. */
export function ReceiptScreen() {
  const { no } = useParams<{ no: string }>()
  const place = useSheetPlace()
  return place ? (
    <Receipt place={place} no={no} />
  ) : (
    <Page title={RECEIPT.title} heading={RECEIPT.title}>
      <Empty icon="search" title={ASKED.notFound} />
    </Page>
  )
}

function Receipt({ place, no }: { place: SheetPlace; no: string }) {
  const question = useReceipt(place, no)
  return (
    <Page
      title={RECEIPT.title}
      heading={<span className="sr">{RECEIPT.title}</span>}
      back={{ to: '/', label: RECEIPT.toWork }}
      foot={<ReceiptFoot place={place} />}
    >
      <Asked question={question}>{(receipt) => <Received receipt={receipt} place={place} />}</Asked>
    </Page>
  )
}

function Received({ receipt, place }: { receipt: ReceiptView; place: SheetPlace }) {
  return (
    <>
      {!receipt.current && <Note tone="warn" title={RECEIPT.old} />}
      <ReceiptCard receipt={receipt} />
      <ReceiptSteps receipt={receipt} place={place} />
    </>
  )
}

function ReceiptFoot({ place }: { place: SheetPlace }) {
  const [hint, setHint] = useState(false)
  const leave = () =>
    backToChat().then(
      (left) => setHint(!left),
      () => setHint(true),
    )
  return (
    <div className="receipt-foot">
      <p className="small" role="status">
        {hint && RECEIPT.toChatHint}
      </p>
      <div className="rowx">
        <Link className="btn" href={sheetPath(place)}>
          {RECEIPT.toSheet}
        </Link>
        <button type="button" className="btn p" onClick={() => void leave()}>
          <Icon name="chat" />
          {RECEIPT.toChat}
        </button>
      </div>
    </div>
  )
}
