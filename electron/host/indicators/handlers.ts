import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import type { indicatorsOperations } from '../../contract/indicators'
import { fiscalYearOf } from '../../contract/rules/fiscal-year'
import { canConvert, convertFigure } from '../../contract/rules/money'
import type { Handlers } from '../handler'
import { requirePlan } from '../plans/handlers'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { readLive } from './live'
import * as repository from './repository'
import { readIndicators } from './rows'

export const indicatorsHandlers: Handlers<typeof indicatorsOperations> = {
  'indicators.list': ({ uids, asOf }, { db }) => ({ indicators: readIndicators(db, uids ?? null, asOf) }),

  'indicators.live': ({ asOf, fiscalYear }, { db, face }) => readLive(db, face, asOf, fiscalYear),

  'indicators.sheet': ({ uids, asOf }, { db, face }) => {
    const found = new Map(readIndicators(db, uids, asOf).map((indicator) => [indicator.uid, indicator]))
    return {
      asOf,
      fiscalYear: fiscalYearOf(asOf),
      indicators: [...new Set(uids)].flatMap((uid) => found.get(uid) ?? []),
      live: readLive(db, face, asOf, null),
    }
  },

  'indicators.save': ({ uid, ...fields }, { db }) => {
    if (fields.planUid !== null) requirePlan(db, fields.planUid)
    const row = rowOf(fields)
    if (uid === null) {
      const created = uuidv7()
      const position = lastPosition(repository.listIndicators(db))
      repository.insertIndicators(db, [{ uid: created, position, ...row, origin: 'user' }])
      return { uid: created }
    }
    const before = requireIndicator(db, uid)
    if (before.unit !== row.unit) requireNoFigures(db, before, row.unit)
    repository.updateIndicator(db, uid, row)
    return { uid }
  },

  'indicators.changeUnit': ({ uid, unit }, { db }) => {
    const indicator = requireIndicator(db, uid)
    if (indicator.unit === unit) return { converted: 0 }
    if (!canConvert(indicator.unit, unit))
      throw new CodedError('unit-not-convertible', { from: indicator.unit, to: unit })
    const moved = (value: number | null) =>
      value === null ? null : convertFigure(value, indicator.unit, unit)
    const values = repository.listIndicatorValues(db, [uid])
    for (const { uid: valueUid, value, single } of values)
      repository.updateIndicatorValue(db, valueUid, { value: moved(value), single: moved(single) })
    repository.updateIndicator(db, uid, { unit, base_value: moved(indicator.base_value) })
    return { converted: values.filter(({ state }) => state === 'value').length }
  },

  'indicators.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireIndicator(db, uid)
    for (const { uid, position } of reordered(repository.listIndicators(db), uids))
      repository.updateIndicator(db, uid, { position })
    return {}
  },

  'indicators.remove': ({ uid }, { db }) => {
    requireIndicator(db, uid)
    repository.deleteIndicator(db, uid)
    return {}
  },

  'indicators.saveValue': ({ uid, replace, ...fields }, { db }) => {
    const indicator = requireIndicator(db, fields.indicatorUid)
    const hasFigure = fields.value !== null || fields.single !== null
    if (hasFigure !== (fields.state === 'value'))
      throw new CodedError('value-state-mismatch', { state: fields.state })
    if (uid !== null) requireValue(db, uid)
    const rival = repository.findValueOfYear(db, indicator.uid, fields.series, fields.year)
    if (rival !== undefined && rival.uid !== uid && !replace)
      throw new CodedError('indicator-year-taken', {
        name: indicator.name,
        series: fields.series,
        year: fields.year,
        yearKind: indicator.year_kind,
        value: rival.value ?? rival.single,
      })
    const row = {
      indicator_uid: indicator.uid,
      series: fields.series,
      year: fields.year,
      state: fields.state,
      value: fields.value,
      single: fields.single,
      note: fields.note,
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
    }
    // What the officer enters is the office's own, also in the place of a published figure.
    if (rival !== undefined && (uid === null || rival.uid === uid)) {
      repository.updateIndicatorValue(db, rival.uid, { ...row, origin: 'user' })
      return { uid: rival.uid }
    }
    if (rival !== undefined) repository.deleteIndicatorValue(db, rival.uid)
    if (uid !== null) {
      repository.updateIndicatorValue(db, uid, { ...row, origin: 'user' })
      return { uid }
    }
    const created = uuidv7()
    repository.insertIndicatorValues(db, [{ uid: created, ...row, origin: 'user' }])
    return { uid: created }
  },

  'indicators.removeValue': ({ uid }, { db }) => {
    requireValue(db, uid)
    repository.deleteIndicatorValue(db, uid)
    return {}
  },
}

function rowOf(fields: Omit<InputOf<'indicators.save'>, 'uid'>) {
  return {
    plan_uid: fields.planUid,
    name: fields.name,
    name_en: fields.nameEn,
    definition: fields.definition,
    unit: fields.unit,
    year_kind: fields.yearKind,
    decimals: fields.decimals,
    base_year: fields.baseYear,
    base_value: fields.baseValue,
    base_note: fields.baseNote,
    single_name: fields.singleName,
    breaks: JSON.stringify(fields.breaks.toSorted((a, b) => a.year - b.year)),
    live_key: fields.live?.key ?? null,
    live_parks: JSON.stringify(fields.live?.parkUids ?? []),
    source: fields.source,
    section: fields.section,
    source_date: fields.sourceDate,
    note: fields.note,
  }
}

/** A new unit would give every figure another meaning without changing it. */
function requireNoFigures(db: ReadDb, before: repository.IndicatorRow, to: string): void {
  const figures = repository.listIndicatorValues(db, [before.uid]).filter(({ state }) => state === 'value')
  const values = figures.length + (before.base_value === null ? 0 : 1)
  if (values === 0) return
  throw new CodedError('indicator-unit-in-use', {
    name: before.name,
    from: before.unit,
    to,
    values,
    convertible: canConvert(before.unit, to),
  })
}

function requireIndicator(db: ReadDb, uid: string): repository.IndicatorRow {
  const row = repository.findIndicator(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'indicator', uid })
  return row
}

function requireValue(db: ReadDb, uid: string): void {
  if (repository.findIndicatorValue(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'indicatorValue', uid })
}
