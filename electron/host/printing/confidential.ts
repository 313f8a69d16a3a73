import { foldCompanyNames, foldText, foldTexts } from '../../contract/rules/fold'
import type { ReadDb } from '../workspace/db'
import { sheetNames } from './file-name'
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
  visits: {
    counterpart: 'person',
    place: 'note',
    purpose: 'note',
    materials: 'note',
    facts: 'note',
    opinions: 'note',
    next_action: 'note',
  },
  trips: { name: 'note', note: 'note' },
  legs: { note: 'note' },
  seminars: { note: 'note' },
  // Mostly a role (課長, 立地企業), which is in many a word: only what is as long as a name with its post counts.
  seminar_items: { speaker: 'note' },
  invitations: { company_name: 'company-name', person_name: 'person', note: 'note' },
  leads: {
    company_name: 'company-name',
    company_kana: 'company-name',
    person_name: 'person',
    section: 'note',
    title: 'note',
    telephone: 'contact',
    mail: 'contact',
    note: 'note',
  },
  scenarios: { name: 'note', note: 'note' },
  saved_views: { name: 'note' },
  plans: { note: 'note' },
  plan_items: { note: 'note' },
  indicators: { note: 'note' },
  programmes: { note: 'note' },
  programme_versions: { note: 'note' },
  institutions: { note: 'note' },
  siting_standards: { note: 'note' },
  case_figures: { note: 'note' },
  print_presets: { name: 'note' },
  print_log: { actor: 'office', recipient: 'note' },
  import_reports: { actor: 'office', file_name: 'note' },
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
  seminars: ['name', 'venue'],
  seminar_items: ['title'],
  base_layers: ['name', 'attribution'],
  plans: ['name', 'name_en', 'issuer', 'outline', 'source', 'section'],
  plan_items: ['code', 'title', 'outline', 'task', 'direction', 'source', 'section'],
  indicators: ['name', 'name_en', 'definition', 'unit', 'base_note', 'single_name', 'source', 'section'],
  indicator_values: ['note', 'source', 'section'],
  programmes: ['name', 'name_en', 'provider', 'exclusive_group', 'web'],
  programme_versions: ['department', 'outline', 'conditions', 'source', 'section'],
  institutions: ['name', 'name_en', 'name_kana', 'address', 'telephone', 'web', 'role', 'source', 'section'],
  consultation_steps: ['name', 'name_en', 'outline', 'source', 'section'],
  siting_standards: ['name', 'source', 'section'],
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
  // Stations, ways and addresses of halls are everybody's; whom one visits there stands elsewhere.
  trips: ['from_on', 'until_on', 'start_place', 'start_at', 'mode'],
  trip_days: ['day', 'start_place', 'start_at', 'end_place'],
  legs: ['day', 'mode'],
  usual_legs: ['from_place', 'to_place', 'mode', 'note', 'source'],
  planning_rules: ['rules'],
  base_layers: ['kind', 'path', 'details'],
  visits: [
    'state',
    'kind',
    'aim',
    'asked_on',
    'day',
    'start_at',
    'window_from',
    'window_until',
    'next_action_on',
    'next_action_done_on',
  ],
  seminars: ['day', 'start_at', 'end_at', 'address'],
  seminar_items: ['start_at'],
  invitations: ['state', 'answered_on'],
  leads: ['folded', 'fields', 'parks', 'parcels', 'rank', 'captured_at', 'call_by', 'called_on'],
  plans: ['source_date'],
  plan_items: ['kind', 'source_date'],
  indicators: ['year_kind', 'breaks', 'live_key', 'live_parks', 'source_date'],
  indicator_values: ['series', 'state', 'source_date'],
  programmes: ['kind', 'audience', 'purposes', 'field_uids', 'sizes', 'stages'],
  programme_versions: ['valid_from', 'valid_to', 'mark', 'tables', 'source_date'],
  institutions: ['kind', 'field_uids', 'programme_uids', 'valid_from', 'valid_to', 'source_date'],
  consultation_steps: ['institution_uids', 'branches', 'activity_kind', 'source_date'],
  consultations: ['matter'],
  siting_standards: ['valid_from', 'valid_to', 'production', 'source_date'],
  case_figures: ['size', 'facility', 'comes_from'],
  saved_views: ['table_key', 'definition'],
  // Heads of columns and counts; what was read of a row stands in the row itself.
  import_profiles: ['fingerprint', 'entity', 'mapping', 'rules', 'used_at'],
  import_reports: ['at', 'format', 'entity', 'counts', 'rows'],
  // A preset holds words that are meant to be printed; whom they name stands in columns of its own.
  print_presets: ['spec'],
  // The name of a file that went out goes out again with the next edition; of its parts the secret ones stand elsewhere.
  print_log: ['at', 'sheet', 'parks', 'face', 'edition', 'language', 'format', 'file_name', 'sha256', 'slip'],
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

