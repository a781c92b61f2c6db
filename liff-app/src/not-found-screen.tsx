import { Link } from 'wouter'
import { APP } from '#shared/text/app.th.ts'
import { Empty } from './ui/empty.tsx'
import { Page } from './ui/page.tsx'

/** An address that leads nowhere, with the way home. */
export function NotFoundScreen() {
  return (
    <Page title={APP.notFound.title} heading="">
      <Empty
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
    </Page>
  )
}
