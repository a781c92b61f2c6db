/** O-7: the lanes that go out side by side; LINE takes far more at once than these. */
export const LANES = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** The lane of a person's messages: always the same. */
export function laneOf(person: string): number {
  let sum = 0
  for (const letter of person) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521
  return sum % LANES.length
}
