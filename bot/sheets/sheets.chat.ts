import { isDistrict, isProvince } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { type Month, previousMonth } from '#shared/calendar/month.ts'
import { SheetView } from '#shared/sheets/sheet-view.ts'
import { MyWork, ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT, HELP } from '#shared/text/chat.th.ts'
import { areaTitle, FORM_NAME } from '#shared/text/words.th.ts'
import { type Card, card } from '../chat/card.ts'
import { areasOf, type Command, inCountry, inDistrict, inProvince, type Talk } from '../chat/talk.ts'
import { calendarFor, workingMonthAt } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { countryCard, provinceCard, workCard } from './area-cards.ts'
import { closedTotalCard, notOpenCard } from './closed-month-cards.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { groupStatusCard, statusCard, totalCard } from './sheet-cards.ts'
import { viewMyWork } from './view-my-work.ts'
import { viewProvince } from './view-province.ts'
import { viewProvinces } from './view-provinces.ts'
import { viewSheet } from './view-sheet.ts'

const FORM = 'otop-sales'
/** LINE takes five messages an answer. */
const MOST_CARDS = 5

/** Commands about a month of OTOP sales. */
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
    words: ['ภาพรวม'],
    help: HELP.overview,
    suits: (posts) => inProvince(posts) || inCountry(posts),
    inGroups: true,
    run: status,
  },
  { words: ['ยอด', 'ยอดเดือนนี้'], help: HELP.total, suits: (posts) => posts.length > 0, run: total },
]

/** One card for every area in which I hold a post. */
async function status(deps: Deps, { actor, group }: Talk) {
  const period = await workingMonthAt(FORM, deps.clock())
  const cards = [
    ...(await sheetCards(deps, actor, period, (view, closed) => {
      if (closed) return notOpenCard(view, closed, group)
      return group ? groupStatusCard(view) : statusCard(view)
    })),
    ...(await overviewCards(deps, actor, period, group)),
  ]
  return drawn(deps, cards.slice(0, group ? 1 : MOST_CARDS))
}

async function total(deps: Deps, { actor }: Talk) {
  const period = await workingMonthAt(FORM, deps.clock())
  const cards = await sheetCards(deps, actor, period, (view, closed) =>
    closed ? closedTotalCard(closed) : totalCard(view),
  )
  return drawn(deps, [...cards, ...(await overviewCards(deps, actor, period, false))])
}

async function work(deps: Deps, talk: Talk) {
  if (talk.group) return status(deps, talk)
  return drawn(deps, [workCard(MyWork.parse(await viewMyWork(deps, talk.actor, {})))])
}

/** The way into the form: the district's month, or a button each for several districts. */
async function fill(deps: Deps, talk: Talk) {
  const districts = areasOf(talk.actor.posts, isDistrict)
  const period = await workingMonthAt(FORM, deps.clock())
  const buttons = districts.map((district) => ({
    label: districts.length === 1 ? CHAT.fillOne : areaName(district),
    path: sheetPath({ form: FORM, period, district }),
  }))
  const [first, second] = districts
  const title = first && !second ? areaTitle(first, areaName(first)) : CHAT.fillTitle
  return drawn(deps, [{ tone: 'brand', head: [CARDS.job(FORM_NAME[FORM], period)], title, buttons }])
}

const drawn = (deps: Deps, cards: Card[]) =>
  cards.slice(0, MOST_CARDS).map((one) => card(deps.config.line, one))

/** `closed`: the month before, when the period is not open yet. */
type Make = (view: SheetView, closed: SheetView | null) => Card

async function sheetCards(deps: Deps, actor: Actor, period: Month, make: Make): Promise<Card[]> {
  const read = async (district: string, month: Month) =>
    SheetView.parse(await viewSheet(deps, actor, { form: FORM, period: month, district }))
  const cards = areasOf(actor.posts, isDistrict).map(async (district) => {
    const view = await read(district, period)
    const notOpen = view.writability.kind === 'not-open'
    return make(view, notOpen ? await read(district, previousMonth(period)) : null)
  })
  return Promise.all(cards)
}

/** Of the month worked on; between the close and the next opening of the one that has closed. */
async function overviewCards(deps: Deps, actor: Actor, working: Month, group: boolean): Promise<Card[]> {
  const { opensAt } = await calendarFor({ form: FORM, period: working }, 'TH')
  const period = deps.clock() < opensAt ? previousMonth(working) : working
  const country = inCountry(actor.posts) ? [countryCard(await readCountry(deps, actor, period), group)] : []
  return [...(await provinceCards(deps, actor, period, group)), ...country]
}

async function provinceCards(deps: Deps, actor: Actor, period: Month, group: boolean): Promise<Card[]> {
  const views = areasOf(actor.posts, isProvince).map((province) =>
    viewProvince(deps, actor, { form: FORM, period, province }),
  )
  return (await Promise.all(views)).map((view) => provinceCard(ProvinceView.parse(view), group))
}

const readCountry = async (deps: Deps, actor: Actor, period: Month): Promise<ProvincesView> =>
  ProvincesView.parse(await viewProvinces(deps, actor, { period }))
