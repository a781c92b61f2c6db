import { useState } from 'react'
import type { RequestsView } from '#shared/requests/request.ts'
import { HOME } from '#shared/text/home.th.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { Asked } from '../api/asked.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { RequestCard } from './request-card.tsx'
import { useRequests } from './request-queries.ts'
import '../provinces/acts.css'
import './requests.css'

/** What districts ask for: those that wait above, those answered below. */
export function RequestsScreen() {
  const question = useRequests()
  const [told, setTold] = useState<string | null>(null)
  return (
    <Page title={REQUEST_LIST.title} heading={REQUEST_LIST.title} back={{ to: '/', label: HOME.title }}>
      <Asked question={question}>{(view) => <Requests view={view} onDone={setTold} />}</Asked>
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </Page>
  )
}

function Requests({ view, onDone }: { view: RequestsView; onDone: (told: string) => void }) {
  const open = view.requests.filter((one) => one.state === 'open')
  const answered = view.requests.filter((one) => one.state !== 'open')
  return (
    <>
      {open.length === 0 ? (
        <Empty icon="bell" title={REQUEST_LIST.none}>
          {REQUEST_LIST.noneBody}
        </Empty>
      ) : (
        <List heading={REQUEST_LIST.open(open.length)} requests={open} now={view.now} onDone={onDone} />
      )}
      {answered.length > 0 && (
        <List heading={REQUEST_LIST.answered} requests={answered} now={view.now} onDone={onDone} />
      )}
    </>
  )
}

type ListProps = {
  heading: string
  requests: RequestsView['requests']
  now: string
  onDone: (told: string) => void
}

function List({ heading, requests, now, onDone }: ListProps) {
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="stack">
        {requests.map((asked) => (
          <RequestCard key={asked.id} {...{ asked, now, onDone }} />
        ))}
      </ul>
    </section>
  )
}
