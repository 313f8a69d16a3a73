import type { SheetPark } from '../../../electron/contract'
import { zoneAt, zoneEpsg, zoneName } from '../../../electron/contract/rules/plane'
import { formatWhole } from '../../ui/format/number'
import type { LayerDrawing } from '../layers/layer-drawing'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import { rule, textBlock } from './blocks'
import { nameOf, type SheetContext } from './context'
import { factsBlock, factsHeight } from './facts'
import { flowTable, type Slot } from './flow'
import { frameOfPark, isOnlyAPoint } from './frame-of-park'
import { gridStep } from './grid'
import { legendBlock } from './legend'
import { drawMap } from './map-drawing'
import type { Block, TextBlock } from './model'
import { contentBottom, noteHeight, noteLines, pageHead, setMark, type Area, type Draft } from './page-parts'
import { parcelTable } from './parcel-table'
import { sizedBy } from './table-sheet'
import { scaleBlocks } from './scale-bar'

/** Where the parts of a map sheet stand on its first page. */
interface MapPlan {
  readonly frame: Area
  /** Ratio, bar, check line and notes. */
  readonly strip: Area
  readonly legend: Area
  readonly facts: Area
  /** Null where the column is full before the table. */
  readonly table: Area
}

/**
 * 分譲区画図: the map of one park with legend, table and facts; the table goes on over further pages.
 * @param level h1 where the sheet stands alone, h2 in a series
 */
export function layoutParcelMap(context: SheetContext, sheet: SheetPark, level: 'h1' | 'h2'): Draft[] {
  const { m, spec, style } = context
  const { park } = sheet
  const name = nameOf(context, park)
  const title = spec.title !== '' && level === 'h1' ? spec.title : m.titled(name, m.names['parcel-map'])
  const first: Draft = { blocks: [] }
  const subtitle = [spec.language === 'ja' ? park.nameKana : park.name, park.address].filter(
    (part) => part !== '',
  )
  const top = pageHead(context, first, title, subtitle.join('　'), level)
  const plan = planOf(context, top)

  const frame = frameOfPark(sheet, spec, plan.frame)
  const drawing = drawMap(context, sheet, frame)
  const alt = m.mapAlt(name, formatWhole(frame.scale), formatWhole(sheet.parcels.length))
  first.blocks.push({ kind: 'map', box: plan.frame, alt, drawing })
  first.blocks.push(
    ...stripBlocks(context, sheet, plan.strip, { scale: frame.scale, layers: drawing.layers ?? [] }),
  )

  let y = plan.legend.y
  const heading = (text: string, at: Area, atY: number) => sectionHeading(context, text, { ...at, y: atY })
  if (sheet.parcels.length === 0) {
    context.warnings.push({ kind: 'no-parcels', names: [name] })
    first.blocks.push(...heading(m.headings.parcels, plan.legend, y))
    const words = emptyWords(context, sheet, plan.legend.width)
    first.blocks.push(
      textBlock({ ...plan.legend, y: y + style.headingHeight }, words.lines, style.body, { ink: 'second' }),
    )
    y += style.headingHeight + words.height + style.gap
  } else {
    const legend = legendBlock(context, sheet.parcels, { ...plan.legend, y: y + style.headingHeight })
    first.blocks.push(...heading(m.headings.legend, plan.legend, y))
    if (legend) {
      first.blocks.push(legend)
      y += style.headingHeight + legend.box.height + style.gap * 0.6
    }
  }
  const stacked = plan.facts.x === plan.table.x
  let tableTop = stacked ? y : plan.table.y
  if (spec.layers.facts) {
    const bottom = plan.facts.y + plan.facts.height
    const needed = style.headingHeight + factsHeight(context, sheet, plan.facts.width)
    // Below a long legend they would lose lines: they go beside it, and the table makes room.
    const beside = !stacked && y + needed > bottom
    const place = beside ? { ...plan.table, y: plan.legend.y } : { ...plan.facts, y }
    first.blocks.push(...heading(m.headings.facts, place, place.y))
    const facts = factsBlock(
      context,
      sheet,
      { x: place.x, y: place.y + style.headingHeight, width: place.width },
      bottom - place.y - style.headingHeight,
    )
    first.blocks.push(...facts.blocks)
    if (stacked || beside) tableTop = facts.bottom + style.gap * 0.6
  }
  if (!spec.layers.table || sheet.parcels.length === 0) return [first]
  return withTable(
    context,
    sheet,
    first,
    { ...plan.table, y: tableTop, height: plan.table.y + plan.table.height - tableTop },
    title,
  )
}

/** Sizes of type in which the table may begin on the first page, in parts of the usual one. */
const tableSizes = [1, 0.94, 0.88] as const

function withTable(
  context: SheetContext,
  sheet: SheetPark,
  first: Draft,
  place: Area,
  title: string,
): Draft[] {
  const { m, style } = context
  const drafts: Draft[] = [first]
  let slots: Slot[] = []
  const tableIn = (sized: SheetContext) => parcelTable(sized, sheet.parcels, m.headings.parcels)
  // A little smaller is better than a place beside the legend that stays free because the figures do not go in.
  const factor = tableSizes.find((one) => tableIn(sizedBy(context, one)).least <= place.width)
  const table = tableIn(sizedBy(context, factor ?? 1))
  let isFirst = factor !== undefined
  const next = (): Slot => {
    if (isFirst) {
      isFirst = false
      const y = place.y + style.headingHeight
      return { page: 0, ...place, y, height: place.y + place.height - y, whole: false }
    }
    if (slots.length === 0) slots = furtherPage(context, drafts, m.continued(title), table.least)
    return slots.shift() as Slot
  }
  const parts = flowTable(table, next)
  if (parts.some(({ page }) => page === 0))
    first.blocks.push(...sectionHeading(context, m.headings.parcels, place))
  for (const { page, block } of parts) drafts[page]?.blocks.push(block)
  return drafts.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'table') || blocks === first.blocks)
}

