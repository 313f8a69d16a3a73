import { common as enCommon } from './en/common'
import { companies as enCompanies } from './en/companies'
import { drawing as enDrawing } from './en/drawing'
import { duplicates as enDuplicates } from './en/duplicates'
import { errors as enErrors } from './en/errors'
import { frame as enFrame } from './en/frame'
import { indicators as enIndicators } from './en/indicators'
import { exporting as enExporting } from './en/exporting'
import { importing as enImporting } from './en/importing'
import { history as enHistory } from './en/history'
import { map as enMap } from './en/map'
import { operations as enOperations } from './en/operations'
import { palette as enPalette } from './en/palette'
import { parcels as enParcels } from './en/parcels'
import { parks as enParks } from './en/parks'
import { criteria as enCriteria } from './en/criteria'
import { matching as enMatching } from './en/matching'
import { requirements as enRequirements } from './en/requirements'
import { scenarios as enScenarios } from './en/scenarios'
import { settings as enSettings } from './en/settings'
import { presenter as enPresenter } from './en/presenter'
import { programmes as enProgrammes } from './en/programmes'
import { printing as enPrinting } from './en/printing'
import { seminars as enSeminars } from './en/seminars'
import { sheets as enSheets } from './en/sheets'
import { activities as enActivities } from './en/activities'
import { layers as enLayers } from './en/layers'
import { lists as enLists } from './en/lists'
import { prospects as enProspects } from './en/prospects'
import { targetFields as enTargetFields } from './en/target-fields'
import { trips as enTrips } from './en/trips'
import { ui as enUi } from './en/ui'
import { visits as enVisits } from './en/visits'
import { workspace as enWorkspace } from './en/workspace'
import { common } from './ja/common'
import { companies } from './ja/companies'
import { drawing } from './ja/drawing'
import { duplicates } from './ja/duplicates'
import { errors } from './ja/errors'
import { frame } from './ja/frame'
import { indicators } from './ja/indicators'
import { exporting } from './ja/exporting'
import { importing } from './ja/importing'
import { history } from './ja/history'
import { map } from './ja/map'
import { operations } from './ja/operations'
import { palette } from './ja/palette'
import { parcels } from './ja/parcels'
import { parks } from './ja/parks'
import { criteria } from './ja/criteria'
import { matching } from './ja/matching'
import { requirements } from './ja/requirements'
import { scenarios } from './ja/scenarios'
import { settings } from './ja/settings'
import { presenter } from './ja/presenter'
import { programmes } from './ja/programmes'
import { printing } from './ja/printing'
import { seminars } from './ja/seminars'
import { sheets } from './ja/sheets'
import { activities } from './ja/activities'
import { layers } from './ja/layers'
import { lists } from './ja/lists'
import { prospects } from './ja/prospects'
import { targetFields } from './ja/target-fields'
import { trips } from './ja/trips'
import { ui } from './ja/ui'
import { visits } from './ja/visits'
import { workspace } from './ja/workspace'
import type { ErrorTexts } from './error-shape'
import type { Shape } from './shape'

/** Japanese comes first and gives the shape; every other language follows it. */
const ja = {
  activities,
  layers,
  lists,
  prospects,
  targetFields,
  common,
  companies,
  drawing,
  duplicates,
  errors,
  exporting,
  importing,
  frame,
  indicators,
  history,
  map,
  operations,
  palette,
  parcels,
  parks,
  criteria,
  matching,
  requirements,
  scenarios,
  settings,
  presenter,
  programmes,
  printing,
  seminars,
  sheets,
  trips,
  ui,
  visits,
  workspace,
}

export type Messages = Shape<Omit<typeof ja, 'errors'>> & { readonly errors: ErrorTexts }

const en: Messages = {
  activities: enActivities,
  layers: enLayers,
  lists: enLists,
  prospects: enProspects,
  targetFields: enTargetFields,
  common: enCommon,
  companies: enCompanies,
  drawing: enDrawing,
  duplicates: enDuplicates,
  errors: enErrors,
  exporting: enExporting,
  importing: enImporting,
  frame: enFrame,
  indicators: enIndicators,
  history: enHistory,
  map: enMap,
  operations: enOperations,
  palette: enPalette,
  parcels: enParcels,
  parks: enParks,
  criteria: enCriteria,
  matching: enMatching,
  requirements: enRequirements,
  scenarios: enScenarios,
  settings: enSettings,
  presenter: enPresenter,
  programmes: enProgrammes,
  printing: enPrinting,
  seminars: enSeminars,
  sheets: enSheets,
  trips: enTrips,
  ui: enUi,
  visits: enVisits,
  workspace: enWorkspace,
}

/** Every text that the user sees, by language. */
export const messages: { readonly ja: Messages; readonly en: Messages } = { ja, en }
