import { useState } from 'react'

/** A choice among words that this device remembers (localStorage); the first when nothing fitting is stored. */
export function useRemembered<T extends string>(
  key: string,
  words: readonly [T, ...T[]],
): [T, (word: T) => void] {
  const [word, setWord] = useState<T>(() => words.find((one) => one === read(key)) ?? words[0])
  return [
    word,
    (next) => {
      setWord(next)
      write(key, next)
    },
  ]
}

// A browser may forbid storage: then the choice lasts as long as the page.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, word: string): void {
  try {
    localStorage.setItem(key, word)
  } catch {}
}
