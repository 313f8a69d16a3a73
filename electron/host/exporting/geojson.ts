import type { Position, Ring } from '../../contract/values'
import type { z } from 'zod'
import type { ExportRow, ExportTable } from './rows'

/**
 * The table as GeoJSON (RFC 7946): longitude, latitude, outer rings against the clock. RFC 7946 knows WGS 84 alone, from
 * which JGD2011 differs by centimetres. Properties bear the keys of the fields, which the import knows.
 */
export function geojsonText({ fields, rows }: ExportTable): string {
  const features = rows.map((row) => ({
    type: 'Feature',
    id: row.uid,
    geometry: geometryOf(row),
    properties: Object.fromEntries(
      fields.flatMap((field, column) => {
        const cell = row.cells[column]
        return field === 'wkt' ? [] : [[field, cell == null ? null : cell.value]]
      }),
    ),
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`
}

function geometryOf({ polygon, position }: ExportRow): unknown {
  if (polygon !== null && polygon.length > 0)
    return {
      type: 'MultiPolygon',
      coordinates: polygon.map((rings) => rings.map((ring, index) => wound(ring, index === 0))),
    }
  return position === null ? null : { type: 'Point', coordinates: position }
}

/** A ring against the clock, or with it for a hole. */
function wound(ring: z.infer<typeof Ring>, againstClock: boolean): Position[] {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + (x * nextY - nextX * y)
  }, 0)
  return doubled > 0 === againstClock ? [...ring] : ring.toReversed()
}
