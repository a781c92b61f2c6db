import {
  ApplyPaperForm,
  CheckPaperForm,
  PaperApplied,
  PaperPreview,
  ReadPaperForm,
} from '#shared/markets/paper-form.ts'
import { fileRoute, type Route, route, uploadRoute } from '../http/route.ts'
import { applyPaperForm } from './apply-paper-form.ts'
import { checkPaperForm } from './check-paper-form.ts'
import { makePaperForm } from './make-paper-form.ts'

const PAPER = '/registries/:period/:district/paper-form'

/** The registry's paper form: made, looked through, and taken over line by line. */
export const paperFormRoutes: readonly Route[] = [
  fileRoute(PAPER, ReadPaperForm, makePaperForm, { summary: 'the paper form as .xlsx' }),
  uploadRoute('post', PAPER, CheckPaperForm, checkPaperForm, PaperPreview, {
    summary: 'what a filled paper form would change',
  }),
  route('post', `${PAPER}/rows`, ApplyPaperForm, applyPaperForm, PaperApplied, {
    summary: 'saves the lines that were shown',
  }),
]
