import { Link } from 'wouter'
import { HOME } from '#shared/text/home.th.ts'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'

/** For somebody without a post: what this is, and how to get an invitation. */
export function GuestScreen({ name }: { name: string }) {
  return (
    <Page
      title={HOME.title}
      heading={HOME.guestTitle}
      sub={name}
      foot={
        <Link className="btn p xl" href="/join">
          {HOME.guestJoin} <Icon name="right" />
        </Link>
      }
    >
      <section className="card stack">
        <p>{HOME.guestBody}</p>
        <p className="strong">{HOME.guestHow}</p>
        <ul className="dots">
          {HOME.guestSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
