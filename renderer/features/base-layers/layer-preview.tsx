import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useMemo, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { CodedError, type LayerDetails } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { IconButton } from '../../ui/button'
import { ErrorNotice } from '../../ui/error-notice'
import { loadBasemap } from '../map/base/basemap-data'
import { MapPainter } from '../map/map-painter'
import { useMapScene } from '../map/use-map-scene'
import { wantsLittleMotion, wholeJapan } from '../map/use-map-view'
import { LayersPainter } from './draw/layers-painter'
import styles from './layer-preview.module.css'
import { previewExtent, previewNote } from './preview-extent'
import type { Layer, LayerDraft } from './slice'

const [west, south, east, north] = wholeJapan
const uid = 'preview'

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly bounds: LayerDetails['bounds'] }
  | { readonly state: 'failed'; readonly error: unknown }

/** Shows a file on a small map where it will lie as a layer, before anything is written. */
export function LayerPreview({ draft, details }: { draft: LayerDraft; details: LayerDetails }) {
  const m = useMessages()
  const words = m.layers.preview
  const store = useAppStore()
  const parks = useApp((state) => state.parks.list)
  const scene = useMapScene()
  const [map, setMap] = useState<L.Map | null>(null)
  const [painters, setPainters] = useState<{ estates: MapPainter; layers: LayersPainter } | null>(null)
  const [reading, setReading] = useState<Reading>({ state: 'reading' })
  const { path, inspected } = draft
  // The form makes new details with every letter that is typed.
  const known = JSON.stringify(details)
  const layer = useMemo(
    (): Layer => ({
      uid,
      kind: inspected.kind,
      position: 0,
      name: inspected.name,
      attribution: '',
      opacity: 0.8,
      visible: true,
      onSheet: false,
      details: JSON.parse(known) as LayerDetails,
      path,
    }),
    [inspected, known, path],
  )

  useEffect(() => {
    if (!map) return
    let isGone = false
    const { layers } = store.getState()
    const estates = new MapPainter(map)
    const made = new LayersPainter(
      map,
      () => ({
        read: (offset, length) => layers.bytes({ path }, offset, length),
        tile: (z, x, y) => layers.peekTile(path, z, x, y),
      }),
      {
        opened: (_uid, { bounds }) => setReading({ state: 'read', bounds }),
        failed: (_uid, caught) => {
          if (!isGone && !(caught instanceof OutdatedAnswer))
            setReading({ state: 'failed', error: damaged(path, caught) })
        },
      },
    )
    setPainters({ estates, layers: made })
    void loadBasemap().then((base) => {
      if (!isGone) estates.setBase(base)
    })
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    observer.observe(map.getContainer())
    return () => {
      isGone = true
      observer.disconnect()
      made.remove()
      estates.remove()
    }
  }, [map, store, path])
  useEffect(() => painters?.estates.setScene(scene), [painters, scene])
  useEffect(() => painters?.layers.show([layer]), [painters, layer])

  const bounds = reading.state === 'read' ? (reading.bounds ?? inspected.details.bounds) : null
  const isRead = reading.state === 'read'
  // Once it is known where the layer lies; afterwards the map is the person's.
  useEffect(() => {
    if (map && isRead) showAll(map, bounds, parks, inspected.details.minZoom)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- parks that change meanwhile must not move the map
  }, [map, isRead])

  const note = isRead ? previewNote(inspected.kind, bounds, parks) : reading.state
  return (
    <section className={styles.preview} aria-label={words.title}>
      <div className={styles.view}>
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
          minZoom={4}
          maxZoom={20}
          zoomSnap={0.25}
          wheelPxPerZoomLevel={100}
          zoomAnimation={!wantsLittleMotion()}
        />
        <div className={styles.zoom}>
          <IconButton icon="plus" size="small" label={m.map.zoomIn} onPress={() => map?.zoomIn()} />
          <IconButton icon="minus" size="small" label={m.map.zoomOut} onPress={() => map?.zoomOut()} />
          <IconButton
            icon="fit"
            size="small"
            label={words.showAll}
            onPress={() => {
              if (map) showAll(map, bounds, parks, inspected.details.minZoom)
            }}
          />
        </div>
      </div>
      {reading.state === 'failed' ? (
        <ErrorNotice error={reading.error} />
      ) : (
        note !== 'failed' && (
          <p className={note === 'empty' || note === 'far' ? styles.warn : styles.said} role="status">
            {words[note]}
          </p>
        )
      )}
    </section>
  )
}

function showAll(
  map: L.Map,
  bounds: LayerDetails['bounds'],
  parks: Parameters<typeof previewExtent>[1],
  minZoom: number | null,
): void {
  const extent = previewExtent(bounds, parks)
  if (extent === null) return
  const [left, bottom, right, top] = extent
  const box: L.LatLngBoundsLiteral = [
    [bottom, left],
    [top, right],
  ]
  // Further away than the file begins, there may be more tiles in sight than are drawn.
  const zoom = Math.max(map.getBoundsZoom(box), minZoom === null ? 0 : minZoom - 2)
  map.setView([(bottom + top) / 2, (left + right) / 2], Math.min(zoom, 18), { animate: false })
}

function damaged(path: string, caught: unknown): CodedError {
  if (caught instanceof CodedError) return caught
  const technical = caught instanceof Error ? caught.message : String(caught)
  return new CodedError('layer-damaged', { path, technical }) as CodedError
}
