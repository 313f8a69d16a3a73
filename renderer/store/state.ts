import type { ActivitiesSlice } from '../features/activities/slice'
import type { CompaniesSlice } from '../features/companies/slice'
import type { ListsSlice } from '../features/lists/slice'
import type { MapSlice } from '../features/map/slice'
import type { ParcelsSlice } from '../features/parcels/slice'
import type { ParksSlice } from '../features/parks/slice'
import type { PlacesSlice } from '../features/places/slice'
import type { ProspectsSlice } from '../features/prospects/slice'
import type { RequirementsSlice } from '../features/requirements/slice'
import type { TargetFieldsSlice } from '../features/target-fields/slice'
import type { ViewsSlice } from '../features/views/slice'
import type { WorkspaceSlice } from '../features/workspace/slice'
import type { FrameSlice } from '../app/slice'

/** The whole page: one slice a feature, each made by its own factory. */
export interface AppState {
  readonly frame: FrameSlice
  readonly workspace: WorkspaceSlice
  readonly parks: ParksSlice
  readonly parcels: ParcelsSlice
  readonly companies: CompaniesSlice
  readonly lists: ListsSlice
  readonly targetFields: TargetFieldsSlice
  readonly prospects: ProspectsSlice
  readonly activities: ActivitiesSlice
  readonly requirements: RequirementsSlice
  readonly views: ViewsSlice
  readonly places: PlacesSlice
  readonly map: MapSlice
}
