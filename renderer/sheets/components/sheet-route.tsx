import { mm } from '../geometry/polygon'
import type { Route } from '../layout/model'
import { ascentShare } from '../text/metrics'
import { paperInk } from './sheet-colors'

/** The way of a day: straight lines, a square where it begins or ends, a numbered circle for each stop. */
export function SheetRoute({ route, growth }: { route: Route; growth: number }) {
  const { ways, stops, radius } = route
  const type = radius * 1.25
  return (
    <g>
      {ways.map((d, index) => (
        <path key={index} d={d} fill="none" stroke={paperInk.accent} strokeWidth={0.5 * growth} strokeLinecap="round" />
      ))}
      {stops.map(({ at, mark, number }, index) => {
        const [x, y] = [mm(mark[0]), mm(mark[1])]
        if (number === '')
          return (
            <path
              key={index}
              d={`M${x - radius * 0.6} ${y - radius * 0.6}h${radius * 1.2}v${radius * 1.2}h${-radius * 1.2}z`}
              fill={paperInk.text}
              stroke={paperInk.white}
              strokeWidth={0.3 * growth}
            />
          )
        return (
          <g key={index}>
            {(mark[0] !== at[0] || mark[1] !== at[1]) && (
              <>
                <path
                  d={`M${mm(at[0])} ${mm(at[1])}L${x} ${y}`}
                  stroke={paperInk.text}
                  strokeWidth={0.2 * growth}
                />
                <circle cx={mm(at[0])} cy={mm(at[1])} r={0.6 * growth} fill={paperInk.text} />
              </>
            )}
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
          </g>
        )
      })}
    </g>
  )
}
