import { PRODUCERS } from '#shared/text/producers.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import type { NamedArea } from '../provinces/province-queries.ts'

type PickProps = { district: string; choices: readonly NamedArea[]; onPick: (code: string) => void }

/** Chooses among one's districts; nothing when there is only one. */
export function DistrictPick({ district, choices, onPick }: PickProps) {
  if (choices.length < 2) return null
  return (
    <select
      className="in district-pick"
      aria-label={PRODUCERS.pickDistrict}
      value={district}
      onChange={(event) => onPick(event.target.value)}
    >
      {choices.map((one) => (
        <option key={one.code} value={one.code}>
          {areaTitle(one.code, one.name)}
        </option>
      ))}
    </select>
  )
}
