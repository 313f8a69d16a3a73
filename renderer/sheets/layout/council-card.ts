import type { CouncilRow } from '../../../electron/contract/rules/council-rows'
import { ratePercent } from '../../../electron/contract/rules/indicator-progress'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { figureText } from '../../ui/format/figure'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import { textBlock } from './blocks'
import { nameOf, type SheetContext } from './context'
import { boxOf, chartInk, drawChart, type ChartMarks } from './council-chart'
import { latestState, recordLines, sourceText, unitText, withUnit, yearText } from './council-words'
import type { Block, DrawnPath } from './model'
import type { Area } from './page-parts'
import { leadingOf } from './style'

const pad = 3
/** Lines of a definition and of a source before the rest is cut: all of it stands in the workbook and on the screen. */
const mostDefinition = 4
const mostSource = 3
const mostRecords = 6
/** A chart below this height tells nothing, mm. */
const leastChart = 24

/** One indicator: name, latest figure, how far it is, its chart, the records beside it, definition and source. */
export function councilCard(
  context: SheetContext,
  row: CouncilRow,
  box: Area,
): { readonly blocks: Block[]; readonly marks: ChartMarks | null } {
  const { m, style } = context
  const { indicator, plan } = row
  const { growth } = style
  const x = box.x + pad * growth
  const width = box.width - pad * 2 * growth
  const blocks: Block[] = [frame(box)]
  let y = box.y + pad * growth * 0.8
  const put = (
    lines: readonly string[],
    size: number,
    options: Parameters<typeof textBlock>[3] = {},
    at = { x, y, width },
  ) => {
    const block = textBlock(at, lines, size, options)
    blocks.push(block)
    return lines.length * block.leading
  }

  const name = wrapText(nameOf(context, indicator), width, style.heading * 1.1, 700, 2)
  if (name.cut) context.warnings.push({ kind: 'text-cut', names: [indicator.name] })
  y += put(name.lines, style.heading * 1.1, { role: 'h3', weight: 700 })
  const from = plan === null ? m.council.own : nameOf(context, plan)
  y += put(wrapText(from, width, style.small, 400, 1).lines, style.small, { ink: 'second' }) + 1 * growth
  y += figures(context, row, { x, y, width, height: 0 }, blocks)

  const lower = lowerText(context, row, width)
  const bottom = box.y + box.height - pad * growth * 0.7
  let lowerY = bottom - lower.height
  const room = lowerY - y - 1.5 * growth
  const alt = chartAlt(context, row)
  const chart =
    room >= leastChart * growth
      ? drawChart(indicator, { x, y: y + 0.5 * growth, width, height: room }, style.small, alt)
      : null
  if (chart) blocks.push(chart.block)
  else lowerY = y + 1.5 * growth
  for (const { lines, ink } of lower.parts)
    lowerY += put(lines, style.small, { ink }, { x, y: lowerY, width })
  return { blocks, marks: chart?.marks ?? null }
}

function frame(box: Area): Block {
  const paths: DrawnPath[] = [
    {
      d: boxOf({ x: 0, y: 0, width: box.width, height: box.height }),
      stroke: '#8c8c8c',
      width: 0.25,
      fill: null,
    },
    { d: `M0 0h${box.width}v0.9h${-box.width}z`, stroke: null, width: 0, fill: chartInk.actual },
  ]
  return {
    kind: 'drawing',
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    alt: '',
    paths,
    texts: [],
  }
}

