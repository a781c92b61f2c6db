import { useState } from 'react'
import { keep, kept } from '../session/device-storage.ts'

/** A choice among words that this device remembers; the first when nothing fitting is kept, which then lasts as long as the page. */
export function useRemembered<T extends string>(
  key: string,
  words: readonly [T, ...T[]],
): [T, (word: T) => void] {
  const [word, setWord] = useState<T>(
    () => words.find((one) => one === kept('localStorage', key)) ?? words[0],
  )
  return [
    word,
    (next) => {
      setWord(next)
      keep('localStorage', key, next)
    },
  ]
}
