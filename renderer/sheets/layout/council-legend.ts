import type { GapState } from '../../features/indicators/detail/chart-model'
import { paperInk } from '../components/sheet-colors'
import { textWidth } from '../text/metrics'
import type { SheetContext } from './context'
import { boxOf, chartInk, diamond, dot, hatchOf, type ChartMarks } from './council-chart'
import type { Block, DrawnPath, MapText } from './model'
import type { Area } from './page-parts'

const states: readonly GapState[] = ['undeterminable', 'unpublished', 'none', 'single', 'missing']

/** Lines, marks and hatches of the charts on the sheet, each with its word, in two rows at most. */
export function chartLegend(context: SheetContext, charts: readonly ChartMarks[], box: Area): Block {
  const { style, words } = context
  const size = style.small
  const texts: MapText[] = []
  const paths: DrawnPath[] = []
  const row = box.height / 2
  const chart = words.indicators.chart
  const sign = 6 * style.growth
  let x = 0
  let middle = row / 2
  const entry = (text: string, draw: (at: number, y: number) => DrawnPath[]): void => {
    const drawn = draw(0, 0).length > 0
    const width = (drawn ? sign + 1 : 0) + textWidth(text, size)
    if (x > 0 && x + width > box.width) {
      x = 0
      middle += row
    }
    paths.push(...draw(x, middle))
    texts.push({
      x: x + (drawn ? sign + 1 : 0),
      y: middle + size * 0.12,
      text,
      size,
      weight: 400,
      anchor: 'start',
    })
    x += width + 4
  }
  const line = (at: number, y: number, ink: string, width: number, dash?: readonly number[]): DrawnPath => ({
    d: `M${at} ${y}h${sign}`,
    stroke: ink,
    width,
    fill: null,
    ...(dash ? { dash } : {}),
  })
  entry(chart.actual, (at, y) => [
    line(at, y, chartInk.actual, 0.6),
    { d: dot(at + sign / 2, y, 0.85), stroke: null, width: 0, fill: chartInk.actual },
  ])
  if (charts.some(({ hasTarget }) => hasTarget))
    entry(chart.target, (at, y) => [
      line(at, y, chartInk.target, 0.3, [1.4, 0.9]),
      { d: diamond(at + sign / 2, y, 0.95), stroke: chartInk.target, width: 0.3, fill: paperInk.white },
    ])
  if (charts.some(({ hasBase }) => hasBase))
    entry(chart.base, (at, y) => [
      { d: dot(at + sign / 2, y, 0.9), stroke: chartInk.actual, width: 0.35, fill: paperInk.white },
    ])
  for (const state of states.filter((one) => charts.some(({ gaps }) => gaps.has(one))))
    entry(chart.bands[state], (at, y) => {
      const area = { x: at, y: y - 1.3, width: sign, height: 2.6 }
      const d = hatchOf(state, area)
      return [
        { d: boxOf(area), stroke: chartInk.grid, width: 0.1, fill: chartInk.bandGround },
        ...(d === '' ? [] : [{ d, stroke: chartInk.band, width: 0.15, fill: null }]),
      ]
    })
  if (charts.some(({ hasBreak }) => hasBreak))
    entry(`≠ ${chart.breakMark}`, (at, y) => [
      {
        d: `M${at + sign / 2} ${y - 1.4}v2.8`,
        stroke: chartInk.broken,
        width: 0.4,
        dash: [0.8, 0.8],
        fill: null,
      },
    ])
  if (charts.some(({ notFromZero }) => notFromZero)) entry(context.m.council.notFromZero, () => [])
  return {
    kind: 'drawing',
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    alt: '',
    paths,
    texts,
  }
}
