import type { ImportFieldChange, ImportFormat, RowReason, SourceWarning } from '../../../electron/contract'
import { interchangeColumns } from '../../../electron/contract/rules/interchange-columns'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import type { MappingProblem } from './mapping'

/** A field in words; empty for none. */
export function fieldName(
  field: Required<ImportFieldChange>['field'] | null,
  m: Messages,
  language: 'ja' | 'en',
): string {
  if (field === null) return ''
  return field === 'geometry' ? m.importing.check.geometry : interchangeColumns[field][language]
}

/** Why, as one sentence. */
export function reasonText(reason: Required<RowReason>, m: Messages, format: Format): string {
  return m.importing.reasons[reason.code]({
    text: reason.text,
    field: fieldName(reason.field, m, format.language),
    otherRow: reason.otherRow === null ? '' : format.whole(reason.otherRow),
    candidates: m.common.listOf(reason.candidates.map(({ name }) => name ?? '')),
  })
}

export function warningText(warning: Required<SourceWarning>, m: Messages, format: Format): string {
  return m.importing.warnings[warning.code]({
    count: format.whole(warning.count),
    text: warning.text,
    rows:
      warning.rows.length === 0
        ? ''
        : m.importing.read.rows(m.common.listOf(warning.rows.map((row) => format.whole(row)))),
  })
}

/** Formats whose records are rows that one can go to; of the others they are counted. */
const tables: ReadonlySet<ImportFormat> = new Set(['csv', 'xlsx', 'corporate-numbers'])

/** Where a row stands in its file: row or number of the object, and byte where that says something. */
export function positionText(
  { row, byte }: { readonly row: number; readonly byte: number | null },
  kind: ImportFormat,
  m: Messages,
  format: Format,
): string {
  const words = m.importing.check
  return [
    tables.has(kind) ? words.rowAt(format.whole(row)) : words.objectAt(format.whole(row)),
    ...(byte === null ? [] : [words.byteAt(format.whole(byte))]),
  ].join(m.importing.check.separator)
}

/** What stands in the way of a dry run, as one sentence. */
export function problemText(problem: MappingProblem, m: Messages, language: 'ja' | 'en'): string {
  const words = m.importing.fields
  if (problem.kind === 'twice') return words.twice(fieldName(problem.field, m, language))
  if (problem.kind === 'number-missing') return words.numberMissing
  return problem.kind === 'name-missing' ? words.nameMissing : words.parkNeeded
}
