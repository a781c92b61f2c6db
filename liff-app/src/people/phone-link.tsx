import { phoneInGroups } from '#shared/people/phone.ts'
import { PHONE } from '#shared/text/phone.th.ts'
import { Icon } from '../ui/icon.tsx'

/** A number to be called by a tap. */
export function PhoneLink({ name, phone }: { name: string; phone: string }) {
  const shown = phoneInGroups(phone)
  return (
    <a className="btn sm tel" href={`tel:${phone}`} aria-label={PHONE.call(name, shown)}>
      <Icon name="phone" />
      <span className="nb">{shown}</span>
    </a>
  )
}
