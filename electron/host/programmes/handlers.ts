import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import type { InputOf } from '../../contract/index'
import type { Programme, programmesOperations } from '../../contract/programmes'
import { addDays } from '../../contract/rules/calendar'
import { tableProblem } from '../../contract/rules/rule-tables'
import { overlapInTime } from '../../contract/rules/validity'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { readProgrammes } from './rows'
import { searchProgrammes } from './search'

type VersionFields = Omit<InputOf<'programmes.saveVersion'>, 'uid' | 'closeEarlier'>

export const programmesHandlers: Handlers<typeof programmesOperations> = {
  'programmes.list': ({ asOf, uids }, { db }) => ({ programmes: readProgrammes(db, uids ?? null, asOf) }),

  'programmes.search': ({ asOf, limit, ...filter }, { db, face }) => {
    const found = searchProgrammes(seenBy(face, readProgrammes(db, null, asOf)), filter)
    const given = found.slice(0, limit)
    return {
      programmes: given.map(({ programme }) => programme),
      matched: given.map(({ matched }) => matched),
      total: found.length,
    }
  },

  'programmes.save': ({ uid, ...fields }, { db }) => {
    const row = {
      name: fields.name,
      name_en: fields.nameEn,
      provider: fields.provider,
      kind: fields.kind,
      audience: fields.audience,
      purposes: JSON.stringify(fields.purposes),
      field_uids: JSON.stringify(fields.fieldUids),
      sizes: JSON.stringify(fields.sizes),
      stages: JSON.stringify(fields.stages),
      exclusive_group: fields.exclusiveGroup,
      web: fields.web,
      note: fields.note,
    }
    if (uid !== null) {
      requireProgramme(db, uid)
      repository.updateProgramme(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listProgrammes(db))
    repository.insertProgrammes(db, [{ uid: created, position, ...row, origin: 'user' }])
    return { uid: created }
  },

  'programmes.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireProgramme(db, uid)
    for (const { uid, position } of reordered(repository.listProgrammes(db), uids))
      repository.updateProgramme(db, uid, { position })
    return {}
  },

  'programmes.remove': ({ uid }, { db }) => {
    requireProgramme(db, uid)
    repository.deleteProgramme(db, uid)
    return {}
  },

  'programmes.saveVersion': ({ uid, closeEarlier, ...fields }, { db }) => {
    const programme = requireProgramme(db, fields.programmeUid)
    requireOrder(fields.validFrom, fields.validTo)
    for (const table of fields.tables) {
      const problem = tableProblem(table)
      if (problem !== null) throw new CodedError(problem.code, problem.details)
    }
    if (uid !== null) requireVersion(db, uid)
    if (closeEarlier && fields.validFrom !== null) closeOpen(db, programme.uid, uid, fields.validFrom)
    requireFreePeriod(db, programme.name, uid, fields)
    const row = versionRow(fields)
    if (uid !== null) {
      repository.updateVersion(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    repository.insertVersions(db, [{ uid: created, ...row, origin: 'user' }])
    return { uid: created }
  },

  'programmes.removeVersion': ({ uid }, { db }) => {
    requireVersion(db, uid)
    repository.deleteVersion(db, uid)
    return {}
  },
}

/** What is searched must be what may be seen: a word in the office's note would find its programme for outsiders. */
function seenBy(face: Face, programmes: readonly Programme[]): Programme[] {
  if (face === 'internal') return [...programmes]
  return programmes.map(({ note: _, ...programme }) => programme)
}

function versionRow(fields: VersionFields): Omit<repository.ProgrammeVersionRow, 'uid' | 'origin'> {
  return {
    programme_uid: fields.programmeUid,
    fiscal_year: fields.fiscalYear,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    confirmed: fields.confirmed ? 1 : 0,
    number: fields.number,
    budget_yen: fields.budgetYen,
    mark: fields.mark,
    department: fields.department,
    outline: fields.outline,
    conditions: fields.conditions,
    tables: JSON.stringify(fields.tables),
    tables_add_up: fields.tablesAddUp ? 1 : 0,
    source: fields.source,
    section: fields.section,
    source_date: fields.sourceDate,
    note: fields.note,
  }
}

/** Ends versions that would still be in force when the new one begins. */
function closeOpen(db: WriteDb, programmeUid: string, exceptUid: string | null, from: string): void {
  for (const version of repository.listVersions(db, [programmeUid])) {
    const begins = version.valid_from === null || version.valid_from < from
    const isOpen = version.valid_to === null || version.valid_to >= from
    if (version.uid !== exceptUid && begins && isOpen)
      repository.updateVersion(db, version.uid, { valid_to: addDays(from, -1) })
  }
}

function requireFreePeriod(
  db: ReadDb,
  name: string,
  uid: string | null,
  fields: Pick<VersionFields, 'programmeUid' | 'validFrom' | 'validTo'>,
): void {
  const rival = repository
    .listVersions(db, [fields.programmeUid])
    .find(
      (version) =>
        version.uid !== uid &&
        overlapInTime(fields, { validFrom: version.valid_from, validTo: version.valid_to }),
    )
  if (rival !== undefined)
    throw new CodedError('programme-period-taken', {
      name,
      from: rival.valid_from ?? '',
      until: rival.valid_to ?? '',
    })
}

/** Both days inclusive: a period of one day is none reversed. @throws CodedError `period-reversed` */
export function requireOrder(from: string | null, until: string | null): void {
  if (from !== null && until !== null && from > until)
    throw new CodedError('period-reversed', { from, until })
}

function requireProgramme(db: ReadDb, uid: string): repository.ProgrammeRow {
  const row = repository.findProgramme(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'programme', uid })
  return row
}

function requireVersion(db: ReadDb, uid: string): void {
  if (repository.findVersion(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'programmeVersion', uid })
}
