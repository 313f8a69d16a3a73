import { fillWorkspace, startHost, type MadeRows } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'

/** A workspace of an office with parks, parcels and companies of every publication level, on disk and closed. */
export interface Office {
  readonly folder: TempFolder
  readonly file: string
  readonly rows: MadeRows
}

/** Makes the office's file through the program's own host. */
export async function makeOffice(): Promise<Office> {
  const folder = makeTempFolder()
  const file = folder.join('office.gpkg')
  const made = await startHost(folder.join('maker'), file)
  const rows = await fillWorkspace(made.call)
  await made.close()
  return { folder, file, rows }
}
