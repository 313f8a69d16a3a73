import type { Status } from '../../../electron/contract'
import { hatchShapes, linePath } from './hatch-shapes'
import { hatchInk } from './ink'

/** What is needed to draw a status. */
export type StatusLook = Pick<Status, 'color' | 'hatch' | 'letter'>

/**
 * The fill of a status as an SVG `<pattern>`, for `<defs>`; use it with `fill="url(#id)"`.
 * @param scale user units for one CSS px: 1 on screen, 0.2646 in a drawing whose unit is mm
 */
export function HatchPattern({ id, status, scale = 1 }: { id: string; status: StatusLook; scale?: number }) {
  const shape = hatchShapes[status.hatch]
  const ink = hatchInk(status.color)
  return (
    <pattern
      id={id}
      width={shape.width}
      height={shape.height}
      patternUnits="userSpaceOnUse"
      patternTransform={scale === 1 ? undefined : `scale(${scale})`}
    >
      <rect width={shape.width} height={shape.height} fill={status.color} />
      <path d={linePath(shape)} stroke={ink} strokeWidth={shape.lineWidth} fill="none" />
      {shape.dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={shape.dotRadius} fill={ink} />
      ))}
    </pattern>
  )
}
