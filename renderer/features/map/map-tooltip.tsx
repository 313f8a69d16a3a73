import type { ReactNode } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { StatusSwatch } from '../../ui/hatch/status-swatch'
import type { EstateScene } from './estate/draw-estates'
import styles from './map.module.css'
import { statusName } from '../parcels/names'
import { areaText, occupantText } from './parcel-words'
import type { Hover } from './use-pointer'

/** What is under the pointer. It repeats what the keyboard hears and the inspector shows, so it is hidden from them. */
export function MapTooltip({
  hover,
  scene,
  size,
}: {
  hover: Hover
  scene: EstateScene
  size: { x: number; y: number }
}) {
  const m = useMessages()
  const format = useFormat()
  const look = scene.parcels.looks.get(hover.uid)
  if (!look) return null
  const status = scene.parcels.statuses[look.status]
  const occupants = occupantText(look.parcel, m, format)
  return (
    <Floating at={hover} size={size}>
      <strong>{look.parcel.number}</strong>
      <span className={styles.tipStatus}>
        {status && <StatusSwatch status={status} size={18} />}
        {status && statusName(status, format.language)}
      </span>
      <span>{areaText(look.parcel, format, m)}</span>
      {occupants !== '' && <span>{occupants}</span>}
    </Floating>
  )
}

/** Beside the pointer, on the side where there is room. */
function Floating({
  at,
  size,
  children,
}: {
  at: Hover
  size: { x: number; y: number }
  children: ReactNode
}) {
  const right = at.x < size.x - 280
  const below = at.y < size.y - 220
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{
        ...(right ? { left: at.x + 14 } : { right: size.x - at.x + 14 }),
        ...(below ? { top: at.y + 14 } : { bottom: size.y - at.y + 14 }),
      }}
    >
      {children}
    </div>
  )
}
