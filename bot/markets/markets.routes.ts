import { AddMarket, SaveMarket } from '#shared/markets/acts.ts'
import { ChangeColumns, ChangeFirstMonth, ReadMarketSettings } from '#shared/markets/settings-acts.ts'
import { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { RowSaved } from '#shared/sheets/sheet-view.ts'
import { type Route, route } from '../http/route.ts'
import { addMarket } from './add-market.ts'
import { changeColumns } from './change-columns.ts'
import { changeFirstMonth } from './change-first-month.ts'
import { viewMarketSettings } from './market-settings.ts'
import { saveMarket } from './save-market.ts'

const SETTINGS = '/market-settings'
const LIST = '/registries/:period/:district/markets'

/** The markets of a fiscal year; the registry itself is read, confirmed and locked as any sheet is. */
export const marketRoutes: readonly Route[] = [
  route('post', LIST, AddMarket, addMarket, RowSaved, { summary: 'Adds a market', status: 201 }),
  route('put', `${LIST}/:row`, SaveMarket, saveMarket, RowSaved, { summary: 'Saves a market of the year' }),
  route('get', SETTINGS, ReadMarketSettings, viewMarketSettings, MarketSettingsView, {
    summary: 'The columns and the first month of market sales',
  }),
  route('put', `${SETTINGS}/columns`, ChangeColumns, changeColumns, MarketSettingsView, {
    summary: 'The columns of market sales from a month on',
  }),
  route('put', `${SETTINGS}/first-month`, ChangeFirstMonth, changeFirstMonth, MarketSettingsView, {
    summary: 'Another first month of market sales',
  }),
]
