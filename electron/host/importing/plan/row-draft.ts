import type {
  ImportFieldChange,
  ImportOutcome,
  ImportRules,
  MappedColumn,
  MatchKey,
  RowDecision,
  RowReason,
  RowReasonCode,
} from '../../../contract/importing'
import { unitsOf, type FieldKey, type ImportUnit } from '../../../contract/rules/interchange-columns'
import type { ReadCell } from '../../../contract/rules/interchange-values'
import {
  controlCharacter,
  nameLimit,
  textLimit,
  type MultiPolygon,
  type Position,
} from '../../../contract/values'
import type { WriteDb } from '../../workspace/db'
import { cellAt, type ReadRecord } from '../source'

export type Reason = Required<RowReason>
export type Change = Required<ImportFieldChange>

/** One row of the dry run with what would be written for it. */
export interface PlannedRow {
  readonly index: number
  readonly row: number
  readonly byte: number | null
  readonly outcome: ImportOutcome
  readonly name: string
  readonly uid: string | null
  readonly matchedBy: MatchKey | null
  readonly changes: readonly Change[]
  readonly reasons: readonly Reason[]
  readonly decided: RowDecision['choice'] | null
  readonly polygon: MultiPolygon | null
  /** Null where nothing is written. */
  readonly write: ((db: WriteDb) => void) | null
}

type ReasonMore = Partial<Omit<Reason, 'code' | 'severity'>>

/** Columns by field, looked up once for all rows. */
export class FieldColumns {
  private readonly columns = new Map<FieldKey, MappedColumn>()

  constructor(
    mapping: readonly MappedColumn[],
    readonly width: number,
  ) {
    for (const column of mapping) this.columns.set(column.field, column)
  }

  has(field: FieldKey): boolean {
    return this.columns.has(field)
  }

  columnOf(field: FieldKey): number | null {
    return this.columns.get(field)?.column ?? null
  }

  unitOf(field: FieldKey): ImportUnit {
    return this.columns.get(field)?.unit ?? unitsOf(field)[0] ?? 'yen'
  }

  get fields(): FieldKey[] {
    return [...this.columns.keys()]
  }
}

const cut = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text)

/** What is found out about one row while it is planned. */
export class RowDraft {
  readonly reasons: Reason[] = []
  readonly changes: Change[] = []
  readonly decision: RowDecision | null
  refused = false
  conflicting = false

  constructor(
    readonly record: ReadRecord,
    readonly index: number,
    private readonly columns: FieldColumns,
    readonly rules: ImportRules,
    decisions: ReadonlyMap<number, RowDecision>,
  ) {
    this.decision = decisions.get(index) ?? null
  }

  has(field: FieldKey): boolean {
    return this.columns.has(field)
  }

  unitOf(field: FieldKey): ImportUnit {
    return this.columns.unitOf(field)
  }

  /** The cell as it stands, without blanks around it; empty for a field that no column is. */
  cell(field: FieldKey): string {
    return cellAt(this.record, this.columns.columnOf(field))
  }

  private reason(
    severity: Reason['severity'],
    code: RowReasonCode,
    field: FieldKey | null,
    more: ReasonMore,
  ): void {
    const column = field === null ? null : this.columns.columnOf(field)
    this.reasons.push({
      code,
      severity,
      column,
      field,
      otherRow: null,
      position: null,
      candidates: [],
      ...more,
      text: cut(more.text ?? (field === null ? '' : this.cell(field))),
    })
  }

  refuse(code: RowReasonCode, field: FieldKey | null = null, more: ReasonMore = {}): void {
    this.refused = true
    this.reason('refused', code, field, more)
  }

  /** A person has to decide; once he has, it is only told. */
  conflict(code: RowReasonCode, field: FieldKey | null = null, more: ReasonMore = {}): void {
    if (this.decision === null) this.conflicting = true
    this.reason(this.decision === null ? 'conflict' : 'note', code, field, more)
  }

