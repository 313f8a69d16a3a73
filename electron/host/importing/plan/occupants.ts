import { foldedForSearch } from '../../companies/rules'
import { findCompany, insertCompanies, listCompanies } from '../../companies/repository'
import { foldCompanyName } from '../../../contract/rules/fold'
import { readNames } from '../../../contract/rules/interchange-columns'
import { readDay } from '../../../contract/rules/interchange-values'
import type { Publication } from '../../../contract/values'
import { insertOccupancies, updateOccupancy } from '../../occupancies/repository'
import { listOccupanciesOn } from '../../parcels/repository'
import type { ReadDb, WriteDb } from '../../workspace/db'
import { uuidv7 } from '../../workspace/uuid'
import type { LateUid } from './late-uid'
import type { RowDraft } from './row-draft'

interface BookCompany {
  readonly uid: string
  readonly name: string
  readonly publication: Publication
  /** Not yet in the workspace; written with the first row that needs it. */
  readonly pending: boolean
}

/** Companies by name, and who stands on which parcel today. */
export class OccupantBook {
  private readonly companies = new Map<string, BookCompany[]>()
  private readonly onParcel = new Map<string, { uid: string; companyUid: string; since: string | null }[]>()

  constructor(
    db: ReadDb,
    today: string,
    private readonly source: string,
  ) {
    for (const { uid, name, publication } of listCompanies(db))
      this.put({ uid, name, publication, pending: false })
    for (const row of listOccupanciesOn(db, today)) {
      const list = this.onParcel.get(row.parcel_uid) ?? []
      list.push({ uid: row.uid, companyUid: row.company_uid, since: row.since })
      this.onParcel.set(row.parcel_uid, list)
    }
  }

  private put(company: BookCompany): void {
    const key = foldCompanyName(company.name)
    this.companies.set(key, [...(this.companies.get(key) ?? []), company])
  }

  named(name: string): readonly BookCompany[] {
    return this.companies.get(foldCompanyName(name)) ?? []
  }

  add(name: string): BookCompany {
    const company: BookCompany = { uid: uuidv7(), name, publication: 'nothing', pending: true }
    this.put(company)
    return company
  }

  /** Companies that only the file knows. */
  get addedCount(): number {
    return [...this.companies.values()].flat().filter(({ pending }) => pending).length
  }

  on(parcelUid: string) {
    return this.onParcel.get(parcelUid) ?? []
  }

  /** Writes a company that only the file knows. Nothing of it may be shown until somebody says so. */
  require(db: WriteDb, company: BookCompany): void {
    // Asked of the database and not remembered: a command whose save failed may be given again.
    if (!company.pending || findCompany(db, company.uid) !== undefined) return
    insertCompanies(db, [
      {
        uid: company.uid,
        name: company.name,
        name_kana: '',
        folded: foldedForSearch(company.name, ''),
        name_en: '',
        corporate_number: null,
        industry_code: null,
        industry: '',
        capital_yen: null,
        employees: null,
        web: '',
        rank: null,
        publication: company.publication,
        origin: 'user',
        source: this.source,
        note: '',
      },
    ])
  }
}

/**
 * Companies that stand on the parcel by the file. Those already there stay, those that are missing are added; nobody is
 * taken off a parcel, because a list that leaves somebody out does not say that he left.
 * @param parcelUid of the parcel that exists, null for a new one
 * @returns what writes it
 */
export function planOccupants(
  draft: RowDraft,
  book: OccupantBook,
  parcelUid: string | null,
  written: LateUid,
): (db: WriteDb) => void {
  const cell = draft.text('occupant')
  const since = draft.value('occupantSince', readDay) ?? null
  if (typeof cell !== 'string' || draft.refused) return () => undefined
  const names = readNames(cell)
  const present = parcelUid === null ? [] : book.on(parcelUid)
  const work: ((db: WriteDb) => void)[] = []
  for (const name of names) {
    if (name.length > 200) {
      draft.refuse('text-too-long', 'occupant')
      continue
    }
    const known = book.named(name)
    const there = present.find(({ companyUid }) => known.some(({ uid }) => uid === companyUid))
    if (there !== undefined) {
      if (names.length === 1 && since !== null)
        draft.set(
          'occupantSince',
          since,
          there.since,
          (day) => day ?? '',
          (day) => work.push((db) => updateOccupancy(db, there.uid, { since: day })),
        )
      continue
    }
    if (known.length > 1) {
      draft.conflict('several-matches', 'occupant', {
        candidates: known.map(({ uid, name: own }) => ({ uid, name: own })),
      })
      continue
    }
    if (present.length > 0 && draft.rules.existing === 'fill') {
      draft.note('kept-existing', 'occupant', { text: name })
      continue
    }
    const company = known[0] ?? book.add(name)
    if (company.pending) draft.note('company-added', 'occupant', { text: name })
    draft.changes.push({ field: 'occupant', before: '', after: name })
    work.push((db) => {
      book.require(db, company)
      insertOccupancies(db, [
        {
          uid: uuidv7(),
          parcel_uid: written(),
          company_uid: company.uid,
          since: names.length === 1 ? since : null,
          until: null,
          share: null,
          operating: null,
          publication: company.publication,
          origin: 'user',
          note: '',
        },
      ])
    })
  }
  return (db) => {
    for (const one of work) one(db)
  }
}
