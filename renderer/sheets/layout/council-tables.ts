import type { Council, IndicatorValue, LiveShare } from '../../../electron/contract'
import { councilRows, type CouncilRow } from '../../../electron/contract/rules/council-rows'
import { ratePercent, yearsOf, type IndicatorYear } from '../../../electron/contract/rules/indicator-progress'
import { figureText } from '../../ui/format/figure'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import { shortYear, sourceDay, unitText, valueText } from './council-words'
import type { FlowTable } from './flow'
import type { Cell, Row } from './model'
import { headCell, plainTable } from './table-sheet'

interface TableRow {
  readonly look: Row['look']
  readonly cells: readonly Cell[]
}

/** Every year of every indicator, with its state and where it was read. */
export function valuesTable(context: SheetContext, council: Council): FlowTable {
  const { table } = context.m.council
  const rows = councilRows(council)
  return plainTable(context, {
    head: [
      headCell(table.year),
      headCell(table.actual, 'right'),
      headCell(table.target, 'right'),
      headCell(table.rate, 'right'),
      headCell(table.note),
      headCell(table.source),
    ],
    rows: rows.flatMap((row) => indicatorRows(context, row)),
    foot: [],
    flexible: new Set([0, 4, 5]),
    caption: table.title,
  })
}

function indicatorRows(context: SheetContext, { indicator }: CouncilRow): TableRow[] {
  const { m } = context
  // Sources are named once, and by their number in the rows where there are several.
  const sources = [...new Set(indicator.values.map((value) => sourceOf(context, value)))].filter(
    (one) => one !== '',
  )
  const title = m.bracketed(nameOf(context, indicator), unitText(context, indicator))
  const listed = sources.map((source, index) => (sources.length > 1 ? `[${index + 1}] ${source}` : source))
  const years = yearsOf(indicator).filter(
    ({ actual, target, breakNote }) => actual || target || breakNote !== null,
  )
  return [
    { look: 'group', cells: [cell([title, ...listed], { weight: 700, span: 6 })] },
    ...(years.length === 0
      ? [{ look: 'body' as const, cells: [cell(m.council.table.empty, { ink: 'unknown', span: 6 })] }]
      : years.map((year): TableRow => ({
          look: 'body',
          cells: yearCells(context, indicator, year, sources),
        }))),
  ]
}

function yearCells(
  context: SheetContext,
  indicator: CouncilRow['indicator'],
  { year, actual, target, breakNote, rate }: IndicatorYear,
  sources: readonly string[],
): Cell[] {
  const { m } = context
  const { table } = m.council
  const hasFigure = actual?.value != null
  const isMissing = actual === null
  const state = hasFigure ? '' : valueText(context, actual, indicator)
  const notes = [
    ...(breakNote === null ? [] : [table.broken(breakNote)]),
    ...(hasFigure || isMissing || actual.note.startsWith(state) ? [] : [state]),
    ...(actual?.single == null
      ? []
      : [table.single(indicator.singleName, figureText(actual.single, indicator.decimals))]),
    ...(actual && actual.note !== '' ? [actual.note] : []),
    ...(target && target.note !== '' ? [table.targetNote(target.note)] : []),
  ]
  const cited = [actual, target].flatMap((one) =>
    one === null ? [] : [sources.indexOf(sourceOf(context, one)) + 1],
  )
  const numbers = [...new Set(cited)].filter((one) => one > 0).toSorted((one, other) => one - other)
  return [
    cell(shortYear(context, year, indicator.yearKind)),
    cell(hasFigure ? valueText(context, actual, indicator) : m.none, {
      align: 'right',
      weight: hasFigure ? 700 : 400,
    }),
    cell(target === null ? '' : valueText(context, target, indicator), { align: 'right' }),
    cell(rate === null ? '' : m.council.percent(ratePercent(rate).toFixed(1)), { align: 'right' }),
    cell(notes.length === 0 ? '' : notes, { ink: hasFigure || isMissing ? 'text' : 'unknown' }),
    cell(sources.length > 1 ? numbers.map((one) => `[${one}]`).join(' ') : '', { ink: 'second' }),
  ]
}

function sourceOf(
  context: SheetContext,
  { source, section, sourceDate }: Pick<IndicatorValue, 'source' | 'section' | 'sourceDate'>,
): string {
  if (source === '') return ''
  return [source, section, sourceDay(context, sourceDate)].filter((part) => part !== '').join('　')
}

/** The sold shares of all parks as the records have them. */
export function sharesTable(context: SheetContext, council: Council): FlowTable {
  const { shares: words } = context.m.council
  const parks = new Map(council.parks.map((park) => [park.uid, nameOf(context, park)]))
  return plainTable(context, {
    head: [
      headCell(words.park),
      headCell(words.byArea, 'right'),
      headCell(words.byCount, 'right'),
      headCell(words.sold, 'right'),
      headCell(words.sellable, 'right'),
      headCell(words.withoutArea, 'right'),
    ],
    rows: council.records.shares.map((share) => ({
      look: share.parkUid === null ? 'total' : 'body',
      cells: shareCells(
        context,
        share,
        share.parkUid === null ? words.all : (parks.get(share.parkUid) ?? ''),
      ),
    })),
    foot: [],
    flexible: new Set([0]),
    caption: words.title,
  })
}

function shareCells({ m, format }: SheetContext, share: LiveShare, name: string): Cell[] {
  const right = { align: 'right' } as const
  const percent = (part: number | null) => cell(part === null ? m.unknown : format.percent(part), right)
  return [
    cell(name, { weight: share.parkUid === null ? 700 : 400 }),
    percent(share.byArea),
    percent(share.byCount),
    cell(
      `${formatWhole(share.disposedCount)} / ${formatWhole(share.disposedCount + share.remainingCount)}`,
      right,
    ),
    cell(formatFixed(share.sellableAreaM2, 2), right),
    cell(share.withoutArea === 0 ? '' : m.council.shares.parcels(formatWhole(share.withoutArea)), right),
  ]
}
