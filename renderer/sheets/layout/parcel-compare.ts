import type { Parcel, SheetPark } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import { formatArea, formatTsubo } from '../../ui/format/area'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import { factValue, type FactKey } from './facts'
import { kilometres, pointName } from './locator'
import type { Cell } from './model'
import type { Draft } from './page-parts'
import { occupantText } from './parcel-table'
import { headCell, layoutTableSheet, plainTable } from './table-sheet'

interface Compared {
  readonly parcel: Parcel
  readonly sheet: SheetPark
}

const parkFacts: readonly FactKey[] = ['coverage', 'power', 'water', 'drainage', 'communication', 'ground']

/** 区画比較: two to five parcels side by side; what differs is marked. */
export function layoutParcelCompare(context: SheetContext): Draft[] {
  const { m, data, spec } = context
  const chosen = data.compared.flatMap((uid): Compared[] => {
    const sheet = data.parks.find(({ parcels }) => parcels.some((parcel) => parcel.uid === uid))
    const parcel = sheet?.parcels.find((one) => one.uid === uid)
    return sheet && parcel ? [{ parcel, sheet }] : []
  })
  const lines = comparedLines(context)
  let differing = 0
  const rows = lines.map(({ name, value }) => {
    const cells = chosen.map((one) => value(one))
    const differs = new Set(cells.map((one) => one.lines.join('\n'))).size > 1
    if (differs) differing += 1
    return {
      look: differs ? ('differs' as const) : ('body' as const),
      cells: [
        // The tint of the row is lost on a mono printer: the mark is not.
        cell(differs ? `${name} ${m.compare.mark}` : name, { ink: 'second' }),
        ...cells,
      ],
    }
  })
  const title = spec.title !== '' ? spec.title : m.names['parcel-compare']
  const equal = (sized: SheetContext) => {
    const table = plainTable(sized, {
      head: [headCell(m.compare.item), ...chosen.map(({ parcel }) => headCell(parcel.number))],
      rows,
      foot: [],
      flexible: new Set(chosen.map((_, index) => index + 1)),
      caption: title,
    })
    return {
      ...table,
      columns: (width: number) => {
        const first = Math.min(table.columns(width)[0] ?? 0, width * 0.25)
        const rest = (width - first) / Math.max(1, chosen.length)
        return [first, ...chosen.map(() => rest)]
      },
    }
  }
  return layoutTableSheet(context, {
    title,
    subtitle: context.words.common.listOf(chosen.map(({ parcel }) => parcel.number)),
    table: equal,
    level: 'h1',
    notes: [differing > 0 ? m.compare.differs : m.compare.same],
    empty: chosen.length === 0 ? m.noParcels : null,
  })
}

function comparedLines(context: SheetContext) {
  const { m, format, statuses, words } = context
  const unknown = cell(m.unknown, { ink: 'unknown' })
  const known = (text: string | null): Cell => (text ? cell(text) : unknown)
  const total = (parcel: Parcel): string | null => {
    const area = effectiveArea(parcel)
    const { price } = parcel
    if (area === null) return null
    if (price.kind === 'fixed') return format.yen(Math.round(area * price.yenPerM2))
    if (price.kind === 'range')
      return `${format.yen(Math.round(area * price.minYenPerM2))}–${format.yen(Math.round(area * price.maxYenPerM2))}`
    return price.kind === 'negotiable' ? words.common.price.negotiable : null
  }
  const line = (name: string, value: (one: Compared) => Cell) => ({ name, value })
  return [
    line(m.compare.park, ({ sheet }) => cell(nameOf(context, sheet.park))),
    line(m.columns.status, ({ parcel }) => {
      const status = statuses.get(parcel.statusUid)
      return status ? cell(nameOf(context, status), { swatch: status }) : unknown
    }),
    line(m.columns.area, ({ parcel }) => {
      const area = effectiveArea(parcel)
      return area === null
        ? unknown
        : cell([formatArea(area, format.language), formatTsubo(area, format.language)])
    }),
    line(m.columns.price, ({ parcel }) =>
      parcel.price.kind === 'unknown' ? unknown : cell(format.price(parcel.price)),
    ),
    line(m.compare.totalPrice, ({ parcel }) => known(total(parcel))),
    line(m.columns.zone, ({ parcel }) => known(parcel.zone)),
    line(m.columns.delivery, ({ parcel }) => known(parcel.deliveryOn && format.day(parcel.deliveryOn))),
    line(m.columns.occupant, ({ parcel }) =>
      cell(parcel.occupants.length === 0 ? m.none : occupantText(context, parcel)),
    ),
    ...parkFacts.map((key) => line(m.facts[key], ({ sheet }) => known(factValue(sheet.facts, key)))),
    line(m.headings.access, ({ sheet }) => {
      const near = sheet.points.filter((point) => point.nearest)
      if (near.length === 0) return unknown
      return cell(near.map((point) => m.accessTo(pointName(context, point), kilometres(point.distanceM))))
    }),
  ]
}
