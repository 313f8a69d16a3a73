import L from 'leaflet'
import { useEffect, useState } from 'react'
import type { Position, Uid } from '../../../electron/contract'
import { useAppStore } from '../../store/context'
import { throttled } from '../../ui/throttled'
import { useLatest } from '../../ui/use-latest'
import { toUnit } from './canvas/mercator'
import type { EstateScene } from './estate/draw-estates'
import { extentOf } from './layers'
import type { MapPainter } from './map-painter'
import type { MapTool } from './slice'
import { fitExtent } from './use-map-view'

/** What is under the pointer and where on the window, px. */
export interface Hover {
  readonly uid: Uid
  readonly x: number
  readonly y: number
}

/** A rectangle being drawn, px of the window. */
export interface DragBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PointerState {
  readonly hover: Hover | null
  readonly box: DragBox | null
}

/** Pointer on the map: hover, click, Ctrl or Shift click, and a box drawn with Shift. */
export function usePointer(
  map: L.Map | null,
  painter: MapPainter | null,
  scene: EstateScene,
  tool: MapTool,
): PointerState {
  const store = useAppStore()
  const [hover, setHover] = useState<Hover | null>(null)
  const [box, setBox] = useState<DragBox | null>(null)
  const latest = useLatest({ scene, tool, painter })

  useEffect(() => {
    if (!map) return
    const container = map.getContainer()
    let frame = 0
    let last: L.LeafletMouseEvent | null = null
    let from: L.Point | null = null
    let boxed = false
    // The sketch has the crosshair's own figures at hand; the status line follows a little behind.
    const tellSlowly = throttled(80, (at: Position) => store.getState().map.setPointer(at))

    const exists = (uid: Uid) => latest.current.scene.parcels.looks.has(uid)
    const uidAt = (at: L.LatLng) => latest.current.scene.shapes.at(toUnit([at.lng, at.lat]), exists)

    function move(event: L.LeafletMouseEvent): void {
      last = event
      if (frame === 0) frame = requestAnimationFrame(show)
    }
    function show(): void {
      frame = 0
      if (!last) return
      const { lng, lat } = last.latlng
      const position: Position = [lng, lat]
      if (latest.current.tool === 'draw') tellSlowly(position)
      else store.getState().map.setPointer(position)
      if (latest.current.tool !== 'select' || from) return setHover(null)
      const { x, y } = last.containerPoint
      const uid = uidAt(last.latlng)
      setHover(uid === null ? null : { uid, x, y })
      const onPark = uid === null && latest.current.painter?.parkAt(position) != null
      container.style.cursor = uid !== null || onPark ? 'pointer' : ''
    }
    function leave(): void {
      last = null
      setHover(null)
      tellSlowly.cancel()
      store.getState().map.setPointer(null)
    }
    function click(event: L.LeafletMouseEvent): void {
      if (boxed) {
        boxed = false
        return
      }
      if (latest.current.tool !== 'select') return
      const { parcels } = store.getState()
      const uid = uidAt(event.latlng)
      const { ctrlKey, metaKey, shiftKey } = event.originalEvent
      const adds = ctrlKey || metaKey || shiftKey
      if (uid !== null) {
        if (adds) parcels.toggle(uid)
        else parcels.select([uid])
        return
      }
      const { lng, lat } = event.latlng
      const park = latest.current.painter?.parkAt([lng, lat])
      const look = latest.current.scene.parks.find((candidate) => candidate.park.uid === park)
      const extent = look ? extentOf([look]) : null
      if (map && extent) fitExtent(map, extent)
      else if (!adds) parcels.clearSelection()
    }
    function down(event: L.LeafletMouseEvent): void {
      boxed = false
      if (
        !event.originalEvent.shiftKey ||
        event.originalEvent.button !== 0 ||
        latest.current.tool !== 'select'
      )
        return
      from = event.containerPoint
      L.DomEvent.preventDefault(event.originalEvent)
      document.addEventListener('mousemove', drag)
      document.addEventListener('mouseup', up)
      document.addEventListener('keydown', cancel, true)
    }
    function rectTo(event: MouseEvent): DragBox | null {
      if (!from || !map) return null
      const to = map.mouseEventToContainerPoint(event)
      return {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }
    }
    function drag(event: MouseEvent): void {
      const rect = rectTo(event)
      if (rect && rect.width + rect.height > 6) setBox(rect)
    }
    function up(event: MouseEvent): void {
      const rect = rectTo(event)
      end()
      if (!rect || !map || rect.width + rect.height <= 6) return
      boxed = true
      const corner = (x: number, y: number) => {
        const { lng, lat } = map.containerPointToLatLng([x, y])
        return toUnit([lng, lat])
      }
      const [minX, minY] = corner(rect.x, rect.y)
      const [maxX, maxY] = corner(rect.x + rect.width, rect.y + rect.height)
      const uids = latest.current.scene.shapes.touching({ minX, minY, maxX, maxY }, exists)
      const { parcels } = store.getState()
      const adds = event.ctrlKey || event.metaKey
      parcels.select(adds ? [...new Set([...parcels.selection, ...uids])] : uids)
    }
    function cancel(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end()
    }
    function end(): void {
      from = null
      setBox(null)
      document.removeEventListener('mousemove', drag)
      document.removeEventListener('mouseup', up)
      document.removeEventListener('keydown', cancel, true)
    }

    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('movestart', hide)
    map.on('click', click)
    map.on('mousedown', down)
    function hide(): void {
      setHover(null)
    }
    return () => {
      end()
      tellSlowly.cancel()
      cancelAnimationFrame(frame)
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('movestart', hide)
      map.off('click', click)
      map.off('mousedown', down)
    }
  }, [map, store, latest])

  return { hover, box }
}
