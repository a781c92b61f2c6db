import { ICON_PATHS } from './icon-paths.data.ts'

export type IconName = keyof typeof ICON_PATHS

/** A decorative outline icon of 1.25 em; the word beside it, or the button's label, tells its meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} strokeWidth={name === 'dots' ? 3.4 : undefined} />
    </svg>
  )
}
