import type { InspectedFiles } from './base-layers/inspected-files'
import type { TileFiles } from './base-layers/layer-files'
import type { TaskRegistry } from './tasks/task-registry'
import type { Preferences } from './workspace/preferences'
import type { WorkspaceSession } from './workspace/session'
import type { Gazetteer } from './places/gazetteer'
import type { ImportDesk } from './importing/import-desk'
import type { PrintingServices } from './printing/services'

/** What handlers may reach besides the database: made once by `create-host.ts`. */
export interface HostServices {
  /** Opens, closes and holds the one workspace. */
  readonly session: WorkspaceSession
  /** Choices of this computer, in the program's data folder. */
  readonly preferences: Preferences
  /** The bundled gazetteer, read at its first use. */
  readonly gazetteer: () => Promise<Gazetteer>
  /** Long pieces of work under way, which tell how far they are and can be stopped. */
  readonly tasks: TaskRegistry
  /** Files that are being imported. */
  readonly importing: ImportDesk
  /** Tiles of the user's own maps. */
  readonly tileFiles: TileFiles
  /** Files that may become layers. */
  readonly inspectedFiles: InspectedFiles
  /** The officer's calendar day, ISO. */
  readonly today: () => string
  /** The moment. */
  readonly now: () => Date
  /** What sheets are drawn with. */
  readonly printing: PrintingServices
}
