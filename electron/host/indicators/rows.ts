import { SeriesBreak, type Indicator, type IndicatorValue } from '../../contract/indicators'
import { progressOf } from '../../contract/rules/indicator-progress'
import { Uid } from '../../contract/values'
import { listFromJson } from '../json-column'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

function valueFromRow(row: repository.IndicatorValueRow): IndicatorValue {
  return {
    uid: row.uid,
    indicatorUid: row.indicator_uid,
    series: row.series,
    year: row.year,
    state: row.state,
    value: row.value,
    single: row.single,
    note: row.note,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    origin: row.origin,
  }
}

function indicatorFromRow(
  row: repository.IndicatorRow,
  values: readonly repository.IndicatorValueRow[],
): Indicator {
  const own = values.filter(({ indicator_uid }) => indicator_uid === row.uid).map(valueFromRow)
  return {
    uid: row.uid,
    position: row.position,
    planUid: row.plan_uid,
    name: row.name,
    nameEn: row.name_en,
    definition: row.definition,
    unit: row.unit,
    yearKind: row.year_kind,
    decimals: row.decimals,
    baseYear: row.base_year,
    baseValue: row.base_value,
    baseNote: row.base_note,
    singleName: row.single_name,
    breaks: listFromJson(SeriesBreak, row.breaks),
    live: row.live_key === null ? null : { key: row.live_key, parkUids: listFromJson(Uid, row.live_parks) },
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
    values: own,
    progress: progressOf(own),
  }
}

/** A source of unknown date counts as published; one dated to the month or year from its first day on. */
const wasPublished = (sourceDate: string, day: string) =>
  sourceDate === '' || sourceDate <= day.slice(0, sourceDate.length)

/**
 * Indicators with values and progress.
 * @param asOf ISO day by which a value must have been published; null takes all
 */
export function readIndicators(db: ReadDb, uids: readonly string[] | null, asOf: string | null): Indicator[] {
  const values = repository
    .listIndicatorValues(db, uids)
    .filter((value) => asOf === null || wasPublished(value.source_date, asOf))
  return repository.listIndicators(db, uids).map((row) => indicatorFromRow(row, values))
}
