import { useId, useMemo, useRef } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Indicator } from '../../../../electron/contract'
import { yearInShort } from '../../../../electron/contract/rules/fiscal-year'
import { convertFigure } from '../../../../electron/contract/rules/money'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useViewSize } from '../../printing/preview/use-view-size'
import { figureText } from '../../../ui/format/figure'
import { inReaderUnit, useFigures } from '../money-unit'
import { yearBoth } from '../years'
import { chartOf, yearTicks, type Chart, type GapState } from './chart-model'
import { ChartLegend } from './chart-legend'
import { BaseMark, TargetMark, ValueMark } from './chart-marks'
import styles from './chart.module.css'

const height = 272
const axisWidth = 64

/** The series of an indicator: actual figures and targets, with gaps left open and breaks marked. */
export function IndicatorChart({ indicator }: { indicator: Indicator }) {
  const m = useMessages()
  const { language } = useFormat()
  const figures = useFigures()
  const box = useRef<HTMLDivElement>(null)
  const { width } = useViewSize(box)
  const hatch = useId()
  const { reader } = figures
  const words = m.indicators.chart
  // Everything is drawn in the unit that is read, so that the steps of the axis are round in it.
  const chart = useMemo(
    () => chartOf(inUnit(indicator, inReaderUnit(0, indicator, reader).unit)),
    [indicator, reader],
  )
  if (chart === null) return <p className={styles.nothing}>{words.nothing}</p>
  const decimals = inReaderUnit(0, indicator, reader).decimals
  const year = (each: number) => yearBoth(each, indicator.yearKind, m, language)
  const text = words.described(indicator.name, figures.unit(indicator), year(chart.first), year(chart.last))
  const targets = chart.rows.filter(({ target }) => target !== null)
  const fill = (state: GapState) =>
    state === 'none' || state === 'missing' ? undefined : `url(#${hatch}${state})`
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.box} role="img" aria-label={text}>
        <LineChart
          width={Math.max(320, width)}
          height={height}
          data={[...chart.rows]}
          margin={{ top: 22, right: 34, bottom: 22, left: 0 }}
          accessibilityLayer={false}
          title={words.label(indicator.name)}
          desc={text}
        >
          <defs>
            <Hatch id={`${hatch}undeterminable`} className={styles.hatchUnknown} />
            <Hatch id={`${hatch}unpublished`} className={styles.hatchLater} isSteep />
            <Hatch id={`${hatch}single`} className={styles.hatchLater} />
          </defs>
          {chart.gaps.map(({ from, until, state }) => (
            <ReferenceArea
              key={from}
              x1={from - 0.5}
              x2={until + 0.5}
              className={styles.band}
              fill={fill(state) ?? 'var(--surface-second)'}
              fillOpacity={1}
              ifOverflow="hidden"
            />
          ))}
          <CartesianGrid vertical={false} stroke="var(--line-quiet)" />
          <XAxis
            dataKey="year"
            type="number"
            domain={[chart.first - 0.5, chart.last + 0.5]}
            ticks={[...yearTicks(chart.first, chart.last, width - axisWidth - 34)]}
            interval={0}
            tick={<YearTick indicator={indicator} />}
            tickLine={false}
            stroke="var(--line-field)"
          />
          <YAxis
            width={axisWidth}
            domain={[chart.scale.from, chart.scale.to]}
            ticks={[...chart.scale.ticks]}
            tickFormatter={(value: number) => figureText(value, null)}
            tick={{ fontSize: 12, fill: 'var(--text-second)' }}
            tickLine={false}
            axisLine={false}
          />
          {targets.length === 1 && targets[0]?.target != null && (
            <ReferenceLine
              y={targets[0].target}
              stroke="var(--chart-target)"
              strokeDasharray="6 4"
              strokeWidth={1.5}
            />
          )}
          {chart.breaks.map((each) => (
            <ReferenceLine
              key={each.year}
              x={each.year - 0.5}
              stroke="var(--danger)"
              strokeWidth={2}
              strokeDasharray="2 3"
              label={{ value: '≠', position: 'top', fill: 'var(--danger)', fontSize: 16, fontWeight: 700 }}
            />
          ))}
          <Line
            dataKey="target"
            stroke="var(--chart-target)"
            strokeWidth={1.5}
            strokeDasharray="6 4"
            dot={<TargetMark last={targets.at(-1)?.year ?? null} decimals={decimals} />}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line dataKey="base" stroke="none" dot={<BaseMark />} activeDot={false} isAnimationActive={false} />
          {Array.from({ length: chart.parts }, (_, part) => (
            <Line
              key={part}
              dataKey={`actual${part}`}
              stroke="var(--accent)"
              strokeWidth={2.5}
              connectNulls={false}
              dot={<ValueMark last={latestYear(chart)} decimals={decimals} />}
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </div>
      <figcaption>
        <ChartLegend chart={chart} hasTarget={targets.length > 0} />
        {chart.scale.from > 0 && <p className={styles.axisNote}>{words.notFromZero}</p>}
      </figcaption>
    </figure>
  )
}

/** The indicator with every figure in a unit of money; as it is when it is in that unit already. */
function inUnit(indicator: Indicator, unit: string): Indicator {
  if (unit === indicator.unit) return indicator
  const convert = (value: number | null) =>
    value === null ? null : convertFigure(value, indicator.unit, unit)
  return {
    ...indicator,
    baseValue: convert(indicator.baseValue),
    values: indicator.values.map((each) => ({ ...each, value: convert(each.value) })),
  }
}

function latestYear(chart: Chart): number | null {
  const last = chart.rows.findLast((row) =>
    Object.entries(row).some(([key, value]) => key.startsWith('actual') && value !== null),
  )
  return last?.year ?? null
}

function Hatch({
  id,
  className,
  isSteep = false,
}: {
  id: string
  className: string | undefined
  isSteep?: boolean
}) {
  return (
    <pattern
      id={id}
      width={isSteep ? 9 : 6}
      height={isSteep ? 9 : 6}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${isSteep ? 135 : 45})`}
      className={className}
    >
      <rect width={9} height={9} />
      <line x1={0} y1={0} x2={0} y2={9} />
    </pattern>
  )
}

/** A year under the axis in both calendars. Recharts hands on the place. */
function YearTick({
  indicator,
  x = 0,
  y = 0,
  payload,
}: {
  indicator: Indicator
  x?: number
  y?: number
  payload?: { readonly value: number }
}) {
  if (payload === undefined) return null
  return (
    <text x={x} y={y} className={styles.year}>
      <tspan x={x} dy="1.1em">
        {yearInShort(payload.value, indicator.yearKind)}
      </tspan>
      <tspan x={x} dy="1.25em" className={styles.western}>
        {payload.value}
      </tspan>
    </text>
  )
}
