import * as details from '../../company-details/repository'
import * as companies from '../../companies/repository'
import { foldCompanyName, foldText } from '../../../contract/rules/fold'
import { listEntries } from '../../lists/repository'
import { listTargetFields } from '../../target-fields/repository'
import type { ReadDb } from '../../workspace/db'

/** Companies with what hangs on them, as they are when the dry run begins. */
export class CompanySnapshot {
  private readonly byUid = new Map<string, companies.CompanyRow>()
  private readonly numbers = new Map<string, companies.CompanyRow>()
  private readonly names = new Map<string, Set<string>>()
  private readonly former: ReadonlyMap<string, readonly companies.FormerNameRow[]>
  private readonly sites: ReadonlyMap<string, readonly details.SiteRow[]>
  private readonly contacts: ReadonlyMap<string, readonly details.ContactRow[]>
  private readonly links: Readonly<Record<companies.LinkKind, ReadonlyMap<string, ReadonlySet<string>>>>
  private readonly words: Readonly<Record<companies.LinkKind, ReadonlyMap<string, string>>>

  constructor(db: ReadDb) {
    for (const row of companies.listCompanies(db)) {
      this.byUid.set(row.uid, row)
      if (row.corporate_number !== null) this.numbers.set(row.corporate_number, row)
      this.name(row.name, row.uid)
    }
    const former = companies.listFormerNames(db)
    for (const row of former) this.name(row.name, row.company_uid)
    this.former = grouped(former)
    this.sites = grouped(details.listSites(db, null))
    this.contacts = grouped(details.listContacts(db, null))
    const targets = (kind: companies.LinkKind) =>
      new Map(
        [...grouped(companies.listLinks(db, kind))].map(([uid, rows]) => [
          uid,
          new Set(rows.map((row) => row.target_uid)),
        ]),
      )
    this.links = { relations: targets('relations'), fields: targets('fields') }
    const named = (rows: readonly { uid: string; name: string; name_en: string }[]) =>
      new Map(
        rows.flatMap(({ uid, name, name_en }) =>
          [name, name_en].filter((text) => text !== '').map((text) => [foldText(text), uid] as const),
        ),
      )
    this.words = {
      relations: named(listEntries(db).filter(({ list }) => list === 'relation')),
      fields: named(listTargetFields(db)),
    }
  }

  private name(name: string, uid: string): void {
    const key = foldCompanyName(name)
    const uids = this.names.get(key)
    if (uids) uids.add(uid)
    else this.names.set(key, new Set([uid]))
  }

  company(uid: string): companies.CompanyRow | undefined {
    return this.byUid.get(uid)
  }

  byNumber(number: string): companies.CompanyRow | undefined {
    return this.numbers.get(number)
  }

  /** Companies of this name, present or former. @param folded as `foldCompanyName` makes it */
  byName(folded: string): companies.CompanyRow[] {
    return [...(this.names.get(folded) ?? [])].flatMap((uid) => this.byUid.get(uid) ?? [])
  }

  named(rows: readonly companies.CompanyRow[]): { uid: string; name: string }[] {
    return rows.map(({ uid, name }) => ({ uid, name }))
  }

  formerNames(uid: string): readonly companies.FormerNameRow[] {
    return this.former.get(uid) ?? []
  }

  sitesOf(uid: string): readonly details.SiteRow[] {
    return this.sites.get(uid) ?? []
  }

  contactsOf(uid: string): readonly details.ContactRow[] {
    return this.contacts.get(uid) ?? []
  }

  linksOf(kind: companies.LinkKind, uid: string): ReadonlySet<string> {
    return this.links[kind].get(uid) ?? new Set()
  }

  /** Entry of the list of relations or target field of this name. */
  word(kind: companies.LinkKind, name: string): string | undefined {
    return this.words[kind].get(foldText(name))
  }
}

function grouped<R extends { readonly company_uid: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.company_uid)
    if (group) group.push(row)
    else groups.set(row.company_uid, [row])
  }
  return groups
}
