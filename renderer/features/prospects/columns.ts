import { responseClock } from '../../../electron/contract/rules/working-days'
import { gridColumn, type GridColumn } from '../../ui/grid/columns'
import type { SortValue } from '../../ui/grid/sort'
import type { ProspectRow } from './rows'

export type ProspectColumn =
  | 'name'
  | 'fields'
  | 'stage'
  | 'days'
  | 'probability'
  | 'owner'
  | 'source'
  | 'next'
  | 'nextOn'
  | 'clock'
  | 'lastTouch'
  | 'competing'
  | 'resume'
  | 'requirement'

export const prospectColumns: readonly GridColumn<ProspectColumn>[] = [
  gridColumn('name', 168, { isKey: true }),
  gridColumn('stage', 112),
  gridColumn('days', 88, { isFigure: true }),
  gridColumn('fields', 184),
  gridColumn('owner', 120),
  gridColumn('nextOn', 184),
  gridColumn('next', 200),
  gridColumn('clock', 176),
  gridColumn('probability', 72, { isFigure: true }),
  gridColumn('source', 112, { isFirst: false }),
  gridColumn('lastTouch', 104, { isFirst: false }),
  gridColumn('resume', 112, { isFirst: false }),
  gridColumn('requirement', 80, { isFirst: false }),
  gridColumn('competing', 160, { isFirst: false }),
]

/** What a column is sorted by; null is not known and stands last. @param today ISO day */
export function sortValue(
  row: ProspectRow,
  column: ProspectColumn,
  isByCodeName: boolean,
  today: string,
): SortValue {
  const { prospect, company } = row
  switch (column) {
    case 'name':
      return isByCodeName ? prospect.codeName : company ? company.nameKana || company.name : null
    case 'fields':
      return row.fields[0]?.position ?? null
    case 'stage':
      return row.stage?.position ?? null
    case 'days':
      return row.daysInStage
    case 'probability':
      return prospect.probability
    case 'owner':
      return row.owner ? row.owner.nameKana || row.owner.name : null
    case 'source':
      return row.source?.position ?? null
    case 'next':
      return prospect.nextAction.trim() || null
    case 'nextOn':
      return prospect.nextActionOn
    case 'clock':
      return clockValue(row, today)
    case 'lastTouch':
      return prospect.lastTouchOn
    case 'competing':
      return prospect.competingPlaces.trim() || null
    case 'resume':
      return prospect.resumeOn
    case 'requirement':
      return prospect.hasRequirement ? 1 : 0
  }
}

/** The most urgent first: longest overdue, then due soonest, then answered; without an enquiry last. */
function clockValue({ prospect }: ProspectRow, today: string): number | null {
  const clock = responseClock(prospect, today)
  switch (clock.state) {
    case 'not-running':
      return null
    case 'overdue':
      return -1000 - clock.days
    case 'due':
      return clock.days
    case 'answered':
      return 1000 + clock.days
  }
}