/** A further page with as many columns for the table as the paper has room for. */
export function furtherPage(context: SheetContext, drafts: Draft[], title: string, wanted: number): Slot[] {
  const { style } = context
  const draft: Draft = { blocks: [] }
  drafts.push(draft)
  const top = pageHead(context, draft, title, '', null)
  const width = style.paper.width - style.margin * 2
  const columns = Math.max(1, Math.floor((width + style.gap) / (wanted + style.gap)))
  const each = (width - style.gap * (columns - 1)) / columns
  return Array.from({ length: columns }, (_, index) => ({
    page: drafts.length - 1,
    x: style.margin + index * (each + style.gap),
    y: top,
    width: each,
    height: contentBottom(context) - top,
    whole: true,
  }))
}

function planOf({ style, spec }: SheetContext, top: number): MapPlan {
  const { paper, margin, gap, growth } = style
  const width = paper.width - margin * 2
  const bottom = paper.height - margin - style.footHeight - 1.5
  // On A4 the notes stand in a narrow column and take more lines.
  const stripHeight = (spec.paper === 'A4' ? 29 : 23) * growth
  const hasColumn = spec.layers.table || spec.layers.facts
  if (spec.orientation === 'landscape') {
    const column = hasColumn ? Math.max(84 * growth, Math.min(width * 0.33, 124 * growth)) : 60 * growth
    const frame = { x: margin, y: top, width: width - column - gap, height: bottom - top - stripHeight - 2 }
    const side = { x: margin + frame.width + gap, y: top, width: column, height: bottom - top }
    return {
      frame,
      strip: { x: margin, y: bottom - stripHeight, width: frame.width, height: stripHeight },
      legend: side,
      facts: side,
      table: side,
    }
  }
  const frame = { x: margin, y: top, width, height: (bottom - top) * (spec.paper === 'A4' ? 0.52 : 0.55) }
  const strip = { x: margin, y: frame.y + frame.height + 2, width, height: stripHeight }
  const below = strip.y + strip.height + 1.5
  const half = width * 0.38
  const left = { x: margin, y: below, width: half, height: bottom - below }
  return {
    frame,
    strip,
    legend: left,
    facts: left,
    table: { x: margin + half + gap, y: below, width: width - half - gap, height: bottom - below },
  }
}

function stripBlocks(
  context: SheetContext,
  sheet: SheetPark,
  strip: Area,
  { scale, layers }: { readonly scale: number; readonly layers: readonly LayerDrawing[] },
): Block[] {
  const { style, m, spec } = context
  const barWidth = Math.max(104, 100 + 4 * style.growth, textWidth(m.check, style.small) + 1)
  const bars = scaleBlocks(context, scale, { x: strip.x, y: strip.y, width: barWidth })
  const x = strip.x + barWidth + style.gap
  const width = strip.x + strip.width - x
  const zone = zoneAt(sheet.park.point)
  const extra = [
    ...(sheet.park.uncertaintyM === null
      ? []
      : [
          (isOnlyAPoint(sheet) ? m.uncertain : m.roughly)(
            String(Math.round(sheet.park.uncertaintyM / 100) / 10),
          ),
        ]),
    `${m.projection(zoneName(zone), zoneEpsg(zone))}${spec.layers.graticule ? m.grid(formatWhole(gridStep(scale))) : ''}`,
    ...layerCredits(context, layers),
  ]
  // All of it must stand on the paper: the type gives way, never the words.
  let size = style.small
  let lines = noteLines(context, width, extra, size)
  while (noteHeight(lines, size) > strip.height && size > 3.6) {
    size *= 0.95
    lines = noteLines(context, width, extra, size)
  }
  return [...bars.blocks, textBlock({ x, y: strip.y, width }, lines, size)]
}

/** Whose the layers on the map are, in the words that their licences want. */
function layerCredits(context: SheetContext, layers: readonly LayerDrawing[]): string[] {
  const { m, words, data } = context
  const seen = new Set(layers.map(({ uid }) => uid))
  const credits = data.baseLayers
    .filter(({ uid }) => seen.has(uid))
    .map(({ name, attribution }) => m.layerCredit(name, attribution))
  return credits.length === 0
    ? []
    : [setMark(context, 'attribution', m.layerCredits(words.common.listOf(credits)))]
}

/** A heading of a section with its blue bar. */
export function sectionHeading(
  context: SheetContext,
  text: string,
  at: { x: number; y: number; width: number },
): Block[] {
  const { style } = context
  const block: TextBlock = textBlock(
    { x: at.x + 2.6 * style.growth, y: at.y, width: at.width },
    [text],
    style.heading,
    {
      role: 'h3',
      weight: 700,
    },
  )
  return [{ ...rule(at.x, at.y + 0.1, 1 * style.growth, block.leading * 0.92, 'accent') }, block]
}

function emptyWords(context: SheetContext, sheet: SheetPark, width: number) {
  const { m, style, words } = context
  const text = sheet.park.stage === 'planned' ? words.parks.notKnown : m.noParcels
  const lines = wrapText(text, width, style.body).lines
  return { lines, height: noteHeight(lines, style.body) }
}
