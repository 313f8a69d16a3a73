import { CodedError } from '../../contract/errors'
import type { Answer, Demand, RequirementLine } from '../../contract/requirements'
import { areaFromStore } from '../store-units'
import type { AnswerRow, DemandRow, RequirementLineRow } from './repository'

export function lineFromRow(row: RequirementLineRow): RequirementLine {
  return {
    criterion: row.criterion,
    must: row.must === 1,
    weight: row.weight,
    direction: row.direction,
    min: row.min_value,
    ideal: row.ideal_value,
    max: row.max_value,
    by: row.by_day,
    option: row.option_key,
  }
}

export function lineToRow(
  line: RequirementLine,
  prospectUid: string,
  position: number,
): Omit<RequirementLineRow, 'uid'> {
  return {
    prospect_uid: prospectUid,
    position,
    criterion: line.criterion,
    must: line.must ? 1 : 0,
    weight: line.weight,
    direction: line.direction,
    min_value: line.min,
    ideal_value: line.ideal,
    max_value: line.max,
    by_day: line.by,
    option_key: line.option,
  }
}

export function answerFromRow(row: AnswerRow): Answer {
  return {
    uid: row.uid,
    subjectUid: row.subject_uid,
    criterion: row.criterion,
    state: row.state,
    number: row.number_value,
    option: row.option_key,
    day: row.day_value,
    text: row.text,
    source: row.source,
    sourceDate: row.source_date,
    origin: row.origin,
  }
}

export function demandFromRow(row: DemandRow): Demand {
  return {
    uid: row.uid,
    parcelUid: row.parcel_uid,
    prospectUid: row.prospect_uid,
    rank: row.rank,
    wantedAreaM2: areaFromStore(row.wanted_area),
    note: row.note,
    origin: row.origin,
  }
}

/**
 * A sheet asks each criterion once, and no least value above a greatest.
 * @throws CodedError `criterion-twice`, `requirement-reversed`
 */
export function checkSheet(lines: readonly RequirementLine[]): void {
  const seen = new Set<string>()
  for (const { criterion, min, ideal, max } of lines) {
    if (seen.has(criterion)) throw new CodedError('criterion-twice', { criterion })
    seen.add(criterion)
    const rising = [min, ideal, max].filter((value) => value !== null)
    for (const [index, value] of rising.entries()) {
      const next = rising[index + 1]
      if (next !== undefined && value > next)
        throw new CodedError('requirement-reversed', { criterion, min: value, max: next })
    }
  }
}
