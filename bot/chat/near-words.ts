import { squeeze } from './read-words.ts'

/** How alike two texts must be, of 1: "สถาณะ" and "สถานะ" are 0.5. */
const ALIKE = 0.5

/** C-18: of these words those that somebody may have meant by what he typed, the nearest first. */
export function nearTo(said: string, words: readonly string[]): string[] {
  const typed = pairsOf(said)
  return words
    .map((word) => ({ word, alike: likeness(typed, pairsOf(word)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ word }) => word)
}

/** Dice's coefficient: how many of both texts' pairs of letters they have in common, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((pair) => b.includes(pair)).length
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length)
}

/** The pairs of neighbouring letters, each once; of a text as long as a command at most. */
function pairsOf(text: string): string[] {
  const letters = squeeze(text).slice(0, 40)
  return [
    ...new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))),
  ]
}
