import { checkCorporateNumber } from '../../../contract/rules/corporate-number'
import { foldCompanyName } from '../../../contract/rules/fold'
import { industryOf as findIndustry } from '../../../contract/rules/industries'
import { readNames, readWord, wordText, type FieldKey } from '../../../contract/rules/interchange-columns'
import { readCount, readYen } from '../../../contract/rules/interchange-values'
import type { MatchKey } from '../../../contract/importing'
import type { Publication } from '../../../contract/values'
import * as companies from '../../companies/repository'
import { foldedForSearch } from '../../companies/rules'
import type { WriteDb } from '../../workspace/db'
import { uuidv7 } from '../../workspace/uuid'
import type { Placed } from '../placing'
import { planContact, planSites } from './company-details'
import type { CompanySnapshot } from './company-snapshot'
import type { Geocoder } from './geocoder'
import { lateUid, type LateUid } from './late-uid'
import type { PlannedRow, RowDraft } from './row-draft'
import { isTotal } from './total-rows'

export interface CompanyPlanning {
  readonly snapshot: CompanySnapshot
  readonly geocoder: Geocoder
  /** What each record of the file is known by, in their order, and the rows of each; see `companyKey`. */
  readonly keys: readonly string[]
  readonly rowsByKey: ReadonlyMap<string, readonly number[]>
  /** What the workspace notes as the source of new companies: the name of the file. */
  readonly sourceName: string
}

/** The key by which two rows mean the same company: 法人番号, else the folded name; empty for a row that names none. */
export function companyKey(number: string, name: string): string {
  const checked = number === '' ? null : checkCorporateNumber(number)
  if (checked?.ok) return checked.number
  return name === '' ? '' : `\n${foldCompanyName(name)}`
}

/** The folded name of a record; folding costs more than everything else of a row, so that it is done once. */
function foldedName(key: string, name: string): string {
  return key.startsWith('\n') ? key.slice(1) : foldCompanyName(name)
}

interface Match {
  readonly row: companies.CompanyRow | null
  readonly by: MatchKey | null
}

/** What one row would do to the companies. */
export function planCompany(draft: RowDraft, placed: Placed, planning: CompanyPlanning): PlannedRow {
  draft.checkWidth()
  const name = draft.name('name') ?? ''
  const number = numberOf(draft)
  const match = matchCompany(draft, planning, name, number ?? null)
  if (isTotal(name)) draft.refuse('total-row', 'name')
  else {
    if (name === '' && match.row === null && !ignored(draft)) draft.refuse('required-missing', 'name')
    checkTwice(draft, planning)
  }
  const isNew = match.row === null
  const base = match.row ?? blank(name, planning.sourceName)
  const uid = lateUid(match.row?.uid ?? null)
  const fields: Partial<companies.CompanyRow> = {}
  compareFields(draft, base, fields, isNew, number)
  const lists = planLists(draft, planning.snapshot, base.uid, uid)
  const sites = planSites(draft, placed, planning.snapshot.sitesOf(base.uid), uid, planning.geocoder)
  const contact = planContact(draft, planning.snapshot.contactsOf(base.uid), uid)
  if (isNew && draft.changes.length === 0) draft.changes.push({ field: 'name', before: '', after: name })
  const write = (db: WriteDb): void => {
    if ('name' in fields || 'name_kana' in fields || isNew)
      fields.folded = foldedForSearch(fields.name ?? base.name, fields.name_kana ?? base.name_kana)
    if (isNew) companies.insertCompanies(db, [{ ...base, ...fields, uid: uid() }])
    else companies.updateCompany(db, base.uid, fields)
    for (const one of [lists, sites, contact]) one(db)
  }
  return draft.finish({
    name: name === '' ? base.name : name,
    uid: match.row?.uid ?? null,
    matchedBy: match.by,
    polygon: null,
    write,
  })
}

function ignored(draft: RowDraft): boolean {
  return draft.rules.unmatched === 'ignore'
}

function blank(name: string, source: string): companies.CompanyRow {
  return {
    uid: '',
    name,
    name_kana: '',
    folded: '',
    name_en: '',
    corporate_number: null,
    industry_code: null,
    industry: '',
    capital_yen: null,
    employees: null,
    web: '',
    rank: null,
    // Nobody said yet that it may be shown.
    publication: 'nothing',
    origin: 'user',
    source,
    note: '',
  }
}

function numberOf(draft: RowDraft): string | null | undefined {
  const text = draft.text('corporateNumber')
  if (typeof text !== 'string') return text
  const checked = checkCorporateNumber(text)
  if (checked.ok) return checked.number
  draft.refuse('corporate-number-wrong', 'corporateNumber')
  return undefined
}

function matchCompany(
  draft: RowDraft,
  { snapshot, keys }: CompanyPlanning,
  name: string,
  number: string | null,
): Match {
  const { decision } = draft
  if (decision?.choice === 'add') return { row: null, by: null }
  if (decision?.choice === 'take' && decision.uid !== null) {
    const row = snapshot.company(decision.uid)
    if (row) return { row, by: null }
  }
  for (const by of draft.rules.matchBy) {
    if (by === 'uid') {
      const row = snapshot.company(draft.cell('uid'))
      if (row) return { row, by }
    }
    if (by === 'corporateNumber' && number !== null) {
      const row = snapshot.byNumber(number)
      if (row) return { row, by }
    }
    if (by === 'name' && name !== '') {
      const rows = snapshot.byName(foldedName(keys[draft.index] ?? '', name))
      if (rows.length > 1) {
        draft.conflict('several-matches', 'name', { candidates: snapshot.named(rows) })
        return { row: null, by: null }
      }
      const [row] = rows
      if (row) {
        if (number !== null && row.corporate_number !== null && row.corporate_number !== number)
          draft.conflict('keys-disagree', 'corporateNumber', { candidates: snapshot.named(rows) })
        return { row, by }
      }
    }
  }
  return { row: null, by: null }
}

