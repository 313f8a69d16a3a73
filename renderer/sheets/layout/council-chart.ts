import type { Indicator } from '../../../electron/contract'
import { yearInShort } from '../../../electron/contract/rules/fiscal-year'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { chartOf, yearTicks, type Chart, type GapState } from '../../features/indicators/detail/chart-model'
import { figureText } from '../../ui/format/figure'
import { paperInk } from '../components/sheet-colors'
import { clipSegment } from '../geometry/clip'
import type { BoxMm } from '../geometry/plane-frame'
import { textWidth } from '../text/metrics'
import type { DrawingBlock, DrawnPath, MapText } from './model'

/** Inks of a chart; each line and mark has a form of its own besides, for a copy in grey. */
export const chartInk = {
  actual: '#0017c1',
  target: '#8a4b00',
  grid: '#c9c9c9',
  axis: '#4d4d4d',
  broken: '#ce0000',
  band: '#8c8c8c',
  bandGround: '#f2f2f2',
} as const

/** What a chart shows besides its figures: to be explained in the legend. */
export interface ChartMarks {
  readonly hasTarget: boolean
  readonly hasBase: boolean
  readonly hasBreak: boolean
  readonly gaps: ReadonlySet<GapState>
  readonly notFromZero: boolean
}

export interface DrawnChart {
  readonly block: DrawingBlock
  readonly marks: ChartMarks
}

