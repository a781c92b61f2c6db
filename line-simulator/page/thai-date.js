const zone = { timeZone: 'Asia/Bangkok' }
const thai = 'th-TH-u-ca-buddhist-nu-latn'
const dayForm = new Intl.DateTimeFormat(thai, {
  ...zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const shortForm = new Intl.DateTimeFormat(thai, { ...zone, day: 'numeric', month: 'short' })
const timeForm = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })
const bangkokMs = 7 * 3_600_000

/** "อ. 23 ก.ค. 2567" */
export function thaiDay(instant) {
  const parts = Object.fromEntries(dayForm.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`
}

/** "23 ก.ค." */
export function shortDay(instant) {
  return shortForm.format(instant)
}

/** "09:05" */
export function clockTime(instant) {
  return timeForm.format(instant)
}

/** The instant as a datetime-local field of Bangkok shows it. */
export function toField(instant) {
  return new Date(Number(instant) + bangkokMs).toISOString().slice(0, 16)
}

/** The instant of what a datetime-local field of Bangkok holds, as ISO; a year of five digits becomes 9999. */
export function fromField(value) {
  const instant = Date.parse(`${value}:00Z`) - bangkokMs
  return Number.isNaN(instant) ? '9999-12-31T00:00:00Z' : new Date(instant).toISOString()
}
