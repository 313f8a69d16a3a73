import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import type { CheckBlock, ScaleBlock } from '../layout/model'
import { mm } from '../geometry/polygon'
import { paperInk } from './sheet-colors'
import { onPaper } from './on-paper'

/** Free room at the sides of the bars for the ends of their lettering, mm. */
const side = 6

/** The scale bar: parts in turn black and white. */
export function SheetScaleBar({ block }: { block: ScaleBlock }) {
  const { x, y, part, parts, labels, height, size } = block
  const type = size * pointMm
  const width = part * parts + side * 3
  const whole = height + type * 1.6
  return (
    <svg
      aria-hidden="true"
      style={{ left: onPaper(x - side), top: onPaper(y), width: onPaper(width), height: onPaper(whole) }}
      viewBox={`${-side} 0 ${width} ${whole}`}
    >
      {Array.from({ length: parts }, (_, index) => (
        <rect
          key={index}
          x={mm(index * part)}
          y={0.1}
          width={mm(part)}
          height={height}
          fill={index % 2 === 0 ? paperInk.frame : '#ffffff'}
          stroke={paperInk.frame}
          strokeWidth={0.15}
        />
      ))}
      {labels.map((label, index) => (
        <text
          key={index}
          x={mm(index * part)}
          y={height + type * 1.15}
          fontSize={mm(type)}
          textAnchor={index === 0 ? 'start' : 'middle'}
          fill={paperInk.text}
        >
          {label}
        </text>
      ))}
    </svg>
  )
}

/** A line of exactly 100 mm between two ticks. */
export function SheetCheckBar({ block }: { block: CheckBlock }) {
  const { x, y, tick } = block
  return (
    <svg
      aria-hidden="true"
      style={{ left: onPaper(x - 1), top: onPaper(y - tick), width: onPaper(102), height: onPaper(tick * 2) }}
      viewBox={`-1 ${-tick} 102 ${tick * 2}`}
    >
      <path
        d={`M0 0H100M0 ${-tick}V${tick}M100 ${-tick}V${tick}`}
        stroke={paperInk.frame}
        strokeWidth={0.2}
        fill="none"
      />
    </svg>
  )
}
