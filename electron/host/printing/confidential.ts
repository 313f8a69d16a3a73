import { foldCompanyName, foldText } from '../../contract/rules/fold'
import type { ReadDb } from '../workspace/db'
import { columnTexts, publishedCompanies, tablesOf } from './leak-repository'

/** A string of the workspace that no public file may hold. */
export interface Confidential {
  readonly text: string
  readonly kind: string
}

/** How a column's strings are searched: a name from two characters on, other text only when it is telling. */
type Kind = 'company-name' | 'person' | 'code-name' | 'contact' | 'note' | 'status' | 'office'

/**
 * Every text column of the workspace that is internal. A column that is neither here nor in `openColumns` makes a test
 * fail, so that a new one is decided about when it is made.
 */
export const confidentialColumns: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  workspace: { officer_name: 'office' },
  parks: { note: 'note' },
  parcels: { note: 'note' },
  parcel_statuses: { note: 'note' },
  companies: {
    name: 'company-name',
    name_kana: 'company-name',
    name_en: 'company-name',
    corporate_number: 'contact',
    web: 'contact',
    note: 'note',
    source: 'note',
  },
  company_names: { name: 'company-name' },
  company_sites: { name: 'note', address: 'note', note: 'note' },
  contacts: {
    name: 'person',
    name_kana: 'person',
    section: 'note',
    title: 'note',
    telephone: 'contact',
    mail: 'contact',
    note: 'note',
  },
  company_notes: { text: 'note' },
  occupancies: { note: 'note' },
  list_entries: { name: 'office', name_kana: 'office', name_en: 'office' },
  prospects: { code_name: 'code-name', next_action: 'note', competing_places: 'note', note: 'note' },
  prospect_stages: { note: 'note' },
  activities: { counterpart: 'person', summary: 'note' },
  demands: { note: 'note' },
  scenarios: { name: 'note', note: 'note' },
  saved_views: { name: 'note' },
}

/** Text columns with words that outsiders may see: a hit inside one of their strings is no leak. */
export const openColumns: Readonly<Record<string, readonly string[]>> = {
  workspace: ['issuer_name', 'issuer_section', 'issuer_telephone', 'issuer_mail'],
  parks: ['slug', 'name', 'name_kana', 'name_en', 'address'],
  park_facts: ['item', 'value', 'source'],
  park_features: ['name'],
  statuses: ['name', 'name_en', 'letter'],
  parcels: ['number', 'block', 'address', 'zone'],
  companies: ['industry'],
  target_fields: ['name', 'name_en', 'council'],
  answers: ['text', 'source'],
}

/** Text columns without words of the office: keys, choices, days, folded copies of other columns, machinery. */
export const wordlessColumns: Readonly<Record<string, readonly string[]>> = {
  parks: ['stage', 'quality'],
  park_facts: ['certainty', 'source_date'],
  park_features: ['kind', 'quality'],
  statuses: ['color', 'hatch', 'sale_class'],
  parcels: ['price_kind', 'quality'],
  companies: ['folded', 'publication', 'industry_code', 'rank'],
  company_names: ['folded'],
  company_sites: ['kind', 'level'],
  company_notes: ['kind'],
  contacts: ['folded'],
  occupancies: ['publication'],
  list_entries: ['list', 'kind'],
  target_fields: ['group_key', 'color', 'institutions', 'source'],
  activities: ['kind'],
  requirement_lines: ['criterion', 'direction', 'by_day', 'option_key'],
  answers: ['criterion', 'state', 'option_key', 'day_value', 'source_date'],
  scenarios: ['steps'],
  saved_views: ['table_key', 'definition'],
}

/** Least number of folded characters by which a string can be told from ordinary words. */
const least: Readonly<Record<Kind, number>> = {
  'company-name': 2,
  person: 2,
  'code-name': 2,
  contact: 6,
  note: 6,
  status: 2,
  office: 2,
}

/** A string with the forms in which it would still be recognised. */
export interface Searched extends Confidential {
  /** Without blanks: as written, folded, and a company's name without its form. */
  readonly forms: readonly string[]
}

export interface Secrets {
  readonly searched: readonly Searched[]
  /** Strings that are too short to be searched for. */
  readonly tooShort: number
  /** Strings that outsiders may see: a hit inside one of them is none. Folded, without blanks. */
  readonly allowed: readonly string[]
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, '')
/** Folded and without blanks: the form in which texts are compared. */
export const comparable = (text: string) => withoutBlanks(foldText(text))

/** Reads every confidential string of the workspace and what may be said in public. */
export function readSecrets(db: ReadDb, baseNames: readonly string[] = []): Secrets {
  const tables = tablesOf(db)
  const published = publishedCompanies(db)
  const found = new Map<string, Confidential & { kind: Kind }>()
  for (const [table, columns] of Object.entries(confidentialColumns))
    for (const [column, kind] of Object.entries(columns)) {
      if (!(tables.get(table)?.has(column) ?? false)) continue
      for (const text of columnTexts(db, table, column, published))
        if (!found.has(text)) found.set(text, { text, kind })
    }
  for (const text of columnTexts(db, 'statuses', 'hidden', published))
    found.set(text, { text, kind: 'status' })

  const searched: Searched[] = []
  let tooShort = 0
  const known = knownForms(db)
  for (const one of found.values()) {
    const key = `${one.kind} ${one.text}`
    const forms = known.get(key) ?? formsOf(one)
    known.set(key, forms)
    if (forms.length === 0) tooShort += 1
    else searched.push({ text: one.text, kind: one.kind, forms })
  }
  const allowed = new Set(baseNames.map(comparable))
  for (const [table, columns] of Object.entries(openColumns))
    for (const column of columns)
      if (tables.get(table)?.has(column) ?? false)
        for (const text of columnTexts(db, table, column, published)) allowed.add(comparable(text))
  for (const name of published.names) allowed.add(comparable(name))
  allowed.delete('')
  return { searched: sameAsBefore(db, searched), tooShort, allowed: [...allowed] }
}

/** Folding thousands of names is most of the work of a check; the file's own list of them goes when the file is closed. */
const formsByFile = new WeakMap<ReadDb, Map<string, readonly string[]>>()
const mostKnown = 200_000

const searchedByFile = new WeakMap<ReadDb, readonly Searched[]>()

/** The earlier list where nothing in it has changed, so that what was made ready for it need not be made again. */
function sameAsBefore(db: ReadDb, searched: readonly Searched[]): readonly Searched[] {
  const before = searchedByFile.get(db)
  const same =
    before?.length === searched.length &&
    searched.every(({ text, forms }, index) => {
      const earlier = before[index]
      return earlier?.text === text && earlier.forms === forms
    })
  if (same) return before
  searchedByFile.set(db, searched)
  return searched
}

function knownForms(db: ReadDb): Map<string, readonly string[]> {
  const known = formsByFile.get(db)
  if (known && known.size < mostKnown) return known
  const fresh = new Map<string, readonly string[]>()
  formsByFile.set(db, fresh)
  return fresh
}

function formsOf({ text, kind }: { text: string; kind: Kind }): string[] {
  const forms = new Set([comparable(text)])
  if (kind === 'company-name') forms.add(withoutBlanks(foldCompanyName(text)))
  return [...forms].filter((form) => telling(form, least[kind]))
}

/** Two kanji tell a name; of Latin letters and figures it takes four. */
function telling(form: string, count: number): boolean {
  const characters = [...form]
  return (
    characters.length >= count &&
    (characters.length >= 4 || [...form].some((character) => (character.codePointAt(0) ?? 0) > 0x24f))
  )
}