function checkTwice(draft: RowDraft, { keys, rowsByKey }: CompanyPlanning): void {
  const key = keys[draft.index] ?? ''
  const rows = key === '' ? [] : (rowsByKey.get(key) ?? [])
  if (rows.length < 2) return
  const otherRow = rows.find((row) => row !== draft.record.row) ?? null
  // Two companies may have one name; one number belongs to one company.
  if (key.startsWith('\n')) draft.conflict('same-row-twice', 'name', { otherRow })
  else draft.refuse('twice-in-file', 'corporateNumber', { otherRow })
}

const same = (text: string | null) => text ?? ''
const figure = (value: number | null) => (value === null ? '' : String(value))

function compareFields(
  draft: RowDraft,
  base: companies.CompanyRow,
  fields: Partial<companies.CompanyRow>,
  isNew: boolean,
  number: string | null | undefined,
): void {
  const text = (field: FieldKey) => {
    const value = draft.text(field)
    return value === null ? '' : value
  }
  draft.set(
    'name',
    draft.name('name') ?? undefined,
    isNew ? '' : base.name,
    same,
    (value) => (fields.name = value),
  )
  draft.set('nameKana', text('nameKana'), base.name_kana, same, (value) => (fields.name_kana = value))
  draft.set('nameEn', text('nameEn'), base.name_en, same, (value) => (fields.name_en = value))
  draft.set(
    'corporateNumber',
    number,
    base.corporate_number,
    same,
    (value) => (fields.corporate_number = value),
  )
  draft.set(
    'industryCode',
    industryOf(draft),
    base.industry_code,
    same,
    (value) => (fields.industry_code = value),
  )
  draft.set('industry', text('industry'), base.industry, same, (value) => (fields.industry = value))
  draft.set(
    'capitalYen',
    draft.value('capitalYen', (cell) => readYen(cell, draft.unitOf('capitalYen'))),
    base.capital_yen,
    figure,
    (value) => (fields.capital_yen = value),
  )
  draft.set(
    'employees',
    draft.value('employees', readCount),
    base.employees,
    figure,
    (value) => (fields.employees = value),
  )
  draft.set('web', text('web'), base.web, same, (value) => (fields.web = value))
  draft.set('rank', wordOf(draft, 'rank'), base.rank, same, (value) => (fields.rank = value))
  const publication = wordOf(draft, 'publication')
  draft.set<Publication | ''>(
    'publication',
    publication ?? undefined,
    isNew ? '' : base.publication,
    (value) => (value === '' ? '' : wordText('publication', value, 'ja')),
    (value) => {
      if (value !== '') fields.publication = value
    },
  )
  draft.set('note', text('note'), base.note, same, (value) => (fields.note = value))
}

function wordOf<F extends 'rank' | 'publication'>(draft: RowDraft, field: F) {
  const text = draft.text(field)
  if (typeof text !== 'string') return text
  const word = readWord(field, text)
  if (word === null) draft.refuse('unknown-word', field)
  return word ?? undefined
}

/** A code of the classification, or its name. */
function industryOf(draft: RowDraft): string | null | undefined {
  const text = draft.text('industryCode')
  if (typeof text !== 'string') return text
  const code = text.normalize('NFKC').trim().toUpperCase()
  // Excel takes the zero of 09 away.
  const padded = /^\d$/.test(code) ? `0${code}` : code
  if (findIndustry(padded) !== null) return padded
  draft.refuse('unknown-word', 'industryCode')
  return undefined
}

/** Former names, relations and fields of the file join those that are there; none is taken away. */
function planLists(
  draft: RowDraft,
  snapshot: CompanySnapshot,
  uid: string,
  written: LateUid,
): (db: WriteDb) => void {
  const work: ((db: WriteDb) => void)[] = []
  const names = draft.text('formerNames')
  if (typeof names === 'string') {
    const present = new Set(snapshot.formerNames(uid).map(({ name }) => name))
    const added = readNames(names).filter((name) => !present.has(name))
    if (added.some((name) => name.length > 200)) draft.refuse('text-too-long', 'formerNames')
    if (added.length > 0) {
      draft.changes.push({ field: 'formerNames', before: [...present].join('、'), after: added.join('、') })
      work.push((db) =>
        companies.insertFormerNames(
          db,
          added.map((name) => ({
            uid: uuidv7(),
            company_uid: written(),
            name,
            folded: foldedForSearch(name, ''),
          })),
        ),
      )
    }
  }
  for (const [field, kind] of [
    ['relations', 'relations'],
    ['targetFields', 'fields'],
  ] as const) {
    const cell = draft.text(field)
    if (typeof cell !== 'string') continue
    const present = snapshot.linksOf(kind, uid)
    const added = new Map<string, string>()
    for (const name of readNames(cell)) {
      const target = snapshot.word(kind, name)
      if (target === undefined) draft.refuse('unknown-word', field, { text: name })
      else if (!present.has(target)) added.set(target, name)
    }
    if (added.size === 0) continue
    draft.changes.push({ field, before: '', after: [...added.values()].join('、') })
    work.push((db) =>
      companies.insertLinks(
        db,
        kind,
        [...added.keys()].map((target_uid) => ({ uid: uuidv7(), company_uid: written(), target_uid })),
      ),
    )
  }
  return (db) => {
    for (const one of work) one(db)
  }
}
