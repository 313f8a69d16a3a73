import type { ErrorTexts } from '../error-shape'
import { fileErrors } from './errors-file'
import { importingErrors } from './errors-importing'
import { rowsErrors } from './errors-rows'
import { plansErrors } from './errors-plans'
import { printingErrors } from './errors-printing'

/** For every error code: what happened and to what, and what to do. */
export const errors: ErrorTexts = {
  ...fileErrors,
  ...rowsErrors,
  ...importingErrors,
  ...plansErrors,
  ...printingErrors,
}
