import type { ProducerView } from '#shared/producers/producer.ts'
import { plainThai } from '../sheets/row-search.ts'

/** The producers whose name or subdistrict holds `text`, or whose number it is. */
export function findProducers(producers: readonly ProducerView[], text: string): ProducerView[] {
  const wanted = plainThai(text)
  if (wanted === '') return [...producers]
  return producers.filter(
    (one) =>
      plainThai(one.name).includes(wanted) ||
      plainThai(one.subdistrictName).includes(wanted) ||
      String(one.no) === wanted,
  )
}

/** All of its categories are stopped: the producer shows as stopped (domain §4). */
export const isStopped = (producer: ProducerView): boolean =>
  producer.categories.every((one) => one.stoppedSince !== null)
