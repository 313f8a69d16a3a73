import type L from 'leaflet'
import { useEffect, useState } from 'react'
import { createStore, type StoreApi } from 'zustand'
import type { MultiPolygon, Position } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import type { AppState } from '../../store/state'
import { worldSize } from '../map/canvas/mercator'
import type { Basemap } from '../map/base/basemap-data'
import type { MapPainter } from '../map/map-painter'
import { useLatest } from '../../ui/use-latest'
import type { Board } from './board'
import { handleDrawingKey, isDrawingUndo } from './drawing-keys'
import { noCrosshair, Pen, type Crosshair, type SnapMark } from './pen'
import { pictureOf } from './sketch-picture'
import { toolsBySelection, toolsOnOne } from './slice'
import { snapWords } from './snap-words'
import { useSnaps } from './use-snaps'

/** Within so many px of a corner or an edge the crosshair is drawn to it. */
const snapPixels = 10
/** A button held and moved by so much drags a corner; less is a click. */
const dragPixels = 4

/** Drawing on the map by mouse and by keyboard. */
export function useDrawing(map: L.Map | null, painter: MapPainter | null, base: Basemap | null): void {
  const store = useAppStore()
  const snaps = useLatest(useSnaps(base))
  const [drawing] = useState((): Board => {
    const crosshair = createStore<Crosshair>(() => noCrosshair)
    const pen = new Pen(
      () => store.getState().drawing,
      () => snaps.current,
      (next) => crosshair.setState(next),
    )
    return { pen, crosshair }
  })
  useTool(map, drawing.pen)
  usePicture(painter, drawing.crosshair)
  const isDrawing = useApp((state) => state.map.tool === 'draw')
  useEffect(() => {
    if (!map || !isDrawing) return
    return listen(map, drawing.pen, () => store.getState())
  }, [map, isDrawing, drawing, store])
  useEffect(() => {
    store.getState().drawing.setBoard(drawing)
    return () => store.getState().drawing.setBoard(null)
  }, [store, drawing])
}

/** Which tool the map itself has: it draws once the drawing tool has all that it needs. */
function mapToolFor(state: AppState): 'draw' | 'select' | null {
  const { isOpen, tool } = state.drawing
  if (!isOpen || tool === null) return state.map.tool === 'draw' ? 'select' : null
  if (toolsBySelection.has(tool)) return 'select'
  return toolsOnOne.has(tool) && state.drawing.subject === null ? 'select' : 'draw'
}

/** The outline that the tool works on. */
export function shapeUnder({ drawing, parcels }: AppState): MultiPolygon | null {
  return drawing.subject === null ? null : (parcels.shapes.get(drawing.subject) ?? null)
}

function useTool(map: L.Map | null, pen: Pen): void {
  const store = useAppStore()
  const isOpen = useApp((state) => state.drawing.isOpen)
  const tool = useApp((state) => state.drawing.tool)
  const active = useApp((state) => state.parcels.active)
  const subject = useApp((state) => state.drawing.subject)
  const under = useApp(shapeUnder)
  const workspace = useApp((state) => state.workspace.current?.uid ?? null)

  // The tool begins on the parcel that is selected, or on the first that is.
  useEffect(() => {
    const { drawing, parcels } = store.getState()
    if (tool === null || !toolsOnOne.has(tool) || subject !== null || active === null) return
    if (parcels.byUid.has(active) && parcels.shapes.has(active)) drawing.begin(active, null)
  }, [store, tool, subject, active])

  // Saved, the outline is the new one, and the next step begins from there.
  useEffect(() => {
    if (subject !== null && under && (tool === 'vertices' || tool === 'move'))
      store.getState().drawing.begin(subject, under)
  }, [store, tool, subject, under])

  useEffect(() => {
    const state = store.getState()
    const wanted = mapToolFor(state)
    if (wanted !== null && wanted !== state.map.tool) state.map.setTool(wanted)
    pen.lift()
    // A form that has been saved takes the focus with it: the keyboard goes on from the map.
    const isLost = isOpen && document.activeElement === document.body
    if (wanted === 'draw' || isLost) map?.getContainer().focus({ preventScroll: true })
  }, [store, map, pen, isOpen, tool, subject])

  // A sketch belongs to the file and to the screen it was begun on.
  useEffect(() => () => store.getState().drawing.forgetInternal(), [store, workspace])
}

function usePicture(painter: MapPainter | null, crosshair: StoreApi<Crosshair>): void {
  const m = useMessages()
  const store = useAppStore()
  useEffect(() => {
    if (!painter) return
    const tipOf = (snap: SnapMark) => snapWords(m, snap)
    const show = () => painter.setSketch(pictureOf(store.getState(), crosshair.getState(), tipOf))
    let before = store.getState()
    const changed = (state: AppState) => {
      const isSame = state.drawing === before.drawing && state.map.tool === before.map.tool
      before = state
      if (!isSame) show()
    }
    show()
    const stops = [store.subscribe(changed), crosshair.subscribe(show)]
    return () => {
      for (const stop of stops) stop()
      painter.setSketch(null)
    }
  }, [painter, store, crosshair, m])
}

function listen(map: L.Map, pen: Pen, state: () => AppState): () => void {
  const container = map.getContainer()
  const radius = () => snapPixels / worldSize(map.getZoom())
  const place = ({ lat, lng }: L.LatLng): Position => [lng, lat]
  let pressedAt: L.Point | null = null
  let isClickSpent = false

  // Shift lets the crosshair go freely past what would draw it.
  const aim = ({ latlng, originalEvent }: L.LeafletMouseEvent) =>
    pen.moveTo(place(latlng), radius(), originalEvent.shiftKey)
  const move = (event: L.LeafletMouseEvent) => aim(event)
  const down = (event: L.LeafletMouseEvent) => {
    isClickSpent = false
    if (event.originalEvent.button !== 0 || pen.at.isHeld) return
    aim(event)
    if (!pen.at.corner) return
    pen.press()
    pressedAt = event.containerPoint
    map.dragging.disable()
  }
  const up = (event: MouseEvent) => {
    if (!pressedAt) return
    const isDragged = map.mouseEventToContainerPoint(event).distanceTo(pressedAt) > dragPixels
    pressedAt = null
    isClickSpent = true
    map.dragging.enable()
    if (isDragged) pen.press()
  }
  const click = (event: L.LeafletMouseEvent) => {
    if (isClickSpent || event.originalEvent.detail > 1) {
      isClickSpent = false
      return
    }
    aim(event)
    pen.press()
  }
  const leave = () => {
    if (!pen.at.isHeld) pen.lift()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.target === container && handleDrawingKey(event, { map, pen, state, radius })) stop(event)
  }
  // Wherever the focus is outside a field: undo takes back a point before it takes back a saved change.
  const undone = (event: KeyboardEvent) => {
    if (isDrawingUndo(event, state()) && state().drawing.takeBack()) stop(event)
  }

  container.style.cursor = 'none'
  map.doubleClickZoom.disable()
  const finish = () => void pen.finish()
  map.on({ mousemove: move, mousedown: down, click, mouseout: leave, dblclick: finish })
  document.addEventListener('mouseup', up)
  container.addEventListener('keydown', keyed, true)
  window.addEventListener('keydown', undone, true)
  return () => {
    container.style.cursor = ''
    map.doubleClickZoom.enable()
    map.dragging.enable()
    map.off({ mousemove: move, mousedown: down, click, mouseout: leave, dblclick: finish })
    document.removeEventListener('mouseup', up)
    container.removeEventListener('keydown', keyed, true)
    window.removeEventListener('keydown', undone, true)
    pen.lift()
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
