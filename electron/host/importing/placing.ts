import { CodedError } from '../../contract/errors'
import type { ImportOptions, MappedColumn } from '../../contract/importing'
import type { CrsCandidate, DetectionBasis, ImportCrs } from '../../contract/importing-source'
import { readDegrees } from '../../contract/rules/interchange-values'
import type { MultiPolygon, Position } from '../../contract/values'
import {
  accuracyOf,
  crsFromText,
  distanceKm,
  fitLocal,
  fittingSystems,
  inJapan,
  partsOfCrs,
  projectionOf,
  type Projection,
} from './crs'
import {
  warning,
  type RawGeometry,
  type RawXY,
  type ReadRecord,
  type ReadSource,
  type Warning,
} from './source'
import { rawFromWkt } from './wkt'

/** What became of the coordinates of one record. */
export type Placed =
  | { readonly kind: 'area'; readonly polygon: MultiPolygon }
  | { readonly kind: 'point'; readonly position: Position }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'unreadable'; readonly problem: string }

/** Columns of a table that hold coordinates. */
export interface CoordinateColumns {
  readonly longitude: number | null
  readonly latitude: number | null
  readonly wkt: number | null
}

export function coordinateColumns(mapping: readonly MappedColumn[]): CoordinateColumns {
  const of = (field: MappedColumn['field']) => mapping.find((one) => one.field === field)?.column ?? null
  return { longitude: of('longitude'), latitude: of('latitude'), wkt: of('wkt') }
}

/** The geometry of a record: its own, else that of the columns; null without. */
export function rawOf(record: ReadRecord, columns: CoordinateColumns): RawGeometry | null {
  if (record.geometry !== null) return record.geometry
  if (columns.wkt !== null) {
    const raw = rawFromWkt(record.cells[columns.wkt] ?? '')
    if (raw !== null) return raw
  }
  if (columns.longitude === null || columns.latitude === null) return null
  const x = readDegrees(record.cells[columns.longitude] ?? '')
  const y = readDegrees(record.cells[columns.latitude] ?? '')
  if (!x.ok || !y.ok) return { kind: 'unreadable', problem: '' }
  return x.value === null || y.value === null ? null : { kind: 'point', at: [x.value, y.value] }
}

/** Some place of a geometry, as it stands in the file. */
function anyPlace(raw: RawGeometry | null): RawXY | null {
  if (raw?.kind === 'point') return raw.at
  return raw?.kind === 'areas' ? (raw.polygons[0]?.[0]?.[0] ?? null) : null
}

const sampled = 500

