import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { mm } from '../geometry/polygon'
import type { MapText } from '../layout/model'
import { ascentShare, textWidth } from '../text/metrics'
import { paperInk } from './sheet-colors'

interface Ground {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function groundOf(text: MapText): Ground {
  const height = text.size * pointMm
  const width = textWidth(text.text, text.size, text.weight)
  const left = text.anchor === 'start' ? 0 : text.anchor === 'middle' ? width / 2 : width
  const pad = height * 0.08
  return {
    x: text.x - left - pad,
    y: text.y - height * (ascentShare - 0.06),
    width: width + pad * 2,
    height: height * 1.02,
  }
}

/** The grounds of many words as one shape: hundreds of shapes of their own make a sheet slow and large. */
export function TextGrounds({ texts }: { texts: readonly MapText[] }) {
  const d = texts
    .map(groundOf)
    .map(({ x, y, width, height }) => `M${mm(x)} ${mm(y)}h${mm(width)}v${mm(height)}h${mm(-width)}z`)
    .join('')
  return d === '' ? null : <path d={d} fill={paperInk.halo} fillOpacity={0.82} />
}

/**
 * Words on a map at a baseline, on a ground of their own. A stroke around the letters would be the usual halo, but in a
 * PDF stroked text is no text: it turns into shapes (Type 3) that nobody can search.
 */
export function GroundText({ text, ground = paperInk.halo }: { text: MapText; ground?: string | null }) {
  const box = ground === null ? null : groundOf(text)
  return (
    <>
      {box !== null && ground !== null && (
        <rect
          x={mm(box.x)}
          y={mm(box.y)}
          width={mm(box.width)}
          height={mm(box.height)}
          fill={ground}
          fillOpacity={ground === paperInk.halo ? 0.82 : 1}
        />
      )}
      <text
        x={mm(text.x)}
        y={mm(text.y)}
        fontSize={mm(text.size * pointMm)}
        fontWeight={text.weight}
        textAnchor={text.anchor}
        fill={text.ink ?? paperInk.text}
      >
        {text.text}
      </text>
    </>
  )
}
