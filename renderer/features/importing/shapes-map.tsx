import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { MultiPolygon, Position } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { IconButton } from '../../ui/button'
import { loadBasemap } from '../map/base/basemap-data'
import { MapPainter } from '../map/map-painter'
import { wantsLittleMotion, wholeJapan } from '../map/use-map-view'
import { extentOf } from '../parks/extent'
import styles from './shapes-map.module.css'

export type Tone = 'plain' | 'added' | 'changed' | 'same' | 'conflicting' | 'refused' | 'ignored'

export interface DrawnShape {
  readonly id: number
  readonly name: string
  readonly tone: Tone
  readonly polygon: MultiPolygon | null
  readonly position: Position | null
}

const tones: Readonly<Record<Tone, { readonly color: string; readonly dash?: string }>> = {
  plain: { color: '#0017c1' },
  added: { color: '#197a4b' },
  changed: { color: '#0017c1' },
  same: { color: '#626264' },
  conflicting: { color: '#ac3e00', dash: '6 4' },
  refused: { color: '#a90000', dash: '2 4' },
  ignored: { color: '#626264', dash: '2 4' },
}

const [west, south, east, north] = wholeJapan
const latLng = ([lon, lat]: Position): [number, number] => [lat, lon]
const rings = (polygon: MultiPolygon) => polygon.map((part) => part.map((ring) => ring.map(latLng)))

/** Shapes of a file over the parcels that exist. The table beside it holds the same rows for the keyboard. */
export function ShapesMap({
  label,
  shapes,
  active,
  onActivate,
  onPick,
}: {
  label: string
  shapes: readonly DrawnShape[]
  active: number | null
  onActivate?: (id: number) => void
  /** A click anywhere gives a place (lon, lat). */
  onPick?: ((at: Position) => void) | undefined
}) {
  const m = useMessages()
  const [map, setMap] = useState<L.Map | null>(null)
  const existing = useApp((state) => state.parcels.shapes)
  const parks = useApp((state) => state.parks.list)

  useEffect(() => {
    if (!map) return undefined
    let isGone = false
    const painter = new MapPainter(map)
    void loadBasemap().then((base) => {
      if (!isGone) painter.setBase(base)
    })
    const container = map.getContainer()
    container.setAttribute('aria-label', label)
    container.setAttribute('role', 'application')
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }))
    observer.observe(container)
    return () => {
      isGone = true
      observer.disconnect()
      painter.remove()
    }
  }, [map, label])

  useEffect(() => {
    if (!map) return undefined
    const layer = L.layerGroup(
      [...existing.values()].map((polygon) => L.polygon(rings(polygon), existingLook)),
    )
    layer.addTo(map)
    return () => void layer.remove()
  }, [map, existing])

  useEffect(() => {
    if (!map) return undefined
    const layer = L.layerGroup(shapes.flatMap((shape) => drawn(shape, shape.id === active, onActivate)))
    layer.addTo(map)
    return () => void layer.remove()
  }, [map, shapes, active, onActivate])

  useEffect(() => {
    if (!map) return
    const own = extentOf(shapes.flatMap(positionsOf))
    const [left, bottom, right, top] = own ?? extentOf(parks.map(({ point }) => point)) ?? wholeJapan
    map.fitBounds(
      [
        [bottom, left],
        [top, right],
      ],
      { padding: [24, 24], maxZoom: 17, animate: false },
    )
  }, [map, shapes, parks])

  useEffect(() => {
    const shape = shapes.find(({ id }) => id === active)
    const extent = shape && extentOf(positionsOf(shape))
    if (!map || !extent) return
    const [left, bottom, right, top] = extent
    const bounds = L.latLngBounds([bottom, left], [top, right])
    if (!map.getBounds().contains(bounds)) map.panTo(bounds.getCenter(), { animate: !wantsLittleMotion() })
  }, [map, shapes, active])

  useEffect(() => {
    if (!map || !onPick) return undefined
    const pick = ({ latlng }: L.LeafletMouseEvent) => onPick([latlng.lng, latlng.lat])
    map.on('click', pick)
    return () => void map.off('click', pick)
  }, [map, onPick])

  return (
    <div className={onPick ? styles.picking : styles.map}>
      <MapContainer
        ref={setMap}
        bounds={[
          [south, west],
          [north, east],
        ]}
        preferCanvas
        attributionControl={false}
        zoomControl={false}
        minZoom={4}
        maxZoom={19}
        zoomAnimation={!wantsLittleMotion()}
      />
      <span className={styles.zoom}>
        <IconButton icon="plus" label={m.map.zoomIn} onPress={() => map?.zoomIn()} />
        <IconButton icon="minus" label={m.map.zoomOut} onPress={() => map?.zoomOut()} />
      </span>
      <span className={styles.credit}>{m.map.attribution}</span>
    </div>
  )
}

const existingLook: L.PolylineOptions = {
  color: '#757575',
  weight: 1,
  fillColor: '#949494',
  fillOpacity: 0.25,
  interactive: false,
}

function positionsOf({ polygon, position }: DrawnShape): Position[] {
  return [...(polygon?.flat(2) ?? []), ...(position ? [position] : [])]
}

function drawn(
  { id, name, tone, polygon, position }: DrawnShape,
  isActive: boolean,
  onActivate: ((id: number) => void) | undefined,
): L.Layer[] {
  const { color, dash } = tones[tone]
  const look: L.PathOptions = {
    color,
    weight: isActive ? 4 : 2,
    fillColor: color,
    fillOpacity: isActive ? 0.35 : 0.15,
    ...(dash === undefined ? {} : { dashArray: dash }),
  }
  const layers: L.Layer[] = [
    ...(polygon ? [L.polygon(rings(polygon), look)] : []),
    ...(position ? [L.circleMarker(latLng(position), { ...look, radius: isActive ? 9 : 6 })] : []),
  ]
  for (const layer of layers) {
    if (name !== '') layer.bindTooltip(textOf(name), { sticky: true })
    if (onActivate) layer.on('click', () => onActivate(id))
  }
  return layers
}

/** A name of the file is text and never markup. */
function textOf(name: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = name
  return element
}
