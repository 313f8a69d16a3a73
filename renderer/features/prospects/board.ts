import type { Uid } from '../../../electron/contract'
import { compareValues } from '../../ui/grid/sort'
import type { Entry, NextState, ProspectRow } from './rows'

/** One stage of the board with its cards and totals. */
export interface BoardColumn {
  readonly stage: Entry
  readonly rows: readonly ProspectRow[]
  readonly overdue: number
  /** Sum of the probabilities 0 to 1 of those that are estimated; null where none is. */
  readonly expected: number | null
}

const urgency: Readonly<Record<NextState, number>> = { overdue: 0, today: 1, coming: 2, undated: 3, none: 4 }

/** Columns in the order of the list of stages; in each the most urgent first, then the longest in the stage. */
export function boardColumns(stages: readonly Entry[], rows: readonly ProspectRow[]): readonly BoardColumn[] {
  const byStage = new Map<Uid, ProspectRow[]>(stages.map((stage) => [stage.uid, []]))
  for (const row of rows) byStage.get(row.prospect.stageUid)?.push(row)
  return stages.map((stage) => {
    const own = (byStage.get(stage.uid) ?? []).sort(compareCards)
    // What is lost is not expected, whatever it was thought of before.
    const estimated = stage.kind === 'lost' ? [] : own.flatMap(({ prospect }) => prospect.probability ?? [])
    return {
      stage,
      rows: own,
      overdue: own.filter((row) => row.next === 'overdue' || row.isResumptionDue).length,
      expected: estimated.length === 0 ? null : estimated.reduce((sum, percent) => sum + percent, 0) / 100,
    }
  })
}

function compareCards(a: ProspectRow, b: ProspectRow): number {
  return (
    Number(b.isResumptionDue) - Number(a.isResumptionDue) ||
    urgency[a.next] - urgency[b.next] ||
    compareValues(a.prospect.nextActionOn ?? '9999', b.prospect.nextActionOn ?? '9999') ||
    b.daysInStage - a.daysInStage ||
    compareValues(a.prospect.codeName, b.prospect.codeName) ||
    compareValues(a.uid, b.uid)
  )
}

/** Where a card stands on the board. */
export interface CardPlace {
  readonly column: number
  readonly index: number
}

export function placeOf(columns: readonly BoardColumn[], uid: Uid | null): CardPlace | null {
  if (uid === null) return null
  for (const [column, { rows }] of columns.entries()) {
    const index = rows.findIndex((row) => row.uid === uid)
    if (index >= 0) return { column, index }
  }
  return null
}

/** The card an arrow key leads to; empty columns are passed over. Null where there is none. */
export function cardAfterKey(
  columns: readonly BoardColumn[],
  place: CardPlace | null,
  key: string,
): Uid | null {
  const first = columns.find(({ rows }) => rows.length > 0)?.rows[0]?.uid ?? null
  if (place === null) return first
  const { column, index } = place
  const rows = columns[column]?.rows ?? []
  const uidAt = (at: number) => rows[Math.max(0, Math.min(rows.length - 1, at))]?.uid ?? null
  switch (key) {
    case 'ArrowDown':
      return uidAt(index + 1)
    case 'ArrowUp':
      return uidAt(index - 1)
    case 'Home':
      return uidAt(0)
    case 'End':
      return uidAt(rows.length - 1)
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1
      for (let at = column + step; at >= 0 && at < columns.length; at += step) {
        const beside = columns[at]?.rows ?? []
        if (beside.length > 0) return beside[Math.min(index, beside.length - 1)]?.uid ?? null
      }
      return uidAt(index)
    }
    default:
      return null
  }
}

/** The stage beside one, within the board. */
export function stageBeside(columns: readonly BoardColumn[], stageUid: Uid, step: 1 | -1): Uid {
  const at = columns.findIndex(({ stage }) => stage.uid === stageUid)
  return columns[at + step]?.stage.uid ?? stageUid
}
