import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Park } from '../../../electron/contract'
import { StatusPart } from '../../app/status-line-context'
import { today } from '../../app/today'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { parkName } from '../parcels/names'
import { openDetails } from '../parcels/open-details'
import { DrawingStrip } from '../drawing/drawing-strip'
import { SketchBar } from '../drawing/sketch-bar'
import { useDrawing } from '../drawing/use-drawing'
import { DropLayer } from '../base-layers/drop-layer'
import { LayerDialogs } from '../base-layers/layer-dialogs'
import { LayerTip } from '../base-layers/layer-tip'
import { LayersPanel } from '../base-layers/layers-panel'
import { useLayers } from '../base-layers/use-layers'
import { ScenarioBanner } from '../scenarios/scenario-banner'
import { CompanyLegend } from './companies/company-legend'
import { CompanyTip } from './companies/company-tip'
import { useCompaniesShown, useCompanyLayer } from './companies/use-company-layer'
import { AsOfSlider } from './as-of-slider'
import { loadBasemap, type Basemap } from './base/basemap-data'
import type { EstateScene } from './estate/draw-estates'
import { showsDemo } from './layers'
import { MapAnnouncer } from './map-announcer'
import { MapFoot } from './map-foot'
import { MapPainter } from './map-painter'
import { MapStatus } from './map-status'
import { MapTooltip } from './map-tooltip'
import styles from './map.module.css'
import { MeasurePanel } from './measure-panel'
import { PlaceMarker } from './place-marker'
import { MapToolbar } from './toolbar'
import { useKeyboard } from './use-keyboard'
import { useMapScene } from './use-map-scene'
import { useMapView, wholeJapan } from './use-map-view'
import { useMeasure } from './use-measure'
import { usePointer } from './use-pointer'
import { ZoomButtons } from './zoom-buttons'

const [west, south, east, north] = wholeJapan
/** Beyond the country there is nothing to see, but its corners must be able to come to the middle of the window. */
const reach: L.LatLngBoundsExpression = [
  [south - 10, west - 14],
  [north + 8, east + 14],
]

/** The map with its tools. It fills the box it is put into. */
export function MapScreen() {
  const m = useMessages()
  const store = useAppStore()
  const [map, setMap] = useState<L.Map | null>(null)
  const tool = useApp((state) => state.map.tool)
  const scene = useMapScene()
  const base = useBasemap()
  const painter = usePainter(map, scene, base)
  const measuring = useMeasure(map, painter)
  useDrawing(map, painter, base)
  const pointer = usePointer(map, painter, scene, tool)
  const layerHover = useLayers(map)
  const screen = useRef<HTMLElement>(null)
  const [showsCompanies] = useCompaniesShown()
  const companies = useCompanyLayer(map, showsCompanies)
  useMarks(painter, pointer.hover?.uid ?? null)
  useKeyboard(map, scene, { openDetails: () => openDetails(store.getState()), measureKey: measuring.key })
  useMapView(map, scene)
  const helpId = useId()
  useMapElement(map, m.map.mapLabel, helpId)

  return (
    <section ref={screen} className={styles.screen} aria-label={m.map.title}>
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
        boxZoom={false}
        minZoom={4}
        maxZoom={21}
        zoomSnap={0.25}
        zoomDelta={1}
        wheelPxPerZoomLevel={100}
        maxBounds={reach}
        maxBoundsViscosity={0.8}
        zoomAnimation={!window.matchMedia('(prefers-reduced-motion: reduce)').matches}
      />
      <p id={helpId} className={styles.hidden}>
        {m.map.mapHelp}
      </p>
      {pointer.box && (
        <div
          className={styles.box}
          style={{
            left: pointer.box.x,
            top: pointer.box.y,
            width: pointer.box.width,
            height: pointer.box.height,
          }}
        />
      )}
      <PlaceMarker map={map} />
      {companies.hover && map && <CompanyTip hover={companies.hover} size={map.getSize()} />}
      {pointer.hover && !companies.hover && map && (
        <MapTooltip hover={pointer.hover} scene={scene} size={map.getSize()} />
      )}
      {layerHover && tool === 'select' && !pointer.hover && !companies.hover && map && (
        <LayerTip hover={layerHover} size={map.getSize()} />
      )}
      <div className={styles.topLeft}>
        <MapToolbar />
        <DropLayer area={screen} />
        <DrawingStrip />
        <SketchBar />
        <ScenarioBanner />
        {tool !== 'select' && tool !== 'cut' && tool !== 'draw' && (
          <MeasurePanel tool={tool} state={measuring} onEnd={() => store.getState().map.setTool('select')} />
        )}
        <LayersPanel />
        <DemoTag />
        {showsCompanies && <CompanyLegend scene={companies.scene} />}
        <NoParcels />
      </div>
      <ZoomButtons map={map} scene={scene} />
      <div className={styles.bottom}>
        <AsOfSlider today={today()} />
      </div>
      <MapFoot base={base} />
      <LayerDialogs />
      <MapAnnouncer />
      <StatusPart>
        <MapStatus />
      </StatusPart>
    </section>
  )
}

