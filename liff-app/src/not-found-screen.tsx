import { Link } from 'wouter'
import { APP } from '#shared/text/app.th.ts'
import { Empty } from './ui/empty.tsx'
import { useTitle } from './ui/page.tsx'

/** An address that leads nowhere, with the way home. */
export function NotFoundScreen() {
  useTitle(APP.notFound.title)
  return (
    <div className="phone">
      <main>
        <Empty
          level={1}
          icon="search"
          title={APP.notFound.title}
          action={
            <Link className="btn p" href="/">
              {APP.notFound.go}
            </Link>
          }
        >
          {APP.notFound.body}
        </Empty>
      </main>
    </div>
  )
}
