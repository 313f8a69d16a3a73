import type { FieldKey, ImportTarget, ImportUnit, MappedColumn } from '../../../electron/contract'
import { unitOfHeader, unitsOf } from '../../../electron/contract/rules/interchange-columns'

/** What stands in the way of a dry run. */
export type MappingProblem =
  | { readonly kind: 'twice'; readonly field: FieldKey }
  | { readonly kind: 'number-missing' }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'park-needed' }

/** One column given to another field, or to none; the unit is the one its header names. */
export function withField(
  mapping: readonly MappedColumn[],
  column: number,
  header: string,
  field: FieldKey | null,
): MappedColumn[] {
  const others = mapping.filter((each) => each.column !== column)
  if (field === null) return others
  return [...others, { column, field, unit: unitOfHeader(field, header) }].sort((a, b) => a.column - b.column)
}

export function withUnit(mapping: readonly MappedColumn[], column: number, unit: ImportUnit): MappedColumn[] {
  return mapping.map((each) =>
    each.column === column && unitsOf(each.field).includes(unit) ? { ...each, unit } : each,
  )
}

/** Everything that has to be settled before rows can be compared. @param hasShapes the file brings outlines of its own */
export function mappingProblems(
  mapping: readonly MappedColumn[],
  target: ImportTarget,
  hasShapes: boolean,
): MappingProblem[] {
  const problems: MappingProblem[] = []
  const fields = mapping.map(({ field }) => field)
  for (const field of new Set(fields.filter((each, index) => fields.indexOf(each) !== index)))
    problems.push({ kind: 'twice', field })
  const has = (field: FieldKey) => fields.includes(field)
  if (target.entity === 'companies') {
    if (!has('name') && !has('corporateNumber') && !has('uid')) problems.push({ kind: 'name-missing' })
    return problems
  }
  if (!has('number') && !has('uid') && !hasShapes) problems.push({ kind: 'number-missing' })
  if (target.parkUid === null && !has('park')) problems.push({ kind: 'park-needed' })
  return problems
}

/** Fields that say nothing about what the rows are: both kinds have them. */
const common: ReadonlySet<FieldKey> = new Set([
  'uid',
  'note',
  'longitude',
  'latitude',
  'address',
  'hqAddress',
])

/** How much the columns look like one kind of row. */
export function likeness(mapping: readonly MappedColumn[]): number {
  return mapping.filter(({ field }) => !common.has(field)).length
}
