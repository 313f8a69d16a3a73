import { useState } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import styles from './map.module.css'
import { parkName, statusName } from '../parcels/names'
import { areaText, occupantText } from './parcel-words'

/** Says aloud which parcel the keyboard or a click reached. */
export function MapAnnouncer() {
  const m = useMessages()
  const format = useFormat()
  const parcel = useApp(({ parcels }) =>
    parcels.active === null ? undefined : parcels.byUid.get(parcels.active),
  )
  const park = useApp(({ parks }) => parks.list.find(({ uid }) => uid === parcel?.parkUid))
  const status = useApp(({ parcels }) => parcels.statuses.find(({ uid }) => uid === parcel?.statusUid))
  const selected = useApp((state) => state.parcels.selection.size)
  // Nothing is said of a selection before there was one.
  const [began, setBegan] = useState(false)
  if (parcel && !began) setBegan(true)
  const words = parcel
    ? m.map.parcelSpoken(
        parcel.number,
        status ? statusName(status, format.language) : '',
        areaText(parcel, format, m),
        park ? parkName(park, format.language) : '',
        occupantText(parcel, m, format),
      )
    : began
      ? m.map.noneSelectedSpoken
      : ''
  return (
    <div className={styles.hidden} role="status">
      {selected > 1 ? `${words} ${m.map.selectedSpoken(format.whole(selected))}` : words}
    </div>
  )
}
