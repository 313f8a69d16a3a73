import type { TargetField } from '../../../electron/contract'
import type { Messages } from '../../messages'
import { Unknown } from '../../ui/badge'
import type { Format } from '../../ui/format/create-format'
import { FieldChip } from '../companies/field-chip'
import { fieldName } from '../companies/field-mark'
import type { ProspectColumn } from './columns'
import { ClockMark, clockText, daysText, NextDay, StageName } from './marks'
import { entryName, type NameChoice } from './names'
import styles from './cells.module.css'
import type { ProspectRow } from './rows'

/** What every cell is written with. */
export interface CellTools {
  readonly m: Messages
  readonly format: Format
  /** ISO day */
  readonly today: string
  readonly names: NameChoice
  readonly fields: readonly TargetField[]
}

/** What stands in a cell, as it is drawn. */
export function ProspectCell({
  row,
  column,
  tools,
}: {
  row: ProspectRow
  column: ProspectColumn
  tools: CellTools
}) {
  const { m, today, names } = tools
  switch (column) {
    case 'name':
      return (
        <>
          {names.nameOf(row)}
          {!names.isByCodeName && row.company && (
            <small className={styles.code}>{row.prospect.codeName}</small>
          )}
        </>
      )
    case 'stage':
      return <StageName row={row} />
    case 'fields':
      if (row.fields.length === 0) return <Unknown>{m.prospects.noField}</Unknown>
      return (
        <span className={styles.fields}>
          {row.fields.map((field, index) => (
            <FieldChip key={field.uid} field={field} isShort={index > 0 || row.fields.length > 1} />
          ))}
        </span>
      )
    case 'owner':
      return row.owner ? cellText(row, column, tools) : <Unknown>{m.prospects.noOwner}</Unknown>
    case 'nextOn':
      return <NextDay row={row} today={today} />
    case 'clock':
      return <ClockMark prospect={row.prospect} today={today} />
    case 'days':
    case 'probability':
    case 'source':
    case 'next':
    case 'lastTouch':
    case 'competing':
    case 'resume':
    case 'requirement':
      return cellText(row, column, tools)
  }
}

/** What stands in a cell, as text for the clipboard. */
export function cellText(
  row: ProspectRow,
  column: ProspectColumn,
  { m, format, today, names }: CellTools,
): string {
  const { prospect } = row
  const day = (value: string | null) => (value === null ? '' : format.dayShort(value))
  switch (column) {
    case 'name':
      return names.nameOf(row)
    case 'stage':
      return row.stage ? entryName(row.stage, format.language) : ''
    case 'days':
      return daysText(row, m, format)
    case 'fields':
      return m.common.listOf(row.fields.map((field) => fieldName(field, format.language)))
    case 'owner':
      return row.owner ? entryName(row.owner, format.language) : ''
    case 'source':
      return row.source ? entryName(row.source, format.language) : ''
    case 'next':
      return prospect.nextAction.replaceAll(/\s+/g, ' ')
    case 'nextOn':
      return day(prospect.nextActionOn)
    case 'clock': {
      const clock = clockText(prospect, today, m, format)
      return clock.dueOn === null ? '' : clock.text
    }
    case 'probability':
      return prospect.probability === null ? '' : m.prospects.percent(format.whole(prospect.probability))
    case 'lastTouch':
      return day(prospect.lastTouchOn)
    case 'competing':
      return prospect.competingPlaces.replaceAll(/\s+/g, ' ')
    case 'resume':
      return day(prospect.resumeOn)
    case 'requirement':
      return prospect.hasRequirement ? m.prospects.hasRequirement : m.prospects.noRequirement
  }
}
