import {
  Confirm,
  ReadHistory,
  ReadMyWork,
  ReadProvince,
  ReadProvinces,
  ReadReceipt,
  RestNone,
  SaveQueue,
  SaveRow,
} from '#shared/sheets/acts.ts'
import { ChangedView, ReadChanged } from '#shared/history/changed.ts'
import { Confirmed, HistoryView, ReceiptView } from '#shared/sheets/receipt-view.ts'
import { SheetKey } from '#shared/sheets/sheet-id.ts'
import { QueueAnswer, RestNoneAnswer, RowSaved, SheetView } from '#shared/sheets/sheet-view.ts'
import { MyWork, ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { viewChanged } from '../history/changed-since.ts'
import { viewHistory } from '../history/view-history.ts'
import { type Route, route } from '../http/route.ts'
import { confirmSheet } from './confirm-sheet.ts'
import { restNone } from './rest-none.ts'
import { saveQueue } from './save-queue.ts'
import { saveRow } from './save-row.ts'
import { viewMyWork } from './view-my-work.ts'
import { viewProvince } from './view-province.ts'
import { viewProvinces } from './view-provinces.ts'
import { viewReceipt } from './view-receipt.ts'
import { viewSheet } from './view-sheet.ts'

const SHEET = '/sheets/:form/:period/:district'

/** The month of a district, and those who look at many. */
export const sheetRoutes: readonly Route[] = [
  route('get', '/my-work', ReadMyWork, viewMyWork, MyWork, { summary: 'งานของฉัน' }),
  route('get', SHEET, SheetKey, viewSheet, SheetView, { summary: 'a month of a district' }),
  route('put', `${SHEET}/rows/:row`, SaveRow, saveRow, RowSaved, { summary: 'save one row' }),
  route('post', `${SHEET}/rows`, SaveQueue, saveQueue, QueueAnswer, { summary: "save a device's queue" }),
  route('post', `${SHEET}/rest-none`, RestNone, restNone, RestNoneAnswer, {
    summary: 'the rest has no sales',
  }),
  route('post', `${SHEET}/confirm`, Confirm, confirmSheet, Confirmed, { summary: 'confirm the month' }),
  route('get', `${SHEET}/receipts/:no`, ReadReceipt, viewReceipt, ReceiptView, { summary: 'a receipt' }),
  route('get', `${SHEET}/history`, ReadHistory, viewHistory, HistoryView, { summary: 'who did what' }),
  route('get', `${SHEET}/changed`, ReadChanged, viewChanged, ChangedView, {
    summary: 'rows changed since an act',
  }),
  route('get', '/provinces/:province/:form/:period', ReadProvince, viewProvince, ProvinceView, {
    summary: "a province's month",
  }),
  route('get', '/provinces', ReadProvinces, viewProvinces, ProvincesView, { summary: 'the 76 provinces' }),
]
