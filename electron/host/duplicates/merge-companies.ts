import { CodedError } from '../../contract/errors'
import { planMerge, type MergePlan, type MergeSide, type MergeValues } from '../companies/merge'
import * as companies from '../companies/repository'
import { foldedForSearch } from '../companies/rules'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

/**
 * Makes one company a part of another in the transaction under way.
 * @param take fields whose value comes from the one that goes
 * @throws CodedError `row-not-found`, `same-company`
 */
export function mergeCompanies(
  db: WriteDb,
  intoUid: string,
  fromUid: string,
  take: ReadonlySet<string>,
): void {
  const into = requireCompany(db, intoUid)
  const from = requireCompany(db, fromUid)
  const distinct = repository.listDistinctPairs(db, [intoUid, fromUid])
  const plan = planMerge(
    sideOf(db, into),
    sideOf(db, from),
    take,
    distinct.map(({ uid, a_uid, b_uid }) => ({ uid, aUid: a_uid, bUid: b_uid })),
  )
  if (plan === null) throw new CodedError('same-company', {})
  writeValues(db, into, plan)
  writeFormerNames(db, plan)
  for (const { kind, uid } of plan.moves) repository.moveRow(db, kind, uid, intoUid)
  for (const { kind, uid } of plan.drops)
    companies.deleteLink(db, kind === 'relation' ? 'relations' : 'fields', uid)
  for (const uid of plan.distinctDrops) repository.deleteDistinctPair(db, uid)
  for (const { uid, aUid, bUid } of plan.distinct)
    repository.updateDistinctPair(db, { uid, a_uid: aUid, b_uid: bUid })
  companies.deleteCompany(db, fromUid)
}

function writeValues(db: WriteDb, into: companies.CompanyRow, { values }: MergePlan): void {
  companies.updateCompany(db, into.uid, {
    name: values.name,
    name_kana: values.nameKana,
    folded: foldedForSearch(values.name ?? into.name, values.nameKana ?? into.name_kana),
    name_en: values.nameEn,
    corporate_number: values.corporateNumber,
    industry_code: values.industryCode,
    industry: values.industry,
    capital_yen: values.capitalYen,
    employees: values.employees,
    web: values.web,
    rank: values.rank as companies.CompanyRow['rank'] | undefined,
    publication: values.publication,
    source: values.source,
    note: values.note,
  })
}

/** Names the other company had keep their rows, so that their history goes with them. */
function writeFormerNames(db: WriteDb, { intoUid, fromUid, formerNames }: MergePlan): void {
  const wanted = new Set(formerNames)
  for (const row of companies.listFormerNames(db, [fromUid]))
    if (wanted.delete(row.name)) repository.moveFormerName(db, row.uid, intoUid)
  companies.insertFormerNames(
    db,
    [...wanted].map((name) => ({
      uid: uuidv7(),
      company_uid: intoUid,
      name,
      folded: foldedForSearch(name, ''),
    })),
  )
}

function sideOf(db: ReadDb, row: companies.CompanyRow): MergeSide {
  const linked = (kind: companies.LinkKind) => companies.listLinks(db, kind, [row.uid])
  return {
    uid: row.uid,
    values: valuesOf(row),
    formerNames: companies.listFormerNames(db, [row.uid]).map(({ name }) => name),
    rows: repository.movedKinds.flatMap((kind) =>
      repository.listOwned(db, kind, row.uid).map((uid) => ({ kind, uid })),
    ),
    keyed: [
      ...linked('relations').map(({ uid, target_uid }) => ({
        kind: 'relation' as const,
        uid,
        key: target_uid,
      })),
      ...linked('fields').map(({ uid, target_uid }) => ({ kind: 'field' as const, uid, key: target_uid })),
    ],
  }
}

function valuesOf(row: companies.CompanyRow): MergeValues {
  return {
    name: row.name,
    nameKana: row.name_kana,
    nameEn: row.name_en,
    corporateNumber: row.corporate_number,
    industryCode: row.industry_code,
    industry: row.industry,
    capitalYen: row.capital_yen,
    employees: row.employees,
    web: row.web,
    rank: row.rank,
    publication: row.publication,
    source: row.source,
    note: row.note,
  }
}

function requireCompany(db: ReadDb, uid: string): companies.CompanyRow {
  const row = companies.findCompany(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  return row
}
