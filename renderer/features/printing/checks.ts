import type { Company, PrintLogEntry, SheetData, SheetSpec, SheetWarning } from '../../../electron/contract'
import { foldText } from '../../../electron/contract/rules/fold'
import type { Page } from '../../sheets/layout/model'
import { missingCharacters } from '../../sheets/text/metrics'
import { needsOf } from './spec'

/** What the officer should know before a sheet leaves, from the sheet itself and from what the screen knows besides. */
export type Check =
  | SheetWarning
  | { readonly kind: 'names-in-words'; readonly names: readonly string[] }
  | { readonly kind: 'withheld'; readonly count: number }
  | { readonly kind: 'not-today'; readonly day: string }
  | { readonly kind: 'few-parcels' }

export interface CheckSources {
  readonly spec: SheetSpec
  readonly data: SheetData
  readonly pages: readonly Page[]
  readonly warnings: readonly SheetWarning[]
  /** Names that outsiders may not read, as far as the screen knows them. */
  readonly secretNames: readonly string[]
  readonly today: string
}

/** From the gravest to what is merely good to know. */
const order: readonly Check['kind'][] = [
  'names-in-words',
  'few-parcels',
  'missing-glyphs',
  'layers-left-out',
  'pictures-unchecked',
  'issuer-missing',
  'trip-problems',
  'figures-unknown',
  'stops-without-point',
  'parcel-larger-than-frame',
  'parcels-outside-frame',
  'parcels-without-shape',
  'labels-left-out',
  'no-parcels',
  'text-cut',
  'demo-data',
  'facts-unknown',
  'withheld',
  'not-today',
]

export function checksOf({ spec, data, pages, warnings, secretNames, today }: CheckSources): Check[] {
  const found = new Map<string, Check>()
  for (const warning of warnings) merge(found, warning)
  if (!found.has('missing-glyphs')) {
    const characters = missingCharacters(wordsOf(pages))
    if (characters.length > 0) found.set('missing-glyphs', { kind: 'missing-glyphs', characters })
  }
  if (spec.face === 'public') {
    const words = foldText([spec.title, spec.note, spec.edition].join('\n'))
    const names = secretNames.filter((name) => isNamed(words, name))
    if (names.length > 0) found.set('names-in-words', { kind: 'names-in-words', names })
    const count = data.parks.flatMap(({ parcels }) =>
      parcels.filter((parcel) => parcel.occupants.some((occupant) => occupant.name === null)),
    ).length
    if (count > 0) found.set('withheld', { kind: 'withheld', count })
  }
  if (needsOf(spec.sheet).parcels && spec.parcelUids.length < 2)
    found.set('few-parcels', { kind: 'few-parcels' })
  if (spec.asOf !== today) found.set('not-today', { kind: 'not-today', day: spec.asOf })
  return [...found.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** A sheet of many parks warns of each: one line for all of them. */
function merge(found: Map<string, Check>, warning: SheetWarning): void {
  const before = found.get(warning.kind)
  if (before === undefined) found.set(warning.kind, warning)
  else if ('names' in before && 'names' in warning)
    found.set(warning.kind, { ...warning, names: [...new Set([...before.names, ...warning.names])] } as Check)
}

/** One or two signs stand in any text; the host searches them in whole cells when it checks the file. */
function isNamed(words: string, name: string): boolean {
  const folded = foldText(name)
  return folded.length > 2 && words.includes(folded)
}

/** Names of companies that outsiders may not read. */
export function secretNamesOf(companies: Iterable<Company>): string[] {
  return [...companies].flatMap(({ name, publication }) =>
    name === undefined || publication === 'name' ? [] : [name],
  )
}

/** Every text of the pages, whatever block it stands in. */
function wordsOf(pages: readonly Page[]): string[] {
  const words: string[] = []
  const gather = (node: unknown): void => {
    if (typeof node === 'string') words.push(node)
    else if (Array.isArray(node)) for (const each of node) gather(each)
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) if (key !== 'd' && key !== 'href') gather(value)
  }
  gather(pages)
  return words
}

/** Whether an edition was given to the same sheet about the same, on the same face before. */
export function isEditionUsed(log: readonly PrintLogEntry[], spec: SheetSpec): boolean {
  const edition = spec.edition.normalize('NFKC').trim()
  const subjects = subjectsOf(spec)
  if (edition === '' || subjects.length === 0) return false
  const wanted = subjects.toSorted().join()
  return log.some(
    (entry) =>
      entry.sheet === spec.sheet &&
      entry.face === spec.face &&
      entry.edition?.normalize('NFKC').trim() === edition &&
      (entry.parks ?? [])
        .map(({ uid }) => uid)
        .toSorted()
        .join() === wanted,
  )
}

/** What the log keeps a print of this sheet under. */
function subjectsOf(spec: SheetSpec): readonly string[] {
  const { company, trip, indicators } = needsOf(spec.sheet)
  if (indicators) return spec.indicatorUids ?? []
  const one = trip ? spec.tripUid : company === 'none' ? null : spec.companyUid
  return one != null ? [one] : spec.parkUids
}
