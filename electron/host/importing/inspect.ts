import type { ImportPreview } from '../../contract/importing'
import type { Inspection, SourceColumn } from '../../contract/importing-source'
import type { MultiPolygon } from '../../contract/values'
import { inJapan, type Projection } from './crs'
import type { OpenSource } from './import-desk'
import { placed, rawOf, type CoordinateColumns, type CrsFinding } from './placing'
import type { ReadResult } from './read-source'
import { warning, type ReadSource } from './source'

/** Corners drawn in a preview; a map of more is no preview. */
const mostCorners = 200_000
const cellLength = 300

/** What was found out about a source, for people to look at and to change. */
export function inspectionOf(
  { name, bytes }: OpenSource,
  { format, source }: ReadResult,
  columns: readonly Required<SourceColumn>[],
  crs: CrsFinding | null,
  coordinates: CoordinateColumns,
): Required<Inspection> {
  const geometries = geometriesOf(source, coordinates)
  const warnings = [...source.warnings, ...(crs?.warnings ?? [])]
  const shapes = geometries.areas + geometries.points + geometries.none
  if (crs !== null && geometries.areas > 0 && shapes > geometries.areas)
    warnings.push(warning('no-area', { count: shapes - geometries.areas }))
  return {
    name,
    bytes,
    format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    headerRow: source.headerRow,
    layers: [...source.layers],
    layer: source.layer,
    crs: crs && {
      value: crs.value,
      basis: crs.basis,
      declared: crs.declared,
      swapAxes: crs.swapAxes,
      candidates: crs.candidates,
      accuracyM: crs.accuracyM,
    },
    residualsM: [...(crs?.residualsM ?? [])],
    records: source.records.length,
    geometries,
    columns: [...columns],
    warnings,
  }
}

function geometriesOf(source: ReadSource, columns: CoordinateColumns): Required<Inspection>['geometries'] {
  const counts = { areas: 0, points: 0, none: 0 }
  for (const record of source.records) {
    const raw = rawOf(record, columns)
    if (raw?.kind === 'areas') counts.areas += 1
    else if (raw?.kind === 'point') counts.points += 1
    else counts.none += 1
  }
  return counts
}

/** Rows for the table and outlines for the map. Outlines outside Japan are left out: they could not be drawn. */
export function previewOf(
  source: ReadSource,
  columns: CoordinateColumns,
  project: Projection | null,
  { offset, limit, withShapes }: { offset: number; limit: number; withShapes: boolean },
): Required<ImportPreview> {
  const shapes: Required<Required<ImportPreview>['shapes'][number]>[] = []
  let corners = 0
  let shapesLeftOut = 0
  for (const [index, record] of withShapes && project !== null ? source.records.entries() : []) {
    const place = placed(rawOf(record, columns), project)
    if (place.kind !== 'area' && place.kind !== 'point') continue
    const positions = place.kind === 'point' ? [place.position] : place.polygon.flat(2)
    corners += positions.length
    if (
      corners > mostCorners ||
      !positions.every(inJapan) ||
      (place.kind === 'area' && !drawable(place.polygon))
    )
      shapesLeftOut += 1
    else
      shapes.push({
        index,
        polygon: place.kind === 'area' ? place.polygon : null,
        position: place.kind === 'point' ? place.position : null,
      })
  }
  return {
    total: source.records.length,
    rows: source.records.slice(offset, offset + limit).map(({ row, byte, cells }, index) => ({
      index: offset + index,
      row,
      byte,
      cells: cells.map((cell) => cell.slice(0, cellLength)),
    })),
    shapes,
    shapesLeftOut,
  }
}

/** The contract's polygons have rings of four positions and more. */
function drawable(polygon: MultiPolygon): boolean {
  return (
    polygon.length > 0 &&
    polygon.every((rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4))
  )
}
