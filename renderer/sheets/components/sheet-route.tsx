import { mm } from '../geometry/polygon'
import type { Route, RouteStop } from '../layout/model'
import { ascentShare } from '../text/metrics'
import { paperInk } from './sheet-colors'

/** The way of a day: straight lines, a square where it begins or ends, a numbered circle for each stop. */
export function SheetRoute({ route, growth }: { route: Route; growth: number }) {
  const { ways, stops, radius } = route
  return (
    <g>
      {ways.map((d, index) => (
        <path
          key={index}
          d={d}
          fill="none"
          stroke={paperInk.accent}
          strokeWidth={0.5 * growth}
          strokeLinecap="round"
        />
      ))}
      {stops.map(({ at, mark }, index) => {
        const isMoved = mark[0] !== at[0] || mark[1] !== at[1]
        if (!isMoved) return null
        return (
          <g key={index} stroke={paperInk.text} fill={paperInk.text}>
            <path d={`M${mm(at[0])} ${mm(at[1])}L${mm(mark[0])} ${mm(mark[1])}`} strokeWidth={0.2 * growth} />
            <circle cx={mm(at[0])} cy={mm(at[1])} r={0.6 * growth} stroke="none" />
          </g>
        )
      })}
      {stops.map((stop, index) => (
        <StopMark key={index} stop={stop} radius={radius} growth={growth} />
      ))}
    </g>
  )
}

/** A square where the day begins or ends, a number in a circle for a stop. */
function StopMark({ stop, radius, growth }: { stop: RouteStop; radius: number; growth: number }) {
  const { mark, number } = stop
  const [x, y] = [mm(mark[0]), mm(mark[1])]
  const type = radius * 1.25
  const half = radius * 0.6
  if (number === '')
    return (
      <path
        d={`M${mm(mark[0] - half)} ${mm(mark[1] - half)}h${half * 2}v${half * 2}h${-half * 2}z`}
        fill={paperInk.text}
        stroke={paperInk.white}
        strokeWidth={0.3 * growth}
      />
    )
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={paperInk.accent}
        stroke={paperInk.white}
        strokeWidth={0.35 * growth}
      />
      <text
        x={x}
        y={mm(mark[1] + type * (ascentShare - 0.5))}
        fontSize={mm(type)}
        fontWeight={700}
        textAnchor="middle"
        fill={paperInk.white}
      >
        {number}
      </text>
    </>
  )
}
