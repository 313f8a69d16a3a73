import {
  SheetColumn,
  SheetLayers,
  SheetSpec,
  type Face,
  type SheetKind,
  type SheetSpec as Spec,
} from '../../../electron/contract'

/** What a sheet has to decide about; the screen offers nothing else. */
export interface SheetNeeds {
  readonly parks: 'one' | 'many' | 'none'
  readonly parcels: boolean
  readonly map: boolean
  /** A frame that one place on the ground can be the middle of. */
  readonly frame: boolean
  readonly since: boolean
  readonly columns: boolean
  /** About a company, which is chosen by name; a form can do without one. */
  readonly company: 'needed' | 'optional' | 'none'
  /** Prepares one of the visits to the company. */
  readonly visit: boolean
  readonly trip: boolean
  readonly indicators: boolean
  /** Can be written as a workbook too. */
  readonly workbook: boolean
  /** Never public, whatever the officer or the screen says. */
  readonly internalOnly: boolean
}

const list: SheetNeeds = {
  parks: 'many',
  parcels: false,
  map: false,
  frame: false,
  since: false,
  columns: false,
  company: 'none',
  visit: false,
  trip: false,
  indicators: false,
  workbook: false,
  internalOnly: false,
}

const needs: Partial<Readonly<Record<SheetKind, SheetNeeds>>> = {
  'parcel-map': { ...list, parks: 'one', map: true, frame: true, columns: true },
  series: { ...list, map: true, columns: true },
  'parcel-list': { ...list, columns: true },
  'parcel-compare': { ...list, parks: 'none', parcels: true },
  changes: { ...list, since: true },
  'company-brief': { ...list, parks: 'none', company: 'needed', visit: true, internalOnly: true },
  itinerary: { ...list, parks: 'none', trip: true, internalOnly: true },
  'record-form': { ...list, parks: 'none', company: 'optional', visit: true, internalOnly: true },
  council: { ...list, parks: 'none', indicators: true, workbook: true },
}

export function needsOf(sheet: SheetKind): SheetNeeds {
  return needs[sheet] ?? list
}

/** Whether enough is chosen for a sheet to be drawn at all. */
export function canBeMade(spec: Spec): boolean {
  const { parcels, company, trip } = needsOf(spec.sheet)
  return (
    (!parcels || spec.parcelUids.length > 0) &&
    (company !== 'needed' || spec.companyUid != null) &&
    (!trip || spec.tripUid != null)
  )
}

const layers: SheetLayers = {
  features: true,
  base: true,
  labels: true,
  letters: true,
  graticule: false,
  locator: true,
  table: true,
  facts: true,
  own: true,
}

const columns: readonly SheetColumn[] = ['number', 'area', 'price', 'status', 'occupant', 'delivery']

/** What the next sheet begins with: nothing of it names a park, a company or a reader. */
export const rememberedFields = [
  'sheet',
  'language',
  'paper',
  'orientation',
  'scale',
  'layers',
  'columns',
] as const

/**
 * The first sheet of a session. It begins public even where the last one was internal: who prints without looking must
 * not hand out what is the office's alone.
 * @param remembered what `rememberedOf` kept; anything that no longer fits is forgotten
 */
export function firstSpec(asOf: string, language: Spec['language'], remembered: unknown): Spec {
  const spec: Spec = {
    sheet: 'parcel-map',
    face: 'public',
    language,
    asOf,
    since: null,
    parkUids: [],
    parcelUids: [],
    paper: 'A3',
    orientation: 'landscape',
    scale: 'fit',
    centre: null,
    rotationDegrees: 0,
    title: '',
    note: '',
    edition: '',
    layers,
    columns: [...columns],
  }
  const kept = SheetSpec.pick({
    sheet: true,
    language: true,
    paper: true,
    orientation: true,
    scale: true,
    layers: true,
    columns: true,
  }).safeParse(remembered)
  if (!kept.success) return spec
  // A sheet that is internal by itself would make the session begin with one that nobody may be handed.
  const sheet = needsOf(kept.data.sheet).internalOnly ? spec.sheet : kept.data.sheet
  return { ...spec, ...kept.data, sheet }
}

/** The part of a specification that is kept on this computer. */
export function rememberedOf(spec: Spec): Pick<Spec, (typeof rememberedFields)[number]> {
  const { sheet, language, paper, orientation, scale, layers: chosen, columns: shown } = spec
  return { sheet, language, paper, orientation, scale, layers: chosen, columns: shown }
}

/** What of a specification may name whom the office deals with. */
export const withoutSubject = { companyUid: null, tripUid: null, visitUid: null } as const

/**
 * The specification as it is really drawn: on the screen's day, and public while the screen is. A sheet that is never
 * public is internal by itself; on a public screen a map stands in its place.
 */
export function effectiveSpec(asked: Spec, face: Face, asOf: string): Spec {
  const isInternalOnly = needsOf(asked.sheet).internalOnly
  const spec: Spec =
    isInternalOnly && face === 'public' ? { ...asked, sheet: 'parcel-map', ...withoutSubject } : asked
  const isPublic = face === 'public' || (spec.face === 'public' && !isInternalOnly)
  const shown = isPublic ? spec.columns.filter((column) => column !== 'note') : spec.columns
  return {
    ...spec,
    asOf,
    face: isPublic ? 'public' : 'internal',
    columns: shown.length > 0 ? shown : ['number'],
  }
}

/** A preset gives everything but the day, the edition and, on a sheet of one park, the frame of another park. */
export function appliedPreset(current: Spec, preset: Spec): Spec {
  return { ...preset, asOf: current.asOf, edition: '' }
}

/** Whether a sheet is still as a preset made it. */
export function isApplied(current: Spec, preset: Spec): boolean {
  const names = Object.keys(SheetSpec.shape) as (keyof Spec)[]
  return names
    .filter((name) => name !== 'asOf' && name !== 'edition')
    .every((name) => JSON.stringify(current[name]) === JSON.stringify(preset[name]))
}

/** What the data of a sheet depends on: title, paper or frame ask the host for nothing new. */
export function dataKey(spec: Spec): string {
  const { sheet, face, asOf, since, parkUids, parcelUids, layers: chosen } = spec
  const ownLayers = chosen.own !== false
  return JSON.stringify([sheet, face, asOf, since, parkUids, parcelUids, ownLayers, ...subjectOf(spec)])
}

/** Whom or what a sheet is about besides parks. */
export function subjectOf({
  companyUid,
  tripUid,
  visitUid,
  indicatorUids,
  naming,
}: Spec): readonly unknown[] {
  return [companyUid ?? null, tripUid ?? null, visitUid ?? null, indicatorUids ?? [], naming ?? 'code']
}

/** 1 April of the fiscal year that a day is in: what an office counts changes from. */
export function fiscalYearStart(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
  return `${year}-04-01`
}

/** Columns in the order of the sheet, with one taken in or out; one always stays. */
export function withColumn(
  shown: readonly SheetColumn[],
  column: SheetColumn,
  isShown: boolean,
): SheetColumn[] {
  const next = SheetColumn.options.filter((each) => (each === column ? isShown : shown.includes(each)))
  return next.length === 0 ? [...shown] : next
}

export const layerNames = Object.keys(SheetLayers.shape) as (keyof SheetLayers)[]
