import mapStyles from '../map/map.module.css'
import type { LayerHover } from './use-layers'

/** What the thing of a layer under the pointer is called. */
export function LayerTip({ hover, size }: { hover: LayerHover; size: { x: number; y: number } }) {
  const right = hover.x < size.x - 260
  const below = hover.y < size.y - 160
  return (
    <div
      className={mapStyles.tip}
      aria-hidden="true"
      style={{
        ...(right ? { left: hover.x + 16 } : { right: size.x - hover.x + 16 }),
        ...(below ? { top: hover.y + 16 } : { bottom: size.y - hover.y + 16 }),
      }}
    >
      <strong>{hover.name}</strong>
      <span>{hover.layer.name}</span>
    </div>
  )
}
