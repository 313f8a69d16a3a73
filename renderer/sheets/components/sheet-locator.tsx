import { mm } from '../geometry/polygon'
import type { Locator } from '../layout/model'
import { GroundText } from './ground-text'
import { paperInk } from './sheet-colors'
import { GroundShape } from './ground-shape'

/** The inset with the way to the park. */
export function SheetLocator({ locator, growth }: { locator: Locator; growth: number }) {
  const { box } = locator
  return (
    <g transform={`translate(${mm(box.x)} ${mm(box.y)})`}>
      <rect width={mm(box.width)} height={mm(box.height)} fill="#ffffff" />
      {locator.paths.map((path) => (
        <GroundShape key={path.key} path={path} growth={growth * 0.8} />
      ))}
      {locator.dots.map(({ at, look }) => {
        const [x, y] = [mm(at[0]), mm(at[1])]
        const size = 1.1 * growth
        if (look === 'park')
          return (
            <path
              key={`${x} ${y}`}
              d={`M${x - size} ${y - size}h${size * 2}v${size * 2}h${-size * 2}z`}
              fill={paperInk.park}
              stroke="#ffffff"
              strokeWidth={0.3}
            />
          )
        return (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={size * 0.85}
            fill={look === 'interchange' ? paperInk.expressway : '#ffffff'}
            stroke={look === 'interchange' ? '#ffffff' : paperInk.text}
            strokeWidth={0.35 * growth}
          />
        )
      })}
      {locator.texts.map((text) => (
        <GroundText key={text.text} text={text} />
      ))}
      <rect
        width={mm(box.width)}
        height={mm(box.height)}
        fill="none"
        stroke={paperInk.frame}
        strokeWidth={0.25}
      />
    </g>
  )
}
