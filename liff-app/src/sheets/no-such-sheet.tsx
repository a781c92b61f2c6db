import { Link } from 'wouter'
import { ASKED } from '#shared/text/asked.th.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

/** The address names no sheet of this person's: says so, with the way on. */
export function NoSuchSheet({ title }: { title: string }) {
  return (
    <Page title={title} heading={title}>
      <Empty
        icon="search"
        title={ASKED.notFound}
        action={
          <Link className="btn" href="/">
            {ASKED.toWork}
          </Link>
        }
      />
    </Page>
  )
}
