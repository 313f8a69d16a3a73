import type { SheetChange } from '../../../electron/contract'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import type { Cell } from './model'
import type { Draft } from './page-parts'
import { headCell, layoutTableSheet, plainTable } from './table-sheet'

/** 変更一覧: what changed since a day, newest first. */
export function layoutChanges(context: SheetContext): Draft[] {
  const { m, data, spec, format } = context
  const parks = new Map(data.parks.map(({ park }) => [park.uid, nameOf(context, park)]))
  const internal = data.face === 'internal'
  const statusCell = (uid: string | null): Cell => {
    const status = uid === null ? undefined : context.statuses.get(uid)
    return status ? cell(nameOf(context, status), { swatch: status }) : cell(m.none)
  }
  const sides = ({ kind, before, after, occupant }: SheetChange): [Cell, Cell] => {
    if (kind === 'status') return [statusCell(before), statusCell(after)]
    const who = cell(occupant ?? m.none)
    if (kind === 'moved-in') return [cell(m.none), who]
    return kind === 'moved-out' ? [who, cell(m.none)] : [cell(m.none), cell(m.none)]
  }
  const rows = data.changes.map((change) => ({
    look: 'body' as const,
    cells: [
      cell(format.dayShort(change.on)),
      cell(parks.get(change.parkUid) ?? ''),
      cell(change.number, { weight: 700 }),
      cell(m.changes.kinds[change.kind]),
      ...sides(change),
      cell(change.areaM2 === null ? m.unknown : formatFixed(change.areaM2, 2), { align: 'right' }),
      ...(internal ? [cell(change.note ?? '')] : []),
    ],
  }))
  const head = [
    headCell(m.changes.on),
    headCell(m.changes.park),
    headCell(m.changes.number),
    headCell(m.changes.what),
    headCell(m.changes.before),
    headCell(m.changes.after),
    headCell(m.changes.area, 'right'),
    ...(internal ? [headCell(m.columns.note)] : []),
  ]
  const table = (sized: SheetContext) =>
    plainTable(sized, {
      head,
      rows,
      foot: [[cell(m.changes.total(formatWhole(rows.length)), { weight: 700, span: head.length })]],
      flexible: new Set([1, 4, 5, 7].filter((index) => index < head.length)),
      caption: m.names.changes,
    })
  const from = spec.since ?? spec.asOf
  return layoutTableSheet(context, {
    title: spec.title !== '' ? spec.title : m.names.changes,
    subtitle: m.changes.since(format.day(from), format.day(spec.asOf)),
    table,
    level: 'h1',
    notes: [],
    empty: rows.length === 0 ? m.changes.none : null,
  })
}
