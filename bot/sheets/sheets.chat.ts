import { isDistrict } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { CALENDAR_FORMS, type Period, periodBefore } from '#shared/calendar/form.ts'
import { SheetView } from '#shared/sheets/sheet-view.ts'
import { MyWork } from '#shared/sheets/work-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT, HELP } from '#shared/text/chat.th.ts'
import { areaTitle, FORM_NAME, FORM_SHORT } from '#shared/text/words.th.ts'
import { type Card, card } from '../chat/card.ts'
import { areasOf, type Command, inCountry, inDistrict, inProvince, type Talk } from '../chat/talk.ts'
import { workingPeriodAt } from '../calendar/working-period.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { workCard } from './area-cards.ts'
import { closedTotalCard, notOpenCard } from './closed-month-cards.ts'
import { type Form, hasNothing, MONEY_FORMS } from '#shared/sheets/forms.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { marketsCard } from './markets-card.ts'
import { type About, overviewCards } from './overview-cards.ts'
import { groupStatusCard, statusCard, totalCard } from './sheet-cards.ts'
import { viewMyWork } from './view-my-work.ts'
import { viewSheet } from './view-sheet.ts'

/** LINE takes five messages an answer. */
const MOST_CARDS = 5

/** Commands about what is reported: the sheets of every form. */
export const sheetCommands: readonly Command[] = [
  { words: ['งานของฉัน'], help: HELP.work, suits: () => true, inGroups: true, run: work },
  {
    words: ['เหลืออะไร', 'สถานะ', 'ยอด สถานะ'],
    help: HELP.status,
    suits: (posts) => posts.length > 0,
    inGroups: true,
    run: status,
  },
  { words: ['กรอก', 'กรอกต่อ'], help: HELP.fill, suits: inDistrict, run: fill },
  {
    words: ['ตลาด', 'ยอดตลาด', 'ยอดขายตลาด'],
    help: HELP.markets,
    suits: (posts) => posts.length > 0,
    inGroups: true,
    run: markets,
  },
  { words: ['ข้อมูลตลาด'], help: '', unlisted: true, suits: (posts) => posts.length > 0, run: registry },
  {
    words: ['ภาพรวม'],
    help: HELP.overview,
    suits: (posts) => inProvince(posts) || inCountry(posts),
    inGroups: true,
    run: status,
  },
  { words: ['ยอด', 'ยอดเดือนนี้'], help: HELP.total, suits: (posts) => posts.length > 0, run: total },
]

/** The registry alone. */
async function registry(deps: Deps, { actor, group }: Talk) {
  return drawn(deps, await statusOf(deps, actor, 'market-registry', group))
}

/** A card for every form and area in which I hold a post. */
async function status(deps: Deps, { actor, group }: Talk) {
  const cards = (await Promise.all(CALENDAR_FORMS.map((form) => statusOf(deps, actor, form, group)))).flat()
  return drawn(deps, group && cards.length > 1 ? [together(cards)] : cards)
}

async function statusOf(deps: Deps, actor: Actor, form: Form, group: boolean): Promise<Card[]> {
  const period = await workingPeriodAt(form, deps.clock())
  const districts = await sheetCards(deps, actor, { form, period }, (view, closed) => {
    if (closed) return notOpenCard(view, closed, group)
    return group ? groupStatusCard(view) : statusCard(view)
  })
  return [...districts, ...(await overviewCards(deps, actor, { form, period }, group))]
}

/** In a group one card stands for all: the others are a line each. */
const together = ([first, ...others]: Card[]): Card => ({
  ...first!,
  list: others.map(({ head, title }): [string, string] => [head[0], title]),
})

async function total(deps: Deps, { actor }: Talk) {
  const cards = MONEY_FORMS.map(async (form) => {
    const period = await workingPeriodAt(form, deps.clock())
    const own = await sheetCards(deps, actor, { form, period }, (view, closed) =>
      closed ? closedTotalCard(closed) : totalCard(view),
    )
    return [...own, ...(await overviewCards(deps, actor, { form, period }, false))]
  })
  return drawn(deps, (await Promise.all(cards)).flat())
}

async function work(deps: Deps, talk: Talk) {
  if (talk.group) return status(deps, talk)
  return drawn(deps, [workCard(MyWork.parse(await viewMyWork(deps, talk.actor, {})))])
}

/** The way into the forms: one card with a button a form; of several districts a card a form with a button each. */
async function fill(deps: Deps, talk: Talk) {
  const districts = areasOf(talk.actor.posts, isDistrict)
  const sheets = await Promise.all(
    CALENDAR_FORMS.map(async (form) => ({ form, period: await workingPeriodAt(form, deps.clock()) })),
  )
  const [first, second] = districts
  if (first && !second) {
    const buttons = sheets.map(({ form, period }) => ({
      label: CARDS.form(FORM_SHORT[form], period),
      path: sheetPath({ form, period, district: first }),
    }))
    const title = areaTitle(first, areaName(first))
    return drawn(deps, [{ tone: 'brand', head: [CHAT.linkHead.sheet], title, buttons }])
  }
  const cards = sheets.map(({ form, period }): Card => {
    const paths = districts.map((district) => sheetPath({ form, period, district }))
    const buttons = districts.map((district, at) => ({ label: areaName(district), path: paths[at]! }))
    return { tone: 'brand', head: [CARDS.job(FORM_NAME[form], period)], title: CHAT.fillTitle, buttons }
  })
  return drawn(deps, cards)
}

/** C-17: the district's markets with the month's state; of a province how many districts have confirmed. */
async function markets(deps: Deps, { actor, group }: Talk) {
  const about = { form: 'market-sales', period: await workingPeriodAt('market-sales', deps.clock()) } as const
  const districts = areasOf(actor.posts, isDistrict).map(async (district) =>
    marketsCard(SheetView.parse(await viewSheet(deps, actor, { ...about, district })), group),
  )
  const cards = [...(await Promise.all(districts)), ...(await overviewCards(deps, actor, about, group))]
  return drawn(deps, group ? cards.slice(0, 1) : cards)
}

const drawn = (deps: Deps, cards: Card[]) =>
  cards.slice(0, MOST_CARDS).map((one) => card(deps.config.line, one))

/** `closed`: the period before, when this one is not open yet. */
type Make = (view: SheetView, closed: SheetView | null) => Card

/** A card a district; of another form than OTOP sales none where it is not open yet, or there is nothing to report (F-2). */
async function sheetCards(deps: Deps, actor: Actor, { form, period }: About, make: Make): Promise<Card[]> {
  const read = async (district: string, one: Period) =>
    SheetView.parse(await viewSheet(deps, actor, { form, period: one, district }))
  const cards = areasOf(actor.posts, isDistrict).map(async (district): Promise<Card[]> => {
    const view = await read(district, period)
    const notOpen = view.writability.kind === 'not-open'
    if (form !== 'otop-sales' && (notOpen || hasNothing(form, view.head.counts))) return []
    return [make(view, notOpen ? await read(district, periodBefore(period)) : null)]
  })
  return (await Promise.all(cards)).flat()
}
