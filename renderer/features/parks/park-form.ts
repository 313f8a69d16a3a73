import type { CodedError, InputOf, Park, ParkStage, Quality } from '../../../electron/contract'
import { parseNumber } from '../../ui/format/parse-number'
import { readFigure, type FigureIssue } from '../parcels/figures'

/** A park as it stands in the form, as typed. */
export interface ParkDraft {
  readonly name: string
  readonly nameKana: string
  readonly nameEn: string
  readonly slug: string
  readonly address: string
  readonly stage: ParkStage
  readonly totalAreaM2: string
  readonly lon: string
  readonly lat: string
  readonly uncertaintyM: string
  readonly quality: Quality
  readonly note: string
}

export type ParkDraftField = keyof ParkDraft
export type ParkFieldIssue =
  FigureIssue | 'needed' | 'too-long' | 'slug-form' | 'slug-taken' | 'kana-form' | 'outside-japan'
export type ParkIssues = Readonly<Partial<Record<ParkDraftField, ParkFieldIssue>>>
export type ParkFields = Omit<InputOf<'parks.create'>, 'outline'>

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/
const kanaForm = /^[ぁ-ゖゝゞー・\s0-9０-９]*$/
const widestUncertaintyM = 100_000

export const emptyParkDraft: ParkDraft = {
  name: '',
  nameKana: '',
  nameEn: '',
  slug: '',
  address: '',
  stage: 'on-sale',
  totalAreaM2: '',
  lon: '',
  lat: '',
  uncertaintyM: '',
  quality: 'schematic',
  note: '',
}

export function parkDraftOf(park: Park): ParkDraft {
  return {
    name: park.name,
    nameKana: park.nameKana,
    nameEn: park.nameEn,
    slug: park.slug,
    address: park.address,
    stage: park.stage,
    totalAreaM2: park.totalAreaM2 === null ? '' : String(park.totalAreaM2),
    lon: String(park.point[0]),
    lat: String(park.point[1]),
    uncertaintyM: park.uncertaintyM === null ? '' : String(park.uncertaintyM),
    quality: park.quality,
    note: park.note ?? '',
  }
}

/** A short name in small letters from the English name; `park` with a number where that gives nothing. */
export function suggestSlug(nameEn: string, taken: ReadonlySet<string>): string {
  const stem =
    nameEn
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'park'
  if (!taken.has(stem)) return stem
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}

/**
 * Checks a park's draft and turns it into the fields of the contract.
 * @param taken slugs of the other parks
 */
export function readParkDraft(
  draft: ParkDraft,
  taken: ReadonlySet<string>,
): { readonly fields: ParkFields } | { readonly issues: ParkIssues } {
  const issues: Partial<Record<ParkDraftField, ParkFieldIssue>> = {}
  const name = draft.name.trim()
  if (name === '') issues.name = 'needed'
  else if (name.length > 200) issues.name = 'too-long'
  const nameKana = draft.nameKana.trim()
  if (!kanaForm.test(nameKana)) issues.nameKana = 'kana-form'
  const slug = draft.slug.trim() === '' ? suggestSlug(draft.nameEn, taken) : draft.slug.trim()
  if (!slugForm.test(slug) || slug.length > 60) issues.slug = 'slug-form'
  else if (taken.has(slug)) issues.slug = 'slug-taken'

  const figure = (field: 'totalAreaM2' | 'uncertaintyM'): number | null => {
    const read = readFigure(draft[field], field === 'totalAreaM2' ? 'area' : 'plain')
    if ('value' in read) return read.value
    issues[field] = read.issue
    return null
  }
  const degrees = (field: 'lon' | 'lat', least: number, most: number): number => {
    const value = parseNumber(draft[field])
    if (value === null) issues[field] = 'needed'
    else if (value === undefined) issues[field] = 'not-a-number'
    else if (value < least || value > most) issues[field] = 'outside-japan'
    return value ?? 0
  }
  const totalAreaM2 = figure('totalAreaM2')
  const uncertaintyM = figure('uncertaintyM')
  if (uncertaintyM !== null && uncertaintyM > widestUncertaintyM) issues.uncertaintyM = 'too-large'
  const fields: ParkFields = {
    slug,
    name,
    nameKana,
    nameEn: draft.nameEn.trim(),
    address: draft.address.trim(),
    stage: draft.stage,
    totalAreaM2,
    point: [degrees('lon', 122, 154), degrees('lat', 20, 46)],
    uncertaintyM,
    quality: draft.quality,
    note: draft.note,
  }
  return Object.keys(issues).length > 0 ? { issues } : { fields }
}

/** What differs from the park as it is. */
export function changedParkFields(park: Park, fields: ParkFields): InputOf<'parks.update'>['fields'] {
  const before: Record<string, unknown> = { ...park, note: park.note ?? '' }
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  )
}

/** The field at which an answer of the host belongs; null when it belongs to the form as a whole. */
export function parkIssueOfError(error: CodedError): ParkIssues | null {
  if (error.code === 'park-slug-taken') return { slug: 'slug-taken' }
  if (error.code === 'area-not-positive') return { totalAreaM2: 'not-positive' }
  return error.code === 'geometry-outside-japan' ? { lon: 'outside-japan' } : null
}
