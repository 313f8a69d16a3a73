import { CodedError } from '../../contract/errors'
import type { PlanDocument, PlanItem, plansOperations } from '../../contract/plans'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { ancestorsOf, requireYears, withDescendants } from './rules'

export const plansHandlers: Handlers<typeof plansOperations> = {
  'plans.list': (_, { db }) => ({
    plans: repository.listPlans(db).map(planFromRow),
    items: repository.listPlanItems(db).map(itemFromRow),
  }),

  'plans.save': ({ uid, ...fields }, { db }) => {
    requireYears(fields.fromYear, fields.untilYear)
    const row = {
      name: fields.name,
      name_en: fields.nameEn,
      issuer: fields.issuer,
      from_year: fields.fromYear,
      until_year: fields.untilYear,
      outline: fields.outline,
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
      note: fields.note,
    }
    if (uid !== null) {
      requirePlan(db, uid)
      repository.updatePlan(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listPlans(db))
    repository.insertPlans(db, [{ uid: created, position, ...row, origin: 'user' }])
    return { uid: created }
  },

  'plans.remove': ({ uid }, { db }) => {
    const { name } = requirePlan(db, uid)
    const count = repository.countUsesOfPlan(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'plan', name, count })
    repository.deletePlan(db, uid)
    return {}
  },

  'plans.saveItem': ({ uid, ...fields }, { db }) => {
    requirePlan(db, fields.planUid)
    requireYears(fields.fromYear, fields.untilYear)
    const items = repository.listPlanItems(db)
    const parent = fields.parentUid === null ? null : requireItem(db, fields.parentUid)
    if (parent !== null && parent.plan_uid !== fields.planUid)
      throw new CodedError('row-not-found', { entity: 'planItem', uid: parent.uid })
    const row = {
      plan_uid: fields.planUid,
      parent_uid: fields.parentUid,
      kind: fields.kind,
      code: fields.code,
      title: fields.title,
      outline: fields.outline,
      task: fields.task,
      direction: fields.direction,
      from_year: fields.fromYear,
      until_year: fields.untilYear,
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
      note: fields.note,
    }
    const siblings = items.filter(
      ({ plan_uid, parent_uid }) => plan_uid === fields.planUid && parent_uid === fields.parentUid,
    )
    if (uid === null) {
      const created = uuidv7()
      repository.insertPlanItems(db, [
        { uid: created, position: lastPosition(siblings), ...row, origin: 'user' },
      ])
      return { uid: created }
    }
    const before = requireItem(db, uid)
    if (parent !== null && ancestorsOf(items, parent.uid).includes(uid))
      throw new CodedError('plan-item-circle', { title: before.title })
    const isMoved = before.parent_uid !== fields.parentUid || before.plan_uid !== fields.planUid
    repository.updatePlanItem(db, uid, isMoved ? { ...row, position: lastPosition(siblings) } : row)
    // What hangs below goes along to the other plan.
    if (before.plan_uid !== fields.planUid)
      for (const each of withDescendants(items, uid))
        if (each.uid !== uid) repository.updatePlanItem(db, each.uid, { plan_uid: fields.planUid })
    return { uid }
  },

  'plans.reorderItems': ({ uids }, { db }) => {
    const [first] = uids.map((uid) => requireItem(db, uid))
    const siblings = repository
      .listPlanItems(db)
      .filter((item) => item.plan_uid === first?.plan_uid && item.parent_uid === first.parent_uid)
    for (const { uid, position } of reordered(siblings, uids))
      repository.updatePlanItem(db, uid, { position })
    return {}
  },

  'plans.removeItem': ({ uid }, { db }) => {
    requireItem(db, uid)
    // Deepest first: a parent goes after what refers to it.
    for (const item of withDescendants(repository.listPlanItems(db), uid).toReversed())
      repository.deletePlanItem(db, item.uid)
    return {}
  },
}

function planFromRow(row: repository.PlanRow): PlanDocument {
  return {
    uid: row.uid,
    position: row.position,
    name: row.name,
    nameEn: row.name_en,
    issuer: row.issuer,
    fromYear: row.from_year,
    untilYear: row.until_year,
    outline: row.outline,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
  }
}

function itemFromRow(row: repository.PlanItemRow): PlanItem {
  return {
    uid: row.uid,
    position: row.position,
    planUid: row.plan_uid,
    parentUid: row.parent_uid,
    kind: row.kind,
    code: row.code,
    title: row.title,
    outline: row.outline,
    task: row.task,
    direction: row.direction,
    fromYear: row.from_year,
    untilYear: row.until_year,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
  }
}

/** @throws CodedError `row-not-found` */
export function requirePlan(db: ReadDb, uid: string): repository.PlanRow {
  const row = repository.findPlan(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'plan', uid })
  return row
}

function requireItem(db: ReadDb, uid: string): repository.PlanItemRow {
  const row = repository.findPlanItem(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'planItem', uid })
  return row
}