/** Latest figure at the left, achievement at the right, the target with what is left below. @returns their height, mm */
function figures(context: SheetContext, { indicator }: CouncilRow, at: Area, blocks: Block[]): number {
  const { m, style } = context
  const { progress } = indicator
  const { growth } = style
  const large = style.title * 1.05
  const unit = unitText(context, indicator)
  const isKnown = progress.latest !== null
  const text = isKnown
    ? figureText(progress.latest ?? 0, indicator.decimals)
    : latestState(context, indicator)
  if (!isKnown) context.warnings.push({ kind: 'figures-unknown', names: [indicator.name] })
  const size = Math.min(large, (large * at.width * 0.5) / Math.max(1, textWidth(text, large, 700)))
  const rateText =
    progress.rate !== null
      ? m.council.percent(ratePercent(progress.rate).toFixed(1))
      : progress.noRate === 'target-zero'
        ? m.council.targetZero
        : ''
  const rateSize = progress.rate === null ? style.small : style.title * 0.85
  const used = textWidth(text, size, 700) + textWidth(rateText, rateSize, 700) + 4 * growth
  // A unit in many words goes to the line above rather than under the rate.
  const isUnitBeside = isKnown && used + textWidth(unit, style.body) <= at.width
  const since =
    progress.latestYear === null
      ? ''
      : m.council.latest(yearText(context, progress.latestYear, indicator.yearKind))
  const caption = isKnown && !isUnitBeside ? m.bracketed(since, unit) : since
  blocks.push(textBlock({ x: at.x, y: at.y, width: at.width }, [caption], style.small, { ink: 'second' }))
  let y = at.y + leadingOf(style.small)
  const lead = large * pointMm * 1.15
  blocks.push(
    textBlock({ x: at.x, y, width: at.width * 0.7 }, [text], size, {
      weight: 700,
      leading: lead,
      ink: isKnown ? 'text' : 'unknown',
    }),
  )
  if (isUnitBeside)
    blocks.push(
      textBlock(
        { x: at.x + textWidth(text, size, 700) + 1.2 * growth, y, width: at.width * 0.4 },
        [unit],
        style.body,
        { leading: lead * 1.12 },
      ),
    )
  if (rateText !== '') {
    blocks.push(
      textBlock({ x: at.x, y: at.y, width: at.width }, [m.council.achieved], style.small, {
        align: 'right',
        ink: 'second',
      }),
      textBlock({ x: at.x, y, width: at.width }, [rateText], rateSize, {
        align: 'right',
        weight: 700,
        leading: lead,
      }),
    )
  }
  y += lead + 0.4 * growth
  if (progress.rate !== null) {
    blocks.push(bar(at, y, progress.rate, growth))
    y += 2.6 * growth
  }
  const { target, targetYear, remaining } = progress
  const left =
    remaining === null
      ? ''
      : remaining === 0
        ? m.council.reached
        : remaining > 0
          ? m.council.remaining(withUnit(context, remaining, indicator))
          : m.council.passed(withUnit(context, -remaining, indicator))
  const words =
    target === null || targetYear === null
      ? m.council.noTarget
      : `${m.council.target(yearText(context, targetYear, indicator.yearKind), withUnit(context, target, indicator))}　${left}`
  const { lines } = wrapText(words, at.width, style.body, 400, 2)
  blocks.push(textBlock({ x: at.x, y, width: at.width }, lines, style.body))
  return y + lines.length * leadingOf(style.body) - at.y
}

/** How much of the way is done; what is beyond the target stays full. */
function bar(at: Area, y: number, rate: number, growth: number): Block {
  const height = 1.5 * growth
  const done = Math.max(0, Math.min(1, rate)) * at.width
  return {
    kind: 'drawing',
    box: { x: at.x, y, width: at.width, height },
    alt: '',
    paths: [
      { d: boxOf({ x: 0, y: 0, width: at.width, height }), stroke: null, width: 0, fill: '#dcdcdc' },
      { d: boxOf({ x: 0, y: 0, width: done, height }), stroke: null, width: 0, fill: chartInk.actual },
    ],
    texts: [],
  }
}

function lowerText(context: SheetContext, row: CouncilRow, width: number) {
  const { m, style } = context
  const { indicator } = row
  const wrap = (text: string, most: number) => {
    const { lines, cut } = wrapText(text, width, style.small, 400, most)
    if (cut) context.warnings.push({ kind: 'text-cut', names: [indicator.name] })
    return lines
  }
  const records = recordLines(context, row)
  const colon = context.words.common.colon
  const parts = [
    ...(records.length > 0
      ? [{ lines: wrap(colon(m.council.records, records.join('　')), mostRecords), ink: 'text' as const }]
      : []),
    {
      lines: wrap(
        indicator.definition === ''
          ? m.council.noDefinition
          : colon(m.council.definition, indicator.definition),
        mostDefinition,
      ),
      ink: 'second' as const,
    },
    { lines: wrap(sourceText(context, indicator), mostSource), ink: 'second' as const },
  ]
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return { parts, height: count * leadingOf(style.small) }
}

function chartAlt(context: SheetContext, { indicator }: CouncilRow): string {
  const years = indicator.values.map(({ year }) => year)
  const year = (value: number) => yearText(context, value, indicator.yearKind)
  return context.m.council.alt(nameOf(context, indicator), year(Math.min(...years)), year(Math.max(...years)))
}
