import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useId, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Position } from '../../../../electron/contract'
import type { ControlFit } from '../../../../electron/contract/rules/control-points'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { IconButton } from '../../../ui/button'
import { useLatest } from '../../../ui/use-latest'
import { loadBasemap } from '../../map/base/basemap-data'
import { BufferedCanvas } from '../../map/canvas/buffered-canvas'
import { MapPainter } from '../../map/map-painter'
import { useMapScene } from '../../map/use-map-scene'
import { wantsLittleMotion, wholeJapan } from '../../map/use-map-view'
import type { PlanPicture } from '../data/plan-picture'
import { drawPlan } from '../draw/draw-plan'
import { useCrosshair } from './crosshair'
import { Marks, type Mark } from './marks'
import styles from './plan.module.css'
import type { PointDraft } from './points'

const [west, south, east, north] = wholeJapan
const pane = 'plan-preview'

/** The map beside a plan: the same points are set on it, and the plan is seen where they put it. */
export function PlaceMap({
  picture,
  fit,
  opacity,
  points,
  active,
  worst,
  focus,
  onPick,
}: {
  picture: PlanPicture
  fit: ControlFit | null
  /** 0 hides the plan. */
  opacity: number
  points: readonly PointDraft[]
  active: number | null
  worst: number | null
  /** Extent to show, counted: the same once more shows it again. */
  focus: { readonly extent: readonly [number, number, number, number]; readonly serial: number } | null
  onPick: (at: Position) => void
}) {
  const m = useMessages()
  const words = m.layers.plan
  const store = useAppStore()
  const helpId = useId()
  const [map, setMap] = useState<L.Map | null>(null)
  const [moves, setMoves] = useState(0)
  const scene = useMapScene()
  const [painter, setPainter] = useState<MapPainter | null>(null)
  const pick = useLatest(onPick)

  useEffect(() => {
    if (!map) return
    let isGone = false
    const made = new MapPainter(map)
    setPainter(made)
    void loadBasemap().then((base) => {
      if (!isGone) made.setBase(base)
    })
    const { rest } = store.getState().map
    if (rest) map.setView([rest.center[1], rest.center[0]], rest.zoom, { animate: false })
    const click = ({ latlng }: L.LeafletMouseEvent) => pick.current([latlng.lng, latlng.lat])
    const follow = () => setMoves((before) => before + 1)
    map.on('click', click)
    map.on('move zoomend resize', follow)
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    observer.observe(map.getContainer())
    return () => {
      isGone = true
      observer.disconnect()
      map.off('click', click)
      map.off('move zoomend resize', follow)
      made.remove()
    }
  }, [map, store, pick])
  useEffect(() => painter?.setScene(scene), [painter, scene])

  useEffect(() => {
    if (!map || fit === null) return
    const made = map.getPane(pane) ?? map.createPane(pane)
    made.style.zIndex = '225'
    made.style.pointerEvents = 'none'
    const canvas = new BufferedCanvas({ pane, draw: (view) => drawPlan(view, picture, fit) }).addTo(map)
    canvas.setLook({ opacity, order: 0 })
    return () => void canvas.remove()
  }, [map, picture, fit, opacity])

  useEffect(() => {
    if (!map || focus === null) return
    const [w, s, e, n] = focus.extent
    map.fitBounds(
      [
        [s, w],
        [n, e],
      ],
      { maxZoom: 19, padding: [24, 24], animate: !wantsLittleMotion() },
    )
  }, [map, focus])

  const crosshair = useCrosshair({
    size: () => {
      const { x, y } = map?.getSize() ?? { x: 0, y: 0 }
      return { width: x, height: y }
    },
    onSet: ({ x, y }) => {
      if (!map) return
      const { lng, lat } = map.containerPointToLatLng([x, y])
      pick.current([lng, lat])
    },
    onPan: (x, y) => map?.panBy([x, y], { animate: false }),
    onZoom: (steps, { x, y }) => map?.setZoomAround([x, y], map.getZoom() + steps, { animate: false }),
  })

  const marks = map && moves >= 0 ? marksOn(map, points, active, worst) : []
  return (
    <div className={styles.side}>
      <div
        className={styles.view}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- points are set by keys here
        tabIndex={0}
        aria-label={words.map}
        aria-describedby={helpId}
        onKeyDown={crosshair.onKeyDown}
        onPointerDown={crosshair.hide}
      >
        <MapContainer
          ref={setMap}
          className={styles.map}
          bounds={[
            [south, west],
            [north, east],
          ]}
          preferCanvas
          attributionControl={false}
          zoomControl={false}
          keyboard={false}
          doubleClickZoom={false}
          minZoom={4}
          maxZoom={21}
          zoomSnap={0.25}
          wheelPxPerZoomLevel={100}
          zoomAnimation={!wantsLittleMotion()}
        />
        <Marks marks={marks} crosshair={crosshair.at} />
      </div>
      <div className={styles.zoom}>
        <IconButton icon="plus" size="small" label={m.map.zoomIn} onPress={() => map?.zoomIn()} />
        <IconButton icon="minus" size="small" label={m.map.zoomOut} onPress={() => map?.zoomOut()} />
      </div>
      <p id={helpId} className={styles.hidden}>
        {words.mapHelp}
      </p>
    </div>
  )
}

function marksOn(
  map: L.Map,
  points: readonly PointDraft[],
  active: number | null,
  worst: number | null,
): Mark[] {
  return points.flatMap(({ to }, index) => {
    if (to === null) return []
    const { x, y } = map.latLngToContainerPoint([to[1], to[0]])
    return [{ number: index + 1, x, y, isActive: active === index, isWorst: worst === index }]
  })
}
