import { useId } from 'react'
import { HatchPattern, type StatusLook } from './hatch-pattern'
import { hatchShapes } from './hatch-shapes'
import { edgeInk, letterInk } from './ink'

interface StatusSwatchProps {
  readonly status: StatusLook
  /** Height in px; the letter keeps 12 px from a height of 18 on. */
  readonly size?: number
  /** Width in px; by default that of the legend, 1.7 times the height. */
  readonly width?: number
  /** Name to be read out. Leave it out where the status is named beside the swatch. */
  readonly label?: string
}

/** Colour, hatch and letter of a status: the same piece in legend, table, badge and forms. */
export function StatusSwatch({
  status,
  size = 20,
  width = Math.round(size * 1.7),
  label,
}: StatusSwatchProps) {
  const id = useId()
  const shape = hatchShapes[status.hatch]
  const letter = letterInk(status.color)
  const fontSize = Math.max(12, Math.round(size * 0.6))
  return (
    <svg
      className="status-swatch"
      width={width}
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      <defs>
        <HatchPattern id={id} status={status} />
      </defs>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={size - 1}
        rx={2}
        fill={`url(#${id})`}
        stroke={edgeInk(status.color)}
        strokeDasharray={shape.edgeDash?.join(' ')}
      />
      <text
        x={width / 2}
        y={size / 2 + fontSize * 0.37}
        textAnchor="middle"
        fontSize={fontSize}
        fontWeight={700}
        fontFamily="inherit"
        fill={letter.fill}
        stroke={letter.halo}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {status.letter}
      </text>
    </svg>
  )
}
