import { mm } from '../geometry/polygon'
import type { LayerKey } from '../layout/model'
import { GroundText } from './ground-text'
import { paperInk } from './sheet-colors'

/** Colours of the user's layers with their meaning, in a box on the map. */
export function SheetLayerKey({ layerKey: { box, swatches, texts } }: { layerKey: LayerKey }) {
  return (
    <g>
      <rect
        x={mm(box.x)}
        y={mm(box.y)}
        width={mm(box.width)}
        height={mm(box.height)}
        fill="#ffffff"
        stroke={paperInk.frame}
        strokeWidth={0.2}
      />
      {swatches.map(({ entry: { kind, style }, box: at }, index) => (
        <g key={index} stroke={kind === 'point' ? '#ffffff' : style.line} strokeOpacity={style.lineOpacity}>
          {kind === 'area' && (
            <rect
              x={mm(at.x)}
              y={mm(at.y)}
              width={mm(at.width)}
              height={mm(at.height)}
              fill={style.fill}
              fillOpacity={style.fillOpacity}
              strokeWidth={style.width > 0 ? 0.2 : 0}
            />
          )}
          {kind === 'line' && (
            <path
              d={`M${mm(at.x)} ${mm(at.y + at.height / 2)}h${mm(at.width)}`}
              fill="none"
              strokeWidth={0.4}
            />
          )}
          {kind === 'point' && (
            <circle
              cx={mm(at.x + at.width / 2)}
              cy={mm(at.y + at.height / 2)}
              r={mm(at.height * 0.4)}
              fill={style.fill}
              strokeWidth={0.2}
            />
          )}
        </g>
      ))}
      {texts.map((text, index) => (
        <GroundText key={index} text={text} ground={null} />
      ))}
    </g>
  )
}
