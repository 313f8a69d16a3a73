import { CompanySize, RuleTable } from '../../contract/programme-rules'
import { BusinessStage, Purpose, type Programme, type ProgrammeVersion } from '../../contract/programmes'
import { currencyOn, versionOn } from '../../contract/rules/validity'
import { Uid } from '../../contract/values'
import { listFromJson } from '../json-column'
import { listTargetFields } from '../target-fields/repository'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

function versionFromRow(row: repository.ProgrammeVersionRow): ProgrammeVersion {
  return {
    uid: row.uid,
    programmeUid: row.programme_uid,
    fiscalYear: row.fiscal_year,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    confirmed: row.confirmed === 1,
    number: row.number,
    budgetYen: row.budget_yen,
    mark: row.mark,
    department: row.department,
    outline: row.outline,
    conditions: row.conditions,
    tables: listFromJson(RuleTable, row.tables),
    tablesAddUp: row.tables_add_up === 1,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
  }
}

/** Uids of target fields that exist: a programme outlives the fields it once named. */
export function fieldsThatExist(db: ReadDb): (json: string) => Uid[] {
  const known = new Set(listTargetFields(db).map(({ uid }) => uid))
  return (json) => listFromJson(Uid, json).filter((uid) => known.has(uid))
}

/** Programmes with all versions, and which of them counts on the day. */
export function readProgrammes(db: ReadDb, uids: readonly string[] | null, asOf: string): Programme[] {
  const fieldsOf = fieldsThatExist(db)
  const versions = new Map<string, ProgrammeVersion[]>()
  for (const row of repository.listVersions(db, uids)) {
    const version = versionFromRow(row)
    const known = versions.get(row.programme_uid)
    if (known) known.push(version)
    else versions.set(row.programme_uid, [version])
  }
  return repository.listProgrammes(db, uids).map((row) => {
    const own = versions.get(row.uid) ?? []
    const current = versionOn(own, asOf)
    return {
      uid: row.uid,
      position: row.position,
      name: row.name,
      nameEn: row.name_en,
      provider: row.provider,
      kind: row.kind,
      audience: row.audience,
      purposes: listFromJson(Purpose, row.purposes),
      fieldUids: fieldsOf(row.field_uids),
      sizes: listFromJson(CompanySize, row.sizes),
      stages: listFromJson(BusinessStage, row.stages),
      exclusiveGroup: row.exclusive_group,
      web: row.web,
      note: row.note,
      origin: row.origin,
      versions: own,
      versionUid: current?.uid ?? null,
      currency: current === null ? null : currencyOn(current, asOf),
    }
  })
}
