import type { Feature, GeoJSON, Geometry, Position as GeoPosition } from 'geojson'
import type { Position } from '../../../../electron/contract'
import { nameProperties } from '../../../messages/name-properties'

/** How a shape of a GeoJSON layer is drawn; widths in px on the screen. */
export interface ShapeStyle {
  readonly fill: string
  readonly fillOpacity: number
  readonly line: string
  readonly lineOpacity: number
  readonly width: number
}

/** One shape with its parts in lon, lat (EPSG:6668): rings of areas, lines, or points as lines of one position. */
export interface LayerShape {
  readonly kind: 'area' | 'line' | 'point'
  /** Rings by polygon for an area; one list of lines otherwise. */
  readonly parts: readonly (readonly (readonly Position[])[])[]
  readonly name: string
  readonly style: ShapeStyle
}

/** What GeoJSON without colours of its own is drawn in. */
export const plainColor = '#7a4fb5'

const colorWord = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i

function colorOf(value: unknown): string | null {
  if (typeof value !== 'string' || !colorWord.test(value)) return null
  const [, digits = ''] = value.split('#')
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return `#${six.toLowerCase()}`
}

function numberOf(value: unknown, least: number, most: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && number >= least && number <= most ? number : null
}

/**
 * Colours by the properties of simplestyle-spec 1.1.0 (fill, stroke, marker-color …); what is not given comes from the
 * layer's one colour.
 */
export function styleOf(properties: Readonly<Record<string, unknown>>, color: string): ShapeStyle {
  const own =
    colorOf(properties['fill']) ?? colorOf(properties['stroke']) ?? colorOf(properties['marker-color'])
  const fill = colorOf(properties['fill']) ?? own ?? color
  return {
    fill,
    fillOpacity: numberOf(properties['fill-opacity'], 0, 1) ?? 0.35,
    line: colorOf(properties['stroke']) ?? own ?? color,
    lineOpacity: numberOf(properties['stroke-opacity'], 0, 1) ?? 1,
    width: numberOf(properties['stroke-width'], 0, 20) ?? 1.5,
  }
}

/** What a shape is called: by the usual properties, else by its first words. */
export function nameOf(properties: Readonly<Record<string, unknown>>): string {
  const word = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 120) : '')
  for (const key of nameProperties) {
    const found = Object.keys(properties).find((one) => one.toLowerCase() === key)
    const name = found === undefined ? '' : word(properties[found])
    if (name !== '') return name
  }
  const first = Object.values(properties).find((value) => word(value) !== '' && colorOf(value) === null)
  return word(first)
}

/**
 * The shapes of a GeoJSON text. Positions that are no places on the earth are left out, as are geometries without one.
 * @param color of shapes that bring none
 */
export function shapesOf(text: string, color: string): LayerShape[] {
  const parsed = JSON.parse(text.replace(/^\u{feff}/u, '')) as GeoJSON
  const shapes: LayerShape[] = []
  for (const feature of featuresOf(parsed)) {
    const properties = feature.properties ?? {}
    const look = { name: nameOf(properties), style: styleOf(properties, color) }
    for (const geometry of simple(feature.geometry)) {
      const shape = shapeOf(geometry)
      if (shape !== null) shapes.push({ ...shape, ...look })
    }
  }
  return shapes
}

function featuresOf(parsed: GeoJSON): readonly Feature<Geometry | null>[] {
  if (parsed.type === 'FeatureCollection') return Array.isArray(parsed.features) ? parsed.features : []
  if (parsed.type === 'Feature') return [parsed]
  return [{ type: 'Feature', properties: {}, geometry: parsed }]
}

function simple(geometry: Geometry | null): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
  if (geometry === null || geometry === undefined) return []
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(simple)
  return [geometry]
}

function shapeOf(
  geometry: Exclude<Geometry, { type: 'GeometryCollection' }>,
): Pick<LayerShape, 'kind' | 'parts'> | null {
  const made = read(geometry)
  const parts = made.parts
    .map((part) => part.filter((line) => line.length >= made.least))
    .filter((part) => part.length > 0)
  return parts.length === 0 ? null : { kind: made.kind, parts }
}

function read(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): {
  kind: LayerShape['kind']
  least: number
  parts: Position[][][]
} {
  switch (geometry.type) {
    case 'Polygon':
      return { kind: 'area', least: 4, parts: [geometry.coordinates.map(places)] }
    case 'MultiPolygon':
      return { kind: 'area', least: 4, parts: geometry.coordinates.map((rings) => rings.map(places)) }
    case 'LineString':
      return { kind: 'line', least: 2, parts: [[places(geometry.coordinates)]] }
    case 'MultiLineString':
      return { kind: 'line', least: 2, parts: [geometry.coordinates.map(places)] }
    case 'Point':
      return { kind: 'point', least: 1, parts: [[places([geometry.coordinates])]] }
    case 'MultiPoint':
      return { kind: 'point', least: 1, parts: [geometry.coordinates.map((at) => places([at]))] }
  }
}

function places(line: readonly GeoPosition[]): Position[] {
  return line.flatMap(([lon, lat]): Position[] =>
    lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [[lon, lat]] : [],
  )
}

export interface LegendEntry {
  readonly style: ShapeStyle
  readonly kind: LayerShape['kind']
  /** Empty where things of this colour have different names. */
  readonly name: string
}

/** One line a colour; a legend of more is none. */
export const legendAtMost = 12

/** The colours of a layer with what they mean, the most frequent first; null where there are too many to tell apart. */
export function legendOf(shapes: readonly LayerShape[]): readonly LegendEntry[] | null {
  const found = new Map<string, { entry: LegendEntry; names: Set<string>; count: number }>()
  for (const { kind, style, name } of shapes) {
    const key = `${kind} ${style.fill} ${style.line}`
    const known = found.get(key)
    if (known) {
      known.count += 1
      if (known.names.size < 2) known.names.add(name)
    } else found.set(key, { entry: { style, kind, name }, names: new Set([name]), count: 1 })
  }
  if (found.size > legendAtMost) return null
  return [...found.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ entry, names }) => ({ ...entry, name: names.size === 1 ? entry.name : '' }))
}

/** West, south, east, north of all shapes; null when there is none. */
export function boundsOf(
  shapes: readonly LayerShape[],
): [west: number, south: number, east: number, north: number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { parts } of shapes)
    for (const part of parts)
      for (const line of part)
        for (const [lon, lat] of line) {
          west = Math.min(west, lon)
          south = Math.min(south, lat)
          east = Math.max(east, lon)
          north = Math.max(north, lat)
        }
  return west <= east ? [west, south, east, north] : null
}
