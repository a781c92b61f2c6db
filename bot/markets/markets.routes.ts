import { AddMarket, SaveMarket } from '#shared/markets/acts.ts'
import { RowSaved } from '#shared/sheets/sheet-view.ts'
import { type Route, route } from '../http/route.ts'
import { addMarket } from './add-market.ts'
import { saveMarket } from './save-market.ts'

const LIST = '/registries/:period/:district/markets'

/** The markets of a fiscal year; the registry itself is read, confirmed and locked as any sheet is. */
export const marketRoutes: readonly Route[] = [
  route('post', LIST, AddMarket, addMarket, RowSaved, { summary: 'Adds a market', status: 201 }),
  route('put', `${LIST}/:row`, SaveMarket, saveMarket, RowSaved, { summary: 'Saves a market of the year' }),
]