  note(code: RowReasonCode, field: FieldKey | null = null, more: ReasonMore = {}): void {
    this.reason('note', code, field, more)
  }

  /**
   * The text of a field: undefined where nothing is to change (no column, or an empty cell that is kept), null for an empty
   * cell that empties.
   */
  text(field: FieldKey): string | null | undefined {
    if (!this.has(field)) return undefined
    const cell = this.cell(field)
    if (cell === '') return this.rules.emptyCells === 'clear' ? null : undefined
    if (cell.length > textLimit) this.refuse('text-too-long', field)
    else if (controlCharacter.test(cell)) this.refuse('control-character', field)
    return cell
  }

  /** As `text`, for what is a name: one line, not too long. */
  name(field: FieldKey): string | null | undefined {
    const text = this.text(field)
    if (typeof text !== 'string') return text
    if (/[\n\r]/.test(text)) this.refuse('line-break-in-name', field)
    else if (text.length > nameLimit && text.length <= textLimit) this.refuse('text-too-long', field)
    return text
  }

  /** A value that is read from the cell; undefined and null as in `text`. */
  value<T>(field: FieldKey, read: (cell: string) => ReadCell<T>): T | null | undefined {
    const text = this.text(field)
    if (typeof text !== 'string') return text
    const found = read(text)
    if (!found.ok) {
      this.refuse(found.problem, field)
      return undefined
    }
    if (found.rounded) this.note('rounded', field)
    if (found.value === null && this.rules.emptyCells === 'keep') return undefined
    return found.value
  }

  /**
   * Compares what is there with what the file says and notes the difference.
   * @param after undefined leaves everything as it is
   * @param show both as a person reads them; the same text is the same value
   */
  set<T>(
    field: Change['field'],
    after: T | undefined,
    before: T,
    show: (value: T) => string,
    assign: (value: T) => void,
  ): void {
    if (after === undefined) return
    const was = show(before)
    const will = show(after)
    if (was === will) return
    if (was !== '' && this.rules.existing === 'fill') {
      this.note('kept-existing', field === 'geometry' ? null : field, { text: will })
      return
    }
    this.changes.push({ field, before: cut(was), after: cut(will) })
    assign(after)
  }

  /** Every row must have as many cells as there are headers: with fewer, values may stand in the wrong column. */
  checkWidth(): void {
    const { cells } = this.record
    if (cells.length < this.columns.width) this.refuse('ragged-row', null, { text: String(cells.length) })
    else if (cells.length > this.columns.width)
      this.refuse('ragged-row', null, { text: String(cells.length) })
  }

  finish(known: {
    readonly name: string
    readonly uid: string | null
    readonly matchedBy: MatchKey | null
    readonly polygon: MultiPolygon | null
    readonly write: (db: WriteDb) => void
  }): PlannedRow {
    const outcome = this.outcome(known.uid)
    const writes = outcome === 'added' || outcome === 'changed'
    return {
      index: this.index,
      row: this.record.row,
      byte: this.record.byte,
      outcome,
      name: cut(known.name),
      uid: known.uid,
      matchedBy: known.matchedBy,
      changes: outcome === 'refused' || outcome === 'ignored' ? [] : this.changes,
      reasons: this.reasons,
      decided: this.decision?.choice ?? null,
      polygon: known.polygon,
      write: writes ? known.write : null,
    }
  }

  private outcome(uid: string | null): ImportOutcome {
    if (this.refused) return 'refused'
    if (this.decision?.choice === 'skip') return 'ignored'
    if (this.conflicting) return 'conflicting'
    if (uid === null) return this.rules.unmatched === 'ignore' && this.decision === null ? 'ignored' : 'added'
    return this.changes.length > 0 ? 'changed' : 'same'
  }
}

/** What names a row in a reason about its position. */
export const at = (position: Position): ReasonMore => ({
  position: Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90 ? position : null,
  text: `${position[0]}, ${position[1]}`,
})