/** The series of an indicator as vectors: gaps stay open, breaks are marked. @returns null while it has no figure */
export function drawChart(indicator: Indicator, box: BoxMm, size: number, alt: string): DrawnChart | null {
  const chart = chartOf(indicator)
  if (chart === null) return null
  const frame = plotFrame(chart, box, size)
  const paths: DrawnPath[] = []
  const texts: MapText[] = []
  bands(chart, frame, paths)
  axes(indicator, chart, frame, box, size, paths, texts)
  targets(indicator, chart, frame, size, paths, texts)
  actuals(indicator, chart, frame, size, paths, texts)
  return {
    block: { kind: 'drawing', box, alt, paths, texts },
    marks: {
      hasTarget: chart.rows.some(({ target }) => target !== null),
      hasBase: chart.rows.some(({ base }) => base !== null),
      hasBreak: chart.breaks.length > 0,
      gaps: new Set(chart.gaps.map(({ state }) => state)),
      notFromZero: chart.scale.from > 0,
    },
  }
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

function plotFrame(chart: Chart, box: BoxMm, size: number): Plot {
  const type = size * pointMm
  const widest = Math.max(...chart.scale.ticks.map((tick) => textWidth(figureText(tick, null), size)))
  const left = widest + 1.6
  const right = box.width - 3
  const top = type * 1.6
  const bottom = box.height - type * 3
  const { from, to } = chart.scale
  const years = chart.last - chart.first + 1
  return {
    left,
    right,
    top,
    bottom,
    x: (year) => left + ((year - chart.first + 0.5) / years) * (right - left),
    y: (value) => bottom - ((value - from) / (to - from)) * (bottom - top),
  }
}

/** Years without a value: a grey band, hatched where the source has something that cannot be shown. */
function bands(chart: Chart, { left, right, top, bottom, x }: Plot, paths: DrawnPath[]): void {
  for (const { from, until, state } of chart.gaps) {
    const half = (right - left) / (chart.last - chart.first + 1) / 2
    const box = { x: x(from) - half, y: top, width: x(until) - x(from) + half * 2, height: bottom - top }
    paths.push({ d: boxOf(box), stroke: null, width: 0, fill: chartInk.bandGround })
    const d = hatchOf(state, box)
    if (d !== '') paths.push({ d, stroke: chartInk.band, width: 0.15, fill: null })
  }
}

export function boxOf({ x, y, width, height }: BoxMm): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** Lines of a hatch within a box: each state has its own direction or density. */
export function hatchOf(state: GapState, box: BoxMm): string {
  if (state === 'none' || state === 'missing') return ''
  const step = state === 'single' ? 1.1 : 1.9
  const isFalling = state === 'unpublished'
  const lines: string[] = []
  for (let at = -box.height; at < box.width; at += step) {
    const [x1, x2] = [box.x + at, box.x + at + box.height]
    const [y1, y2] = isFalling ? [box.y, box.y + box.height] : [box.y + box.height, box.y]
    const piece = clipSegment([x1, y1], [x2, y2], box)
    if (piece) lines.push(`M${piece[0][0]} ${piece[0][1]}L${piece[1][0]} ${piece[1][1]}`)
  }
  return lines.join('')
}

function axes(
  indicator: Indicator,
  chart: Chart,
  plot: Plot,
  box: BoxMm,
  size: number,
  paths: DrawnPath[],
  texts: MapText[],
): void {
  const { left, right, bottom, top, x, y } = plot
  const type = size * pointMm
  for (const tick of chart.scale.ticks) {
    const isBase = tick === chart.scale.from
    paths.push({
      d: `M${left} ${y(tick)}H${right}`,
      stroke: isBase ? chartInk.axis : chartInk.grid,
      width: isBase ? 0.25 : 0.12,
      fill: null,
    })
    texts.push({
      x: left - 0.9,
      y: y(tick) + type * 0.35,
      text: figureText(tick, null),
      size,
      weight: 400,
      anchor: 'end',
      ink: paperInk.second,
    })
  }
  // As many years as their words have room for, by the rule of the screen.
  const pixels = ((right - left) / Math.max(6.4, textWidth('2000', size) * 1.35)) * 44
  for (const year of yearTicks(chart.first, chart.last, pixels)) {
    const at = { x: x(year), size, weight: 400, anchor: 'middle', ink: paperInk.second } as const
    texts.push({ ...at, y: bottom + type * 1.45, text: yearInShort(year, indicator.yearKind) })
    texts.push({ ...at, y: bottom + type * 2.55, text: String(year) })
    paths.push({ d: `M${x(year)} ${bottom}v0.6`, stroke: chartInk.axis, width: 0.15, fill: null })
  }
  for (const { year } of chart.breaks) {
    const at = x(year) - (right - left) / (chart.last - chart.first + 1) / 2
    paths.push({
      d: `M${at} ${top}V${bottom}`,
      stroke: chartInk.broken,
      width: 0.4,
      dash: [0.8, 0.8],
      fill: null,
    })
    texts.push({
      x: Math.min(box.width - 2, at),
      y: top - type * 0.2,
      text: '≠',
      size: size * 1.3,
      weight: 700,
      anchor: 'middle',
      ink: chartInk.broken,
    })
  }
}

export function diamond(x: number, y: number, radius: number): string {
  return `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`
}

export function dot(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`
}

function targets(
  indicator: Indicator,
  chart: Chart,
  { left, right, x, y }: Plot,
  size: number,
  paths: DrawnPath[],
  texts: MapText[],
): void {
  const found = chart.rows.flatMap(({ year, target }) => (target === null ? [] : [{ year, target }]))
  const [first] = found
  const last = found.at(-1)
  if (!first || !last) return
  const line =
    found.length === 1
      ? `M${left} ${y(first.target)}H${right}`
      : `M${found.map(({ year, target }) => `${x(year)} ${y(target)}`).join('L')}`
  paths.push({ d: line, stroke: chartInk.target, width: 0.3, dash: [1.4, 0.9], fill: null })
  for (const { year, target } of found)
    paths.push({
      d: diamond(x(year), y(target), 0.95),
      stroke: chartInk.target,
      width: 0.3,
      fill: paperInk.white,
    })
  figureAt(
    x(last.year),
    y(last.target) - 1.5,
    last.target,
    indicator,
    size,
    chartInk.target,
    right,
    paths,
    texts,
  )
}

function actuals(
  indicator: Indicator,
  chart: Chart,
  { right, x, y }: Plot,
  size: number,
  paths: DrawnPath[],
  texts: MapText[],
): void {
  for (const { year, base } of chart.rows)
    if (base !== null)
      paths.push({
        d: dot(x(year), y(base), 0.9),
        stroke: chartInk.actual,
        width: 0.35,
        fill: paperInk.white,
      })
  const points = chart.rows.flatMap((row) =>
    Object.entries(row).flatMap(([key, value]) =>
      key.startsWith('actual') && value !== null ? [{ part: key, year: row.year, value: Number(value) }] : [],
    ),
  )
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    // Only years next to each other within one part are joined: a line over a gap would be a guess.
    if (before?.part === point.part && before.year === point.year - 1)
      paths.push({
        d: `M${x(before.year)} ${y(before.value)}L${x(point.year)} ${y(point.value)}`,
        stroke: chartInk.actual,
        width: 0.6,
        fill: null,
      })
  }
  for (const { year, value } of points)
    paths.push({ d: dot(x(year), y(value), 0.85), stroke: null, width: 0, fill: chartInk.actual })
  const last = points.at(-1)
  if (last)
    figureAt(
      x(last.year),
      y(last.value) - 1.5,
      last.value,
      indicator,
      size,
      chartInk.actual,
      right,
      paths,
      texts,
    )
}

/** A figure above its point on a ground of its own, moved to the left where it would leave the drawing. */
function figureAt(
  x: number,
  y: number,
  value: number,
  { decimals }: Indicator,
  size: number,
  ink: string,
  right: number,
  paths: DrawnPath[],
  texts: MapText[],
): void {
  const text = figureText(value, decimals)
  const half = textWidth(text, size, 700) / 2
  const middle = Math.min(x, right + 2.5 - half)
  const height = size * pointMm
  const ground = { x: middle - half - 0.2, y: y - height * 0.86, width: half * 2 + 0.4, height }
  paths.push({ d: boxOf(ground), stroke: null, width: 0, fill: paperInk.white })
  texts.push({ x: middle, y, text, size, weight: 700, anchor: 'middle', ink })
}
