import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Position, Uid } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { selectFirmMap } from '../companies/firm'
import { loadBasemap } from '../map/base/basemap-data'
import { MapPainter } from '../map/map-painter'
import { wantsLittleMotion, wholeJapan } from '../map/use-map-view'
import { extentOf } from '../parks/extent'
import type { Nearby } from '../visits/slice'
import type { Route } from './route'
import styles from './route-map.module.css'

interface RouteMapProps {
  readonly routes: readonly Route[]
  readonly companyOf: (visitUid: Uid) => Uid | undefined
  readonly active: Uid | null
  readonly onActivate: (visitUid: Uid) => void
  /** Companies that are offered for an errand. */
  readonly nearby: readonly Nearby[]
  readonly onNearby: (companyUid: Uid) => void
}

const [west, south, east, north] = wholeJapan
/** px between the edge and the outermost stop */
const margin: [number, number] = [48, 48]

/** The ways of the days on the map, straight from stop to stop, with numbers in their order. */
export function RouteMap({ routes, companyOf, active, onActivate, nearby, onNearby }: RouteMapProps) {
  const m = useMessages()
  const words = m.trips.map
  const [map, setMap] = useState<L.Map | null>(null)
  useBase(map, words.label)
  useFit(map, routes)
  useInSight(map, routes, active)
  const project = useProjection(map)
  const firms = useApp(selectFirmMap)
  const many = routes.length > 1
  return (
    <div className={styles.map}>
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
        maxZoom={18}
        zoomAnimation={!wantsLittleMotion()}
      />
      {project && (
        <>
          <svg className={styles.lines} aria-hidden="true">
            {routes.map((route, index) => (
              <polyline
                key={`${route.on} ${index}`}
                className={classNames(styles.line, styles[`day${index % 4}`])}
                points={route.points
                  .map(({ at }) => project(at))
                  .map(({ x, y }) => `${x},${y}`)
                  .join(' ')}
              />
            ))}
          </svg>
          {nearby.map(({ companyUid }) => {
            const firm = firms.get(companyUid)
            if (!firm || firm.position === null) return null
            const { x, y } = project(firm.position)
            return (
              <button
                key={companyUid}
                type="button"
                tabIndex={-1}
                className={styles.near}
                style={{ left: x, top: y }}
                title={firm.name}
                aria-label={words.near(firm.name)}
                onClick={() => onNearby(companyUid)}
              >
                {firm.rank ?? ''}
              </button>
            )
          })}
          {routes.flatMap((route, index) =>
            route.points.map(({ at, visitUid, number }, place) => {
              const { x, y } = project(at)
              const day = styles[`day${index % 4}`]
              if (visitUid === null)
                return (
                  <span
                    key={`${route.on} ${index} ${place}`}
                    className={classNames(styles.home, day)}
                    style={{ left: x, top: y }}
                    title={words.home}
                  />
                )
              const name = firms.get(companyOf(visitUid) ?? '')?.name ?? ''
              return (
                <button
                  key={visitUid}
                  type="button"
                  // The list beside the map holds the same stops for the keyboard.
                  tabIndex={-1}
                  className={classNames(styles.pin, day, visitUid === active && styles.activePin)}
                  style={{ left: x, top: y }}
                  title={name}
                  aria-label={words.pin(number, name)}
                  onClick={() => onActivate(visitUid)}
                >
                  {many && number > 99 ? '' : number}
                </button>
              )
            }),
          )}
        </>
      )}
      <span className={styles.zoom}>
        <IconButton icon="plus" label={m.map.zoomIn} onPress={() => map?.zoomIn()} />
        <IconButton icon="minus" label={m.map.zoomOut} onPress={() => map?.zoomOut()} />
      </span>
      <span className={styles.credit}>{m.map.attribution}</span>
    </div>
  )
}

function useBase(map: L.Map | null, label: string): void {
  useEffect(() => {
    if (!map) return
    let isGone = false
    const painter = new MapPainter(map)
    void loadBasemap().then((base) => {
      if (!isGone) painter.setBase(base)
    })
    const container = map.getContainer()
    container.setAttribute('aria-label', label)
    container.setAttribute('role', 'application')
    // The panels beside the map change their width without the window doing so.
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }))
    observer.observe(container)
    return () => {
      isGone = true
      observer.disconnect()
      painter.remove()
    }
  }, [map, label])
}

/** Shows all stops when other ones are planned; a time that changes does not move the map. */
function useFit(map: L.Map | null, routes: readonly Route[]): void {
  const key = useMemo(
    () =>
      routes
        .flatMap((route) => route.points.map(({ at }) => at.join(',')))
        .toSorted()
        .join(' '),
    [routes],
  )
  const latest = useRef(routes)
  useEffect(() => {
    latest.current = routes
  }, [routes])
  useEffect(() => {
    const extent = extentOf(latest.current.flatMap((route) => route.points.map(({ at }) => at)))
    if (!map || extent === null) return
    const [left, bottom, right, top] = extent
    map.fitBounds(
      [
        [bottom, left],
        [top, right],
      ],
      { padding: margin, maxZoom: 14, animate: false },
    )
  }, [map, key])
}

function useInSight(map: L.Map | null, routes: readonly Route[], active: Uid | null): void {
  const at = routes.flatMap((route) => route.points).find((point) => point.visitUid === active)?.at
  const [lon, lat] = at ?? [null, null]
  useEffect(() => {
    if (!map || lon === null || lat === null) return
    if (!map.getBounds().pad(-0.05).contains([lat, lon]))
      map.panTo([lat, lon], { animate: !wantsLittleMotion() })
  }, [map, lon, lat])
}

/** Where a place stands on the map now, px; null while the map is being zoomed. */
function useProjection(map: L.Map | null): ((at: Position) => { x: number; y: number }) | null {
  const [, moved] = useReducer((count: number) => count + 1, 0)
  const [isZooming, setZooming] = useState(false)
  useEffect(() => {
    if (!map) return
    const rest = () => {
      setZooming(false)
      moved()
    }
    const zoom = () => setZooming(true)
    map.on('move zoomend moveend resize', rest)
    map.on('zoomanim', zoom)
    return () => {
      map.off('move zoomend moveend resize', rest)
      map.off('zoomanim', zoom)
    }
  }, [map])
  if (!map || isZooming) return null
  return ([lon, lat]) => map.latLngToContainerPoint([lat, lon])
}
