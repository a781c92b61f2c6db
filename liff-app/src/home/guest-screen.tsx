import { Link } from 'wouter'
import { HOME } from '#shared/text/home.th.ts'
import { Held } from '../ui/held.tsx'
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
        <p>
          <Held>{HOME.guestBody}</Held>
        </p>
        <p className="strong">{HOME.guestHow}</p>
        <ul className="dots">
          {HOME.guestSteps.map((step) => (
            <li key={step}>
              <Held>{step}</Held>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
