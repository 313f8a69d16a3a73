import { insertCompanies } from '../electron/host/companies/repository'
import { insertOccupancies } from '../electron/host/occupancies/repository'
import { decodeGeometry } from '../electron/host/geometry/gpkg-geometry'
import { insertParcels, insertStatusEntries } from '../electron/host/parcels/repository'
import { insertPark, insertParkFacts, insertParkFeatures } from '../electron/host/parks/repository'
import { insertStatuses } from '../electron/host/statuses/repository'
import { Engine } from '../electron/host/workspace/engine'
import { migrate } from '../electron/host/workspace/migrate'
import { inTransaction } from '../electron/host/workspace/transaction'
import { beginSample, describeContents, forgetSeeding } from './repository'
import { sampleRows, type SampleRows } from './rows'

/** The moment at which the sample says it was made. Never the clock: two runs must give the same bytes. */
const madeAt = '2026-04-01T00:00:00.000Z'

function extentOf(rows: SampleRows): [number, number, number, number] {
  const blobs = [...rows.parks, ...rows.parcels].flatMap(({ geom }) => (geom === null ? [] : [geom]))
  const positions = blobs.flatMap((blob) => {
    const { geometry } = decodeGeometry(blob)
    if (geometry === null) return []
    return geometry.type === 'Point' ? [geometry.position] : geometry.polygons.flat(2)
  })
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/**
 * The bytes of the sample workspace, the same in every run. It is not filled through `Workspace.execute`, which takes
 * uids and moments from the machine and makes each insertion a step that the first user could undo; the tables, the
 * triggers and the rows' repositories are the program's own.
 */
export async function sampleBytes(): Promise<Uint8Array> {
  const rows = sampleRows()
  const engine = await Engine.create(null)
  try {
    migrate(engine, 'sample.gpkg')
    inTransaction(engine, () => {
      beginSample(engine, madeAt)
      insertStatuses(engine, rows.statuses)
      for (const park of rows.parks) insertPark(engine, park)
      insertParkFacts(engine, rows.facts)
      insertParkFeatures(engine, rows.features)
      insertParcels(engine, rows.parcels)
      insertStatusEntries(engine, rows.entries)
      insertCompanies(engine, rows.companies)
      insertOccupancies(engine, rows.occupancies)
      describeContents(engine, madeAt, extentOf(rows))
      forgetSeeding(engine)
      return { keep: true }
    })
    // The forgotten log leaves free pages, which would be half of the file.
    engine.script('VACUUM')
    return engine.export()
  } finally {
    engine.close()
  }
}
