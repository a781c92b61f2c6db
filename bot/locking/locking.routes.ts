import { Certify, HeadAnswer, LockProvince, LockSheet, ProvinceActed } from '#shared/locking/acts.ts'
import { RefuseCertify, ReturnSheet, UnlockProvince, UnlockSheet } from '#shared/locking/acts.ts'
import {
  Certified,
  CertificatesView,
  CertificateView,
  ReadCertificate,
} from '#shared/certificates/certificate.ts'
import { ExceptionsView, GrantException, ReadExceptions } from '#shared/locking/exception.ts'
import { SheetKey } from '#shared/sheets/sheet-id.ts'
import { certifySheet } from '../certificates/certify-sheet.ts'
import { refuseCertify } from '../certificates/refuse-certify.ts'
import { viewCertificate, viewCertificates } from '../certificates/view-certificate.ts'
import { type Route, route } from '../http/route.ts'
import { grantException } from './grant-exception.ts'
import { lockProvince } from './lock-province.ts'
import { lockSheet } from './lock-sheet.ts'
import { returnSheet } from './return-sheet.ts'
import { unlockProvince } from './unlock-province.ts'
import { unlockSheet } from './unlock-sheet.ts'
import { viewExceptions } from './view-exceptions.ts'

const SHEET = '/sheets/:form/:period/:district'
const PROVINCE = '/provinces/:province/:form/:period'

/** What head, province and Department do with a month. */
export const lockingRoutes: readonly Route[] = [
  route('post', `${SHEET}/certify`, Certify, certifySheet, Certified, { summary: 'certify รต.๒' }),
  route('post', `${SHEET}/refuse-certify`, RefuseCertify, refuseCertify, HeadAnswer, {
    summary: 'ให้แก้ก่อนรับรอง',
  }),
  route('get', `${SHEET}/certificates`, SheetKey, viewCertificates, CertificatesView, {
    summary: 'every certified version',
  }),
  route('get', `${SHEET}/certificates/:no`, ReadCertificate, viewCertificate, CertificateView, {
    summary: 'a frozen รต.๒',
  }),
  route('post', `${SHEET}/lock`, LockSheet, lockSheet, HeadAnswer, { summary: 'lock one district' }),
  route('post', `${SHEET}/unlock`, UnlockSheet, unlockSheet, HeadAnswer, { summary: 'unlock one district' }),
  route('post', `${SHEET}/return`, ReturnSheet, returnSheet, HeadAnswer, { summary: 'send rows back' }),
  route('post', `${PROVINCE}/lock`, LockProvince, lockProvince, ProvinceActed, {
    summary: 'lock the whole province',
  }),
  route('post', `${PROVINCE}/unlock`, UnlockProvince, unlockProvince, ProvinceActed, {
    summary: 'unlock the whole province',
  }),
  route('post', '/exceptions', GrantException, grantException, HeadAnswer, {
    summary: 'let one district write after the close',
  }),
  route('get', '/exceptions', ReadExceptions, viewExceptions, ExceptionsView, { summary: 'the exceptions' }),
]
