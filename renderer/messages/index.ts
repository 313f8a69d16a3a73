import { common as enCommon } from './en/common'
import { errors as enErrors } from './en/errors'
import { frame as enFrame } from './en/frame'
import { history as enHistory } from './en/history'
import { map as enMap } from './en/map'
import { operations as enOperations } from './en/operations'
import { palette as enPalette } from './en/palette'
import { parcels as enParcels } from './en/parcels'
import { parks as enParks } from './en/parks'
import { settings as enSettings } from './en/settings'
import { ui as enUi } from './en/ui'
import { workspace as enWorkspace } from './en/workspace'
import { common } from './ja/common'
import { errors } from './ja/errors'
import { frame } from './ja/frame'
import { history } from './ja/history'
import { map } from './ja/map'
import { operations } from './ja/operations'
import { palette } from './ja/palette'
import { parcels } from './ja/parcels'
import { parks } from './ja/parks'
import { settings } from './ja/settings'
import { ui } from './ja/ui'
import { workspace } from './ja/workspace'
import type { ErrorTexts } from './error-shape'
import type { Shape } from './shape'

/** Japanese comes first and gives the shape; every other language follows it. */
const ja = {
  common,
  errors,
  frame,
  history,
  map,
  operations,
  palette,
  parcels,
  parks,
  settings,
  ui,
  workspace,
}

export type Messages = Shape<Omit<typeof ja, 'errors'>> & { readonly errors: ErrorTexts }

const en: Messages = {
  common: enCommon,
  errors: enErrors,
  frame: enFrame,
  history: enHistory,
  map: enMap,
  operations: enOperations,
  palette: enPalette,
  parcels: enParcels,
  parks: enParks,
  settings: enSettings,
  ui: enUi,
  workspace: enWorkspace,
}

/** Every text that the user sees, by language. */
export const messages: { readonly ja: Messages; readonly en: Messages } = { ja, en }
