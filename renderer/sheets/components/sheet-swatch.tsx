import type { Status } from '../../../electron/contract'
import { hatchShapes } from '../../ui/hatch/hatch-shapes'
import { edgeInk, hatchInk, letterInk } from '../../ui/hatch/ink'
import { hatchStrokes } from '../geometry/hatch-lines'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { ascentShare } from '../text/metrics'
import { GroundText } from './ground-text'
import { onPaper } from './on-paper'

/** Colour, hatch and letter of a status in mm, as in legend and tables. */
export function SheetSwatch({
  status,
  id,
  width,
  height,
}: {
  status: Status
  id: string
  width: number
  height: number
}) {
  const strokes = hatchStrokes(status.hatch, { x: 0, y: 0, width, height })
  const letter = letterInk(status.color)
  const size = height * 0.72
  const dash = hatchShapes[status.hatch].edgeDash
  const ink = hatchInk(status.color)
  return (
    <svg
      aria-hidden="true"
      style={{ width: onPaper(width), height: onPaper(height), flex: 'none' }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <clipPath id={id}>
        <rect width={width} height={height} />
      </clipPath>
      <rect width={width} height={height} fill={status.color} />
      <g clipPath={`url(#${id})`} fill="none" stroke={ink}>
        {strokes.lines !== '' && <path d={strokes.lines} strokeWidth={strokes.lineWidth} />}
        {strokes.dots !== '' && (
          <path d={strokes.dots} strokeWidth={strokes.dotWidth} strokeLinecap="round" />
        )}
      </g>
      <rect
        x={0.1}
        y={0.1}
        width={width - 0.2}
        height={height - 0.2}
        fill="none"
        stroke={edgeInk(status.color)}
        strokeWidth={0.2}
        strokeDasharray={dash ? dash.map((length) => length * 0.2646).join(' ') : undefined}
      />
      <GroundText
        text={{
          x: width / 2,
          y: height / 2 + size * (ascentShare - 0.5),
          text: status.letter,
          size: size / pointMm,
          weight: 700,
          anchor: 'middle',
          ink: letter.fill,
        }}
        ground={letter.halo}
      />
    </svg>
  )
}
