import type L from 'leaflet'
import { useEffect, useState } from 'react'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { IconButton } from '../../ui/button'
import styles from './map.module.css'

/** The place that was searched for: a pin with its name, which stays until it is dismissed. */
export function PlaceMarker({ map }: { map: L.Map | null }) {
  const m = useMessages()
  const place = useApp((state) => state.map.place)
  const dismiss = useApp((state) => state.map.dismissPlace)
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)

  useEffect(() => {
    if (!map || !place) return
    const [lon, lat] = place.position
    const follow = () => {
      const { x, y } = map.latLngToContainerPoint([lat, lon])
      const size = map.getSize()
      const inside = x > -40 && y > -10 && x < size.x + 40 && y < size.y + 60
      setAt(inside ? { x, y } : null)
    }
    // While the map zooms the pin would stand in the wrong place.
    const hide = () => setAt(null)
    follow()
    map.on('move zoomend resize', follow)
    map.on('zoomanim', hide)
    return () => {
      map.off('move zoomend resize', follow)
      map.off('zoomanim', hide)
    }
  }, [map, place])

  if (!place || !at) return null
  return (
    <div
      className={styles.place}
      style={{ transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)` }}
    >
      <span className={styles.pin} aria-hidden="true" />
      <span className={styles.placeLabel}>
        <strong>{place.label}</strong>
        <IconButton icon="close" size="small" label={m.map.place.dismiss(place.label)} onPress={dismiss} />
      </span>
    </div>
  )
}
