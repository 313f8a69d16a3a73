import type L from 'leaflet'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { IconButton } from '../../ui/button'
import type { EstateScene } from './estate/draw-estates'
import { extentOf } from './layers'
import styles from './map.module.css'
import { fitExtent, wholeJapan } from './use-map-view'

/** Larger, smaller, and back to the parks: to the park of the active parcel, or to all of them. */
export function ZoomButtons({ map, scene }: { map: L.Map | null; scene: EstateScene }) {
  const m = useMessages()
  const store = useAppStore()
  const hasActive = useApp((state) => state.parcels.active !== null)

  function fit(): void {
    if (!map) return
    const { active, byUid } = store.getState().parcels
    const park = active === null ? undefined : byUid.get(active)?.parkUid
    const looks = park === undefined ? scene.parks : scene.parks.filter((look) => look.park.uid === park)
    fitExtent(map, extentOf(looks) ?? wholeJapan)
  }

  return (
    <div className={styles.zoom}>
      <IconButton icon="plus" label={m.map.zoomIn} onPress={() => map?.zoomIn()} />
      <IconButton icon="minus" label={m.map.zoomOut} onPress={() => map?.zoomOut()} />
      <IconButton icon="fit" label={hasActive ? m.map.fitPark : m.map.fitAll} onPress={fit} />
    </div>
  )
}
