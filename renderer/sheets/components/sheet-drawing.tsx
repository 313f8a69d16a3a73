import type { DrawingBlock } from '../layout/model'
import { GroundText } from './ground-text'
import { onPaper } from './on-paper'

/** Lines and figures whose user unit is a millimetre. */
export function SheetDrawing({ block }: { block: DrawingBlock }) {
  const { box, alt, paths, texts } = block
  return (
    <svg
      role={alt === '' ? undefined : 'img'}
      aria-hidden={alt === '' ? true : undefined}
      aria-label={alt === '' ? undefined : alt}
      style={{
        left: onPaper(box.x),
        top: onPaper(box.y),
        width: onPaper(box.width),
        height: onPaper(box.height),
      }}
      viewBox={`0 0 ${box.width} ${box.height}`}
    >
      {paths.map(({ d, stroke, width, dash, fill }, index) => (
        <path
          key={index}
          d={d}
          fill={fill ?? 'none'}
          stroke={stroke ?? 'none'}
          strokeWidth={width}
          strokeDasharray={dash?.join(' ')}
          strokeLinejoin="round"
        />
      ))}
      {texts.map((text, index) => (
        <GroundText key={index} text={text} ground={null} />
      ))}
    </svg>
  )
}
