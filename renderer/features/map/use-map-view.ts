import type L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useApp, useAppStore } from '../../store/context'
import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import type { EstateScene } from './estate/draw-estates'
import { fromUnit } from './canvas/mercator'
import { extentOf } from './layers'
import type { Extent } from './slice'

/** Japan with its seas: beyond there is no data at all. */
export const wholeJapan: Extent = [122.5, 24, 149, 46]

const rememberedAs = 'map.view'

interface RememberedView {
  readonly workspace: string
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

function remembered(state: AppState): RememberedView | null {
  const view = state.frame.choices[rememberedAs]
  if (typeof view !== 'object' || view === null) return null
  const { workspace, lon, lat, zoom } = view as Record<string, unknown>
  if (workspace !== state.workspace.current?.uid) return null
  if (typeof lon !== 'number' || typeof lat !== 'number' || typeof zoom !== 'number') return null
  return { workspace: String(workspace), lon, lat, zoom }
}

/** True where the system asks for less motion. */
export function wantsLittleMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Room that tools and slider take from a fitted extent, px. */
const room = {
  paddingTopLeft: [40, 130] as [number, number],
  paddingBottomRight: [70, 120] as [number, number],
}

/** Shows an extent (west, south, east, north) clear of the panels that float over the map. */
export function fitExtent(
  map: L.Map,
  [west, south, east, north]: Extent,
  animate = true,
  maxZoom = 17,
): void {
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { ...room, maxZoom, animate: animate && !wantsLittleMotion() },
  )
}

/** A parcel that was selected in the table is in sight when the map opens. */
function bringInSight(map: L.Map, { shapes }: EstateScene, active: Uid | null): void {
  const outline = shapes.items.find(({ uid }) => uid === active)?.outline
  if (!outline) return
  const [lon, lat] = fromUnit(outline.anchor)
  map.panInside([lat, lon], { ...room, animate: false })
}

/**
 * The view belongs to the map: it starts where it was left (or at all parks), says where it comes to rest, and follows
 * the commands of the store. Nothing else moves it.
 */
export function useMapView(map: L.Map | null, scene: EstateScene): void {
  const store = useAppStore()
  const workspaceUid = useApp((state) => state.workspace.current?.uid ?? null)
  const command = useApp((state) => state.map.command)
  const shownWorkspace = useRef<string | null>(null)

  const hasParks = scene.parks.length > 0
  const latestScene = useRef(scene)
  useEffect(() => {
    latestScene.current = scene
  }, [scene])

  useEffect(() => {
    if (!map || workspaceUid === null || shownWorkspace.current === workspaceUid) return
    const view = remembered(store.getState())
    if (view) {
      map.setView([view.lat, view.lon], view.zoom, { animate: false })
      bringInSight(map, latestScene.current, store.getState().parcels.active)
    } else {
      const extent = extentOf(latestScene.current.parks)
      fitExtent(map, extent ?? wholeJapan, false)
      // Parks may still be on their way: the first ones that come are shown.
      if (!hasParks) return
    }
    shownWorkspace.current = workspaceUid
  }, [map, workspaceUid, hasParks, store])

  useEffect(() => {
    if (!map || !command) return
    const { order, serial } = command
    store.getState().map.obeyed(serial)
    if (order.kind === 'fit') fitExtent(map, order.extent, true, order.maxZoom)
    else {
      const [lon, lat] = order.position
      map.setView([lat, lon], Math.max(15, map.getZoom()), { animate: !wantsLittleMotion() })
    }
  }, [map, command, store])

  useEffect(() => {
    if (!map) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let remember: (() => void) | null = null
    const rest = () => {
      const { lat, lng } = map.getCenter()
      const zoom = map.getZoom()
      const { map: slice, frame, workspace } = store.getState()
      slice.cameToRest({ center: [lng, lat], zoom })
      const uid = workspace.current?.uid
      clearTimeout(waiting)
      // Remembering writes a file; a wheel turned ten notches is one rest.
      if (uid === undefined || shownWorkspace.current !== uid) return
      remember = () => {
        remember = null
        void frame.remember(rememberedAs, { workspace: uid, lon: lng, lat, zoom })
      }
      waiting = setTimeout(() => remember?.(), 600)
    }
    map.on('moveend', rest)
    rest()
    return () => {
      clearTimeout(waiting)
      remember?.()
      map.off('moveend', rest)
    }
  }, [map, store])
}