/** Offices call presets and views by the name of a sheet, which every sheet of the kind bears. */
const sheetWords = Object.values(sheetNames).flatMap(({ ja, en }) => [ja, en.replaceAll('-', ' ')])

const withoutBlanks = (text: string) => text.replace(/\s+/gu, '')
/** Folded and without blanks: the form in which texts are compared. */
export const comparable = (text: string) => withoutBlanks(foldText(text))

/** The comparable forms of many texts. */
export const comparables = (texts: readonly string[]) => foldTexts(texts).map(withoutBlanks)

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
  learn(known, [...found.values()])
  for (const { text, kind } of found.values()) {
    const forms = known.forms.get(kind)?.get(text) ?? []
    if (forms.length === 0) tooShort += 1
    else searched.push({ text, kind, forms })
  }
  const open = [...baseNames, ...sheetWords, ...published.names]
  for (const [table, columns] of Object.entries(openColumns))
    for (const column of columns)
      if (tables.get(table)?.has(column) ?? false) open.push(...columnTexts(db, table, column, published))
  const allowed = new Set(comparables(open))
  allowed.delete('')
  return { searched: sameAsBefore(db, searched), tooShort, allowed: [...allowed] }
}

/** Folding thousands of names is most of the work of a check; the file's own list of them goes when the file is closed. */
type KnownForms = Map<Kind, Map<string, readonly string[]>>
const formsByFile = new WeakMap<ReadDb, { count: number; readonly forms: KnownForms }>()
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

function knownForms(db: ReadDb): { count: number; readonly forms: KnownForms } {
  const known = formsByFile.get(db)
  if (known && known.count < mostKnown) return known
  const fresh = { count: 0, forms: new Map() }
  formsByFile.set(db, fresh)
  return fresh
}

/** Adds the forms of the texts that were not met before. */
function learn(
  known: { count: number; readonly forms: KnownForms },
  found: readonly (Confidential & { kind: Kind })[],
): void {
  const fresh = found.filter(({ text, kind }) => !known.forms.get(kind)?.has(text))
  const folded = comparables(fresh.map(({ text }) => text))
  const companies = fresh.filter(({ kind }) => kind === 'company-name')
  const bare = foldCompanyNames(companies.map(({ text }) => text)).map(withoutBlanks)
  let company = 0
  for (const [index, { text, kind }] of fresh.entries()) {
    const forms = new Set([folded[index] ?? ''])
    if (kind === 'company-name') forms.add(bare[company++] ?? '')
    const ofKind = known.forms.get(kind) ?? new Map<string, readonly string[]>()
    known.forms.set(kind, ofKind)
    ofKind.set(
      text,
      [...forms].filter((form) => telling(form, least[kind])),
    )
  }
  known.count += fresh.length
}

/** Two kanji tell a name; of Latin letters and figures it takes four. */
function telling(form: string, count: number): boolean {
  const characters = [...form]
  return (
    characters.length >= count &&
    (characters.length >= 4 || [...form].some((character) => (character.codePointAt(0) ?? 0) > 0x24f))
  )
}
