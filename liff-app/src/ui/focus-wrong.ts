import { type RefObject, useEffect, useRef } from 'react'

/** The ref of a form whose first wrong field gets the focus at each new `press` of its button and each new `refusal`. */
export function useFocusWrong(press: unknown, refusal?: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector('.err')?.closest('.f')
    field?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- they say when, not what
  }, [press, refusal])
  return form
}
