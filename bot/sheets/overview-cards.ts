import { isProvince } from '#shared/areas/area.ts'
import { type Period, periodBefore } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import type { Card } from '../chat/card.ts'
import { areasOf, inCountry } from '../chat/talk.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { countryCard, provinceCard } from './area-cards.ts'
import { viewProvince } from './view-province.ts'
import { viewProvinces } from './view-provinces.ts'

/** A form's period. */
export type About = { form: Form; period: Period }

/** The cards of the provinces and the country in which I hold a post: of the period worked on; of OTOP sales, between the close and the next opening, of the month that has closed. */
export async function overviewCards(deps: Deps, actor: Actor, about: About, group: boolean): Promise<Card[]> {
  const { opensAt } = await calendarFor(about, 'TH')
  const notOpen = deps.clock() < opensAt
  if (notOpen && about.form !== 'otop-sales') return []
  const shown = notOpen ? { ...about, period: periodBefore(about.period) } : about
  const country = inCountry(actor.posts)
    ? [countryCard(ProvincesView.parse(await viewProvinces(deps, actor, shown)), group)]
    : []
  return [...(await provinceCards(deps, actor, shown, group)), ...country]
}

async function provinceCards(deps: Deps, actor: Actor, about: About, group: boolean): Promise<Card[]> {
  const views = await Promise.all(
    areasOf(actor.posts, isProvince).map(async (province) =>
      ProvinceView.parse(await viewProvince(deps, actor, { ...about, province })),
    ),
  )
  return views.filter(({ reporting }) => reporting > 0).map((view) => provinceCard(view, group))
}