function useBasemap(): Basemap | null {
  const [base, setBase] = useState<Basemap | null>(null)
  useEffect(() => {
    let gone = false
    void loadBasemap().then((loaded) => {
      if (!gone) setBase(loaded)
    })
    return () => {
      gone = true
    }
  }, [])
  return base
}

function usePainter(map: L.Map | null, scene: EstateScene, base: Basemap | null): MapPainter | null {
  const m = useMessages()
  const format = useFormat()
  const [painter, setPainter] = useState<MapPainter | null>(null)
  useEffect(() => {
    if (!map) return
    const made = new MapPainter(map)
    setPainter(made)
    return () => made.remove()
  }, [map])
  useEffect(() => {
    if (base) painter?.setBase(base)
  }, [painter, base])
  useEffect(() => painter?.setScene(scene), [painter, scene])
  const words = useMemo(
    () => ({
      parkName: (park: Park) => parkName(park, format.language),
      planned: m.map.planned,
      within: (radiusM: number) => m.map.within(format.fixed(radiusM / 1000, 1)),
      share: (share: number) => m.map.share(format.percent(share)),
    }),
    [m, format],
  )
  useEffect(() => painter?.setWords(words), [painter, words])
  return painter
}

function useMarks(painter: MapPainter | null, hover: string | null): void {
  const active = useApp((state) => state.parcels.active)
  const selection = useApp((state) => state.parcels.selection)
  useEffect(() => painter?.setMarks({ hover, active, selection }), [painter, hover, active, selection])
}

/** Leaflet makes the element; what it is for assistive technology is said here. It follows its box when panels fold. */
function useMapElement(map: L.Map | null, label: string, helpId: string): void {
  useEffect(() => {
    if (!map) return
    const element = map.getContainer()
    element.tabIndex = 0
    element.setAttribute('role', 'application')
    element.setAttribute('aria-label', label)
    element.setAttribute('aria-describedby', helpId)
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [map, label, helpId])
}

/** Stands as long as one invented or schematic row is shown. */
function DemoTag() {
  const m = useMessages()
  const parks = useApp((state) => state.parks.list)
  const features = useApp((state) => state.parks.features)
  const parcels = useApp((state) => state.parcels.byUid)
  const shown = useMemo(() => showsDemo(parks, features, parcels.values()), [parks, features, parcels])
  if (!shown) return null
  return (
    <p className={styles.demo} title={m.common.demoTagLong}>
      {m.common.demoTag}
    </p>
  )
}

function NoParcels() {
  const m = useMessages()
  const none = useApp(({ parcels }) => parcels.byUid.size === 0 && parcels.shapes.size > 0)
  return none ? <p className={styles.note}>{m.map.noParcels}</p> : null
}
