import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { mm } from '../geometry/polygon'
import type { MapText } from '../layout/model'
import { ascentShare, textWidth } from '../text/metrics'
import { paperInk } from './sheet-colors'

/**
 * Words on a map at a baseline, on a ground of their own. A stroke around the letters would be the usual halo, but in a
 * PDF stroked text is no text: it turns into shapes (Type 3) that nobody can search.
 */
export function GroundText({ text, ground = paperInk.halo }: { text: MapText; ground?: string | null }) {
  const height = text.size * pointMm
  const width = textWidth(text.text, text.size, text.weight)
  const left = text.anchor === 'start' ? 0 : text.anchor === 'middle' ? width / 2 : width
  const pad = height * 0.08
  return (
    <>
      {ground !== null && (
        <rect
          x={mm(text.x - left - pad)}
          y={mm(text.y - height * (ascentShare - 0.06))}
          width={mm(width + pad * 2)}
          height={mm(height * 1.02)}
          rx={mm(height * 0.18)}
          fill={ground}
          fillOpacity={ground === paperInk.halo ? 0.82 : 1}
        />
      )}
      <text
        x={mm(text.x)}
        y={mm(text.y)}
        fontSize={mm(height)}
        fontWeight={text.weight}
        textAnchor={text.anchor}
        fill={text.ink ?? paperInk.text}
      >
        {text.text}
      </text>
    </>
  )
}
