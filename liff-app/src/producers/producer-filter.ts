import type { ProducerView } from '#shared/producers/producer.ts'

const THAI_ZERO = 0x0e50
const TONES = /[\u0e48-\u0e4b]/g

/** As search compares: lower case, Arabic digits, no tone marks (ข้าวแตน finds ข้าวแต๋น). */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(TONES, '')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))

/** The producers whose name or subdistrict holds `text`, or whose number it is. */
export function findProducers(producers: readonly ProducerView[], text: string): ProducerView[] {
  const wanted = plain(text)
  if (wanted === '') return [...producers]
  return producers.filter(
    (one) =>
      plain(one.name).includes(wanted) ||
      plain(one.subdistrictName).includes(wanted) ||
      String(one.no) === wanted,
  )
}

/** All of its categories are stopped: the producer shows as stopped (domain §4). */
export const isStopped = (producer: ProducerView): boolean =>
  producer.categories.every((one) => one.stoppedSince !== null)
