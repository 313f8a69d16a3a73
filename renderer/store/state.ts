import type { ActivitiesSlice } from '../features/activities/slice'
import type { CompaniesSlice } from '../features/companies/slice'
import type { DrawingSlice } from '../features/drawing/slice'
import type { DuplicatesSlice } from '../features/duplicates/slice'
import type { ExportingSlice } from '../features/exporting/slice'
import type { ImportingSlice } from '../features/importing/slice'
import type { IndicatorsSlice } from '../features/indicators/slice'
import type { LayersSlice } from '../features/base-layers/slice'
import type { ListsSlice } from '../features/lists/slice'
import type { MapSlice } from '../features/map/slice'
import type { MatchingSlice } from '../features/matching/slice'
import type { ParcelsSlice } from '../features/parcels/slice'
import type { ParksSlice } from '../features/parks/slice'
import type { PlacesSlice } from '../features/places/slice'
import type { PrintsSlice } from '../features/printing/log-slice'
import type { PrintingSlice } from '../features/printing/slice'
import type { ProgrammesSlice } from '../features/programmes/slice'
import type { ProspectsSlice } from '../features/prospects/slice'
import type { RequirementsSlice } from '../features/requirements/slice'
import type { ScenariosSlice } from '../features/scenarios/slice'
import type { SeminarsSlice } from '../features/seminars/slice'
import type { TargetFieldsSlice } from '../features/target-fields/slice'
import type { TripsSlice } from '../features/trips/slice'
import type { ViewsSlice } from '../features/views/slice'
import type { VisitsSlice } from '../features/visits/slice'
import type { WorkspaceSlice } from '../features/workspace/slice'
import type { FrameSlice } from '../app/slice'

/** The whole page: one slice a feature, each made by its own factory. */
export interface AppState {
  readonly frame: FrameSlice
  readonly workspace: WorkspaceSlice
  readonly parks: ParksSlice
  readonly parcels: ParcelsSlice
  readonly companies: CompaniesSlice
  readonly duplicates: DuplicatesSlice
  readonly layers: LayersSlice
  readonly lists: ListsSlice
  readonly targetFields: TargetFieldsSlice
  readonly prospects: ProspectsSlice
  readonly activities: ActivitiesSlice
  readonly requirements: RequirementsSlice
  readonly matching: MatchingSlice
  readonly scenarios: ScenariosSlice
  readonly drawing: DrawingSlice
  readonly views: ViewsSlice
  readonly places: PlacesSlice
  readonly map: MapSlice
  readonly printing: PrintingSlice
  readonly prints: PrintsSlice
  readonly importing: ImportingSlice
  readonly exporting: ExportingSlice
  readonly indicators: IndicatorsSlice
  readonly programmes: ProgrammesSlice
  readonly visits: VisitsSlice
  readonly trips: TripsSlice
  readonly seminars: SeminarsSlice
}
