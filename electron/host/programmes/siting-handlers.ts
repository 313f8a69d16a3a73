import { CodedError } from '../../contract/errors'
import {
  ProductionRatio,
  type factorySitingOperations,
  type SitingStandard,
} from '../../contract/factory-siting'
import { sitingProblem } from '../../contract/rules/factory-siting'
import type { Handlers } from '../handler'
import { listFromJson } from '../json-column'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { requireOrder } from './handlers'
import * as repository from './siting-repository'

export const factorySitingHandlers: Handlers<typeof factorySitingOperations> = {
  'sitingStandards.list': (_, { db }) => ({
    standards: repository.listSitingStandards(db).map(standardFromRow),
  }),

  'sitingStandards.save': ({ uid, ...fields }, { db }) => {
    requireOrder(fields.validFrom, fields.validTo)
    const problem = sitingProblem(fields.production)
    if (problem !== null) throw new CodedError('siting-industry-twice', problem)
    const row = {
      name: fields.name,
      valid_from: fields.validFrom,
      valid_to: fields.validTo,
      confirmed: fields.confirmed ? 1 : 0,
      site_area: hundredths(fields.siteAreaM2),
      building_area: hundredths(fields.buildingAreaM2),
      green_percent: fields.greenPercent,
      environment_percent: fields.environmentPercent,
      boundary_percent: fields.boundaryPercent,
      notice_days: fields.noticeDays,
      shortened_days: fields.shortenedDays,
      production: JSON.stringify(fields.production),
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
      note: fields.note,
    }
    if (uid !== null) {
      requireStandard(db, uid)
      repository.updateSitingStandard(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    repository.insertSitingStandards(db, [{ uid: created, ...row, origin: 'user' }])
    return { uid: created }
  },

  'sitingStandards.remove': ({ uid }, { db }) => {
    requireStandard(db, uid)
    repository.deleteSitingStandard(db, uid)
    return {}
  },
}

/** A threshold is never nothing: the smallest the file knows is 0.01 ㎡. */
const hundredths = (areaM2: number) => Math.max(1, Math.round(areaM2 * 100))

function standardFromRow(row: repository.SitingStandardRow): SitingStandard {
  return {
    uid: row.uid,
    name: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    confirmed: row.confirmed === 1,
    siteAreaM2: row.site_area / 100,
    buildingAreaM2: row.building_area / 100,
    greenPercent: row.green_percent,
    environmentPercent: row.environment_percent,
    boundaryPercent: row.boundary_percent,
    noticeDays: row.notice_days,
    shortenedDays: row.shortened_days,
    production: listFromJson(ProductionRatio, row.production),
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
  }
}

function requireStandard(db: ReadDb, uid: string): void {
  if (repository.findSitingStandard(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'sitingStandard', uid })
}
