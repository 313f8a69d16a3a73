import type { FileSystem } from '../workspace/file-system'
import type { BasemapFiles } from './basemap'
import type { Printer } from './printer'

/** What printing needs of the program around it. */
export interface PrintingServices {
  /** Null in a shell that cannot draw. */
  readonly printer: Printer | null
  readonly basemap: BasemapFiles
  readonly files: FileSystem
  readonly now: () => Date
}
