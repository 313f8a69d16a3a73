import type { MultiPolygon } from '../../contract/values'

/** WKT (OGC 06-103r4) of areas; longitude, latitude in EPSG:6668 with every digit they have. */
export function toWkt(polygons: MultiPolygon): string {
  const rings = (polygon: MultiPolygon[number]) =>
    polygon.map((ring) => `(${ring.map(([lon, lat]) => `${lon} ${lat}`).join(', ')})`).join(', ')
  return `MULTIPOLYGON (${polygons.map((polygon) => `(${rings(polygon)})`).join(', ')})`
}
