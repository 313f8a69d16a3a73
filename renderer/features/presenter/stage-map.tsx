import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { loadBasemap } from '../map/base/basemap-data'
import { fromUnit, type Box } from '../map/canvas/mercator'
import { ShapeIndex } from '../map/estate/geometry'
import type { EstateScene } from '../map/estate/draw-estates'
import { extentOf, featureLayer, parcelLayer, parkLayer } from '../map/layers'
import { MapPainter } from '../map/map-painter'
import type { Extent } from '../map/slice'
import { emptyFilter } from '../parcels/filter'
import { parkName } from '../parcels/names'
import { useMagnification } from './magnification'
import styles from './presenter.module.css'
import type { PublicData } from './public-slice'
import { useStageWords } from './words'

interface StageMapProps {
  readonly data: PublicData
  readonly label: string
  /** Shown as large as it goes; all parks without one. */
  readonly parkUid: Uid | null
  /** Outlined, and shown with its neighbours. */
  readonly parcelUid: Uid | null
  /** Half steps of Leaflet's zoom. */
  readonly zoom: number
}

/**
 * The office's own map without its tools, tooltips and companies. It is drawn small and then enlarged as a whole, so that
 * labels and hatches grow with the projector; the painter draws with as many more pixels, so that nothing blurs.
 */
export function StageMap({ data, label, parkUid, parcelUid, zoom }: StageMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<L.Map | null>(null)
  const [painter, setPainter] = useState<MapPainter | null>(null)
  const words = useStageWords()
  const scale = useMagnification()
  const scene = useScene(data)

  useEffect(() => {
    if (!box.current) return
    const made = L.map(box.current, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      dragging: false,
      scrollWheelZoom: false,
      doubleClickZoom: false,
      boxZoom: false,
      zoomSnap: 0.05,
      maxZoom: 20,
      fadeAnimation: false,
      zoomAnimation: false,
      markerZoomAnimation: false,
    }).setView([38, 140], 8)
    const painted = new MapPainter(made)
    setMap(made)
    setPainter(painted)
    void loadBasemap().then((base) => painted.setBase(base))
    return () => {
      painted.remove()
      made.remove()
    }
  }, [])

  useEffect(() => painter?.setScene(scene), [painter, scene])
  useEffect(() => {
    const { m, format } = words
    painter?.setWords({
      parkName: (park) => parkName(park, format.language),
      planned: m.map.planned,
      within: (radiusM) => m.map.within(format.fixed(radiusM / 1000, 1)),
      share: (share) => m.map.share(format.percent(share)),
    })
  }, [painter, words])
  useEffect(() => {
    painter?.setMarks({ hover: null, active: parcelUid, selection: new Set() })
  }, [painter, parcelUid])

  useEffect(() => {
    if (!map || !box.current) return
    const show = () => {
      map.invalidateSize({ animate: false, pan: false })
      fit(map, extentFor(scene, parkUid, parcelUid), parcelUid !== null, zoom)
    }
    show()
    const observer = new ResizeObserver(show)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [map, scene, parkUid, parcelUid, zoom, scale])

  return (
    <div className={styles.mapBox} role="img" aria-label={label}>
      <div
        ref={box}
        className={styles.map}
        style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      />
    </div>
  )
}

function useScene(data: PublicData): EstateScene {
  return useMemo(() => {
    const byUid = new Map(data.parcels.map((parcel) => [parcel.uid, parcel]))
    const shapes = new ShapeIndex(data.shapes)
    return {
      parks: parkLayer(data.parks, byUid, shapes, data.statuses),
      features: featureLayer(data.features),
      parcels: parcelLayer(byUid, data.statuses, emptyFilter),
      shapes,
    }
  }, [data])
}

function extentFor(scene: EstateScene, parkUid: Uid | null, parcelUid: Uid | null): Extent | null {
  const shape = parcelUid === null ? undefined : scene.shapes.get(parcelUid)
  if (shape) return extentOfBox(around(shape.box))
  return extentOf(scene.parks.filter(({ park }) => parkUid === null || park.uid === parkUid))
}

/** A parcel is shown with what lies around it: as much again on each side. */
function around({ minX, minY, maxX, maxY }: Box): Box {
  const [width, height] = [maxX - minX, maxY - minY]
  return { minX: minX - width, minY: minY - height, maxX: maxX + width, maxY: maxY + height }
}

function extentOfBox({ minX, minY, maxX, maxY }: Box): Extent {
  const [west, north] = fromUnit([minX, minY])
  const [east, south] = fromUnit([maxX, maxY])
  return [west, south, east, north]
}

/** Only where the place is known by a point, the map does not go nearer than this. */
const nearestZoom = 17.5

function fit(map: L.Map, extent: Extent | null, isParcel: boolean, zoom: number): void {
  if (extent === null) return
  const [west, south, east, north] = extent
  const bounds = L.latLngBounds([south, west], [north, east])
  const padding = L.point(isParcel ? 8 : 36, isParcel ? 8 : 36)
  const fitted = Math.min(map.getBoundsZoom(bounds, false, padding.multiplyBy(2)), nearestZoom)
  map.setView(bounds.getCenter(), fitted + zoom / 2, { animate: false })
}