/** Places of records spread over the whole source. */
function samplesOf(
  records: readonly ReadRecord[],
  columns: CoordinateColumns,
): { at: RawXY; record: ReadRecord }[] {
  const step = Math.max(1, Math.floor(records.length / sampled))
  const found: { at: RawXY; record: ReadRecord }[] = []
  for (let index = 0; index < records.length; index += step) {
    const record = records[index]
    const at = record && anyPlace(rawOf(record, columns))
    if (record && at) found.push({ at, record })
  }
  return found
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

export interface CrsFinding {
  readonly value: ImportCrs | null
  readonly basis: DetectionBasis
  readonly declared: string
  readonly swapAxes: boolean
  readonly candidates: CrsCandidate[]
  readonly accuracyM: number | null
  readonly residualsM: readonly number[]
  /** Null while the system has to be asked or control points are missing. */
  readonly project: Projection | null
  readonly warnings: Warning[]
}

/** Where the land moved on 2011-03-11 by more than a decimetre: north of Kantō, south of Hokkaidō. */
const movedIn2011 = ([lon, lat]: Position) => lat > 35.5 && lat < 41.6 && lon > 137.5

/**
 * Finds out in which system the coordinates of a source stand, and looks whether the answer makes sense: metres read as
 * degrees, axes exchanged, places abroad, at sea, far from every park. Nothing is corrected by itself.
 * @param near places of parks, by which candidates are ordered
 * @param townKm distance from a place to the nearest town, km
 * @returns null for a source without coordinates
 */
export function findCrs(
  source: ReadSource,
  columns: CoordinateColumns,
  options: Pick<ImportOptions, 'crs' | 'swapAxes' | 'controlPoints'>,
  near: readonly Position[],
  townKm: (position: Position) => number,
): CrsFinding | null {
  const samples = samplesOf(source.records, columns)
  if (samples.length === 0) return null
  const middle: RawXY = [median(samples.map(({ at }) => at[0])), median(samples.map(({ at }) => at[1]))]
  const candidates = fittingSystems(middle, near).slice(0, 12)
  const declared = source.crsText === '' ? null : crsFromText(source.crsText)
  const { value, basis } = chosenCrs(source, options.crs, declared, candidates)
  const swapAxes = options.swapAxes ?? false
  const warnings: Warning[] = []
  if (source.crsText !== '' && declared === null)
    warnings.push(
      warning('crs-unknown', { text: source.crsText.slice(0, 200), offer: crsOffer(candidates[0]) }),
    )
  const fit = value === 'local' ? fitLocal(options.controlPoints) : null
  const plain = value === null || value === 'local' ? (fit?.project ?? null) : projectionOf(value)
  const project: Projection | null = plain === null ? null : swapAxes ? ([x, y]) => plain([y, x]) : plain
  if (value === 'local' && fit === null)
    warnings.push(
      warning('control-points-needed', { count: source.records.length, offer: { kind: 'control-points' } }),
    )
  if (value !== null && project !== null)
    warnings.push(...placeWarnings(value, swapAxes, samples, project, candidates, near, townKm))
  return {
    value,
    basis,
    declared: source.crsText.slice(0, 200),
    swapAxes,
    candidates,
    accuracyM: value === null ? null : accuracyOf(value),
    residualsM: fit?.residualsM ?? [],
    project,
    warnings,
  }
}

function chosenCrs(
  source: ReadSource,
  chosen: ImportCrs | null,
  declared: ImportCrs | null,
  candidates: readonly CrsCandidate[],
): { value: ImportCrs | null; basis: DetectionBasis } {
  if (chosen !== null) return { value: chosen, basis: 'chosen' }
  if (source.crsRule !== null) return { value: source.crsRule, basis: 'declared' }
  if (declared !== null) return { value: declared, basis: 'declared' }
  // Degrees leave no choice; which of nineteen plane systems is meant only people know.
  if (candidates.some(({ crs, swapAxes }) => crs === 'jgd2011' && !swapAxes))
    return { value: 'jgd2011', basis: 'guess' }
  return { value: null, basis: 'unknown' }
}

function crsOffer(candidate: CrsCandidate | undefined): Warning['offer'] {
  return candidate === undefined ? null : { kind: 'crs', crs: candidate.crs }
}

function placeWarnings(
  crs: ImportCrs,
  swapAxes: boolean,
  samples: readonly { readonly at: RawXY; readonly record: ReadRecord }[],
  project: Projection,
  candidates: readonly CrsCandidate[],
  near: readonly Position[],
  townKm: (position: Position) => number,
): Warning[] {
  const warnings: Warning[] = []
  const { kind, datum, zone } = partsOfCrs(crs)
  const of = (found: readonly { readonly record: ReadRecord; readonly at: RawXY }[]) => ({
    count: found.length,
    rows: found.slice(0, 5).map(({ record }) => record.row),
    text: found[0] === undefined ? '' : `${found[0].at[0]}, ${found[0].at[1]}`,
  })
  const metres =
    kind === 'geographic' ? samples.filter(({ at }) => Math.max(Math.abs(at[0]), Math.abs(at[1])) > 180) : []
  if (metres.length > 0) {
    const plane = candidates.find((one) => one.crs.includes('-plane-') && !one.swapAxes)
    warnings.push(warning('metres-as-degrees', { ...of(metres), offer: crsOffer(plane ?? candidates[0]) }))
    return warnings
  }
  const placed = samples.map((sample) => ({ ...sample, position: project(sample.at) }))
  const outside = placed.filter(({ position }) => !inJapan(position))
  // Candidates are named on JGD2011; for the question which axis comes first the datum does not matter.
  const fits = (swap: boolean) =>
    candidates.some((one) => {
      const parts = partsOfCrs(one.crs)
      return parts.kind === kind && parts.zone === zone && one.swapAxes === swap
    })
  const swapped = fits(!swapAxes)
  const straight = fits(swapAxes)
  if (swapped && !straight) warnings.push(warning('axes-swapped', { ...of(placed), offer: { kind: 'swap' } }))
  else if (outside.length > 0)
    warnings.push(
      warning('outside-japan', {
        ...of(outside),
        position: positionOrNull(outside[0]?.position),
        offer: outside.length * 2 > placed.length ? crsOffer(candidates[0]) : null,
      }),
    )
  const inside = placed.filter(({ position }) => inJapan(position))
  const far = inside.filter(
    ({ position }) => near.length > 0 && Math.min(...near.map((place) => distanceKm(place, position))) > 100,
  )
  if (far.length > 0 && !(swapped && !straight))
    warnings.push(
      warning('far-from-parks', {
        ...of(far),
        position: positionOrNull(far[0]?.position),
        offer:
          far.length * 2 > inside.length && (candidates[0]?.distanceKm ?? Infinity) < 100
            ? crsOffer(candidates[0])
            : null,
      }),
    )
  const checked = inside.filter((_, index) => index % Math.ceil(inside.length / 20) === 0)
  const wet = checked.filter(({ position }) => townKm(position) > 20)
  if (wet.length > 0)
    warnings.push(warning('at-sea', { ...of(wet), position: positionOrNull(wet[0]?.position) }))
  if (datum === 'tokyo')
    warnings.push(warning('tokyo-datum-approximate', { text: String(accuracyOf(crs) ?? '') }))
  if (datum === 'tokyo' || datum === 'jgd2000') {
    const moved = inside.filter(({ position }) => movedIn2011(position))
    if (moved.length > 0) warnings.push(warning('datum-before-2011', { ...of(moved), text: '' }))
  }
  return warnings
}

function positionOrNull(position: Position | undefined): Position | null {
  if (position === undefined) return null
  const [lon, lat] = position
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? position : null
}

/**
 * The way from records to the earth.
 * @throws CodedError `import-crs-needed`, `import-control-points-needed`, `import-control-points-poor`
 */
export function requireProjection(
  name: string,
  finding: CrsFinding | null,
  controlPoints: ImportOptions['controlPoints'],
): Projection | null {
  if (finding === null) return null
  if (finding.value === null) throw new CodedError('import-crs-needed', { name })
  if (finding.project !== null) return finding.project
  if (controlPoints.length < 2)
    throw new CodedError('import-control-points-needed', { given: controlPoints.length })
  throw new CodedError('import-control-points-poor', { residualM: 0 })
}

/** Places one geometry. Points at which two parts of a ring repeat each other stay as they are. */
export function placed(raw: RawGeometry | null, project: Projection | null): Placed {
  if (raw === null || project === null) return { kind: 'none' }
  if (raw.kind === 'other' || raw.kind === 'unreadable') return raw
  if (raw.kind === 'point') return { kind: 'point', position: project(raw.at) }
  return {
    kind: 'area',
    polygon: raw.polygons.map((rings) => rings.map((ring) => ring.map(project))),
  }
}
