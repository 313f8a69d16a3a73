import type { RawGeometry, RawXY } from './source'

function xy(value: unknown): RawXY | null {
  if (!Array.isArray(value)) return null
  const [x, y] = value as unknown[]
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null
  const items: T[] = []
  for (const item of value as unknown[]) {
    const one = read(item)
    if (one === null) return null
    items.push(one)
  }
  return items
}

const ring = (value: unknown) => listOf(value, xy)
const polygon = (value: unknown) => listOf(value, ring)

/**
 * Geometry of GeoJSON (RFC 7946, 3.1) as it stands, without heights. A collection that holds areas alone is one shape of
 * several parts; KML writes them so.
 */
export function rawFromGeoJson(value: unknown, depth = 0): RawGeometry | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return { kind: 'unreadable', problem: typeof value }
  const geometry = value as { type?: unknown; coordinates?: unknown; geometries?: unknown }
  const type = typeof geometry.type === 'string' ? geometry.type : ''
  const unreadable: RawGeometry = { kind: 'unreadable', problem: type.slice(0, 40) }
  if (type === 'Polygon') {
    const rings = polygon(geometry.coordinates)
    if (rings === null) return unreadable
    return rings.length === 0 ? null : { kind: 'areas', polygons: [rings] }
  }
  if (type === 'MultiPolygon') {
    const polygons = listOf(geometry.coordinates, polygon)
    if (polygons === null) return unreadable
    return polygons.length === 0 ? null : { kind: 'areas', polygons }
  }
  if (type === 'Point') {
    if (Array.isArray(geometry.coordinates) && geometry.coordinates.length === 0) return null
    const at = xy(geometry.coordinates)
    return at === null ? unreadable : { kind: 'point', at }
  }
  if (type === 'GeometryCollection' && depth < 4) {
    const parts = listOf(geometry.geometries, (part) => rawFromGeoJson(part, depth + 1))
    if (parts === null) return unreadable
    const areas = parts.flatMap((part) => (part.kind === 'areas' ? part.polygons : []))
    if (areas.length > 0) return { kind: 'areas', polygons: areas }
    return parts[0] ?? null
  }
  if (/^(Multi)?(LineString|Point)$/.test(type)) return { kind: 'other', type }
  return unreadable
}

/** A property as the text of a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  try {
    return JSON.stringify(value).slice(0, 20_000)
  } catch {
    return ''
  }
}
