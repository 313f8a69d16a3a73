import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Position } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { useLatest } from '../../../ui/use-latest'
import { loadBasemap } from '../../map/base/basemap-data'
import { MapPainter } from '../../map/map-painter'
import { wantsLittleMotion, wholeJapan } from '../../map/use-map-view'
import styles from './page.module.css'

const [west, south, east, north] = wholeJapan
const nearZoom = 13

/** A small map on which a point is shown, and put by a click or at the middle by a button. */
export function SiteMap({
  position,
  onPlace,
}: {
  position: Position | null
  onPlace: (position: Position) => void
}) {
  const m = useMessages()
  const words = m.companies.sites
  const [map, setMap] = useState<L.Map | null>(null)
  const place = useLatest(onPlace)

  useEffect(() => {
    if (!map) return
    let isGone = false
    const painter = new MapPainter(map)
    void loadBasemap().then((base) => {
      if (!isGone) painter.setBase(base)
    })
    map.getContainer().setAttribute('aria-label', words.mapLabel)
    map.getContainer().setAttribute('role', 'application')
    const onClick = ({ latlng }: L.LeafletMouseEvent) => place.current([round(latlng.lng), round(latlng.lat)])
    map.on('click', onClick)
    return () => {
      isGone = true
      map.off('click', onClick)
      painter.remove()
    }
  }, [map, place, words])

  const [lon, lat] = position ?? [null, null]
  useEffect(() => {
    if (!map || lon === null || lat === null) return
    if (map.getZoom() < nearZoom - 3) map.setView([lat, lon], nearZoom, { animate: false })
    else if (!map.getBounds().pad(-0.1).contains([lat, lon]))
      map.panTo([lat, lon], { animate: !wantsLittleMotion() })
  }, [map, lon, lat])

  return (
    <>
      <div className={styles.map}>
        <MapContainer
          ref={setMap}
          bounds={[
            [south, west],
            [north, east],
          ]}
          preferCanvas
          attributionControl={false}
          minZoom={4}
          maxZoom={19}
          zoomAnimation={!wantsLittleMotion()}
        />
        {map && <Pin map={map} position={position} />}
      </div>
      <div className={styles.sectionHead}>
        <span className={styles.hint}>
          {words.mapHint}
          {position && `（${position[1].toFixed(5)}, ${position[0].toFixed(5)}）`}
        </span>
        <Button
          size="small"
          onPress={() => {
            if (!map) return
            const { lng, lat: middle } = map.getCenter()
            onPlace([round(lng), round(middle)])
          }}
        >
          {words.placeHere}
        </Button>
      </div>
    </>
  )
}

/** To about a decimetre: more digits would claim what a click cannot give. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function Pin({ map, position }: { map: L.Map; position: Position | null }) {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const follow = () => {
      if (position === null) return setAt(null)
      const { x, y } = map.latLngToContainerPoint([position[1], position[0]])
      setAt({ x, y })
    }
    const hide = () => setAt(null)
    follow()
    map.on('move zoomend resize', follow)
    map.on('zoomanim', hide)
    return () => {
      map.off('move zoomend resize', follow)
      map.off('zoomanim', hide)
    }
  }, [map, position])
  return at && <span className={styles.pin} style={{ left: at.x, top: at.y }} aria-hidden="true" />
}
