import type L from 'leaflet'
import type { AppState } from '../../store/state'
import { isComposing } from '../../ui/ime'
import type { Pen } from './pen'

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** px that an arrow moves the crosshair; with Shift one, to aim. */
const stepPixels = 12

interface Board {
  readonly map: L.Map
  readonly pen: Pen
  readonly state: () => AppState
  /** Of what draws the crosshair, on the unit square. */
  readonly radius: () => number
}

/** Where the keys have taken the crosshair, apart from what drew it aside: else it could never leave a corner. */
const rawOf = new WeakMap<Pen, { readonly shown: readonly number[] | null; readonly raw: L.LatLng }>()

function moveBy({ map, pen, radius }: Board, x: number, y: number): void {
  const { position } = pen.at
  const known = rawOf.get(pen)
  const start =
    position === null
      ? map.getCenter()
      : known && known.shown?.join() === position.join()
        ? known.raw
        : { lat: position[1], lng: position[0] }
  const raw = map.containerPointToLatLng(map.latLngToContainerPoint(start).add([x, y]))
  map.panInside(raw, { paddingTopLeft: [60, 140], paddingBottomRight: [60, 130], animate: false })
  pen.moveTo([raw.lng, raw.lat], radius())
  rawOf.set(pen, { shown: pen.at.position, raw })
}

/** Keys on the map while it draws. @returns true when the key was taken */
export function handleDrawingKey(event: KeyboardEvent, board: Board): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (isComposing(event) || altKey || metaKey) return false
  const { pen, state } = board
  const { drawing } = state()
  if (ctrlKey) {
    if (key !== 'Enter') return false
    pen.finish()
    return true
  }
  const arrow = arrows[key]
  if (arrow) {
    const step = shiftKey ? 1 : stepPixels
    moveBy(board, arrow[0] * step, arrow[1] * step)
    return true
  }
  if (key === 'Enter') {
    // The crosshair begins in the middle of the map.
    if (pen.at.position === null) moveBy(board, 0, 0)
    else pen.press()
    return true
  }
  if (key === 'Backspace') {
    if (!pen.release()) drawing.takeBack()
    return true
  }
  if (key === 'Delete') return pen.removeCorner()
  const letter = key.toLowerCase()
  if (letter === 'r' || letter === 's') {
    if (letter === 'r') drawing.setSquare(!drawing.square)
    else drawing.setSnaps(!drawing.snaps)
    // The crosshair goes at once where it now belongs.
    if (pen.at.position !== null) moveBy(board, 0, 0)
    return true
  }
  if (drawing.tool === 'vertices' && letter === 'n') {
    pen.toCorner(shiftKey ? -1 : 1)
    return true
  }
  if (key !== 'Escape') return false
  if (!pen.release()) cancel(state())
  return true
}

/** Takes the sketch away, after a question where more than a point would be lost; without one, ends the tool. */
export function cancel({ drawing, frame }: AppState): void {
  if (drawing.points.length === 0 && drawing.past.length === 0) drawing.choose(null)
  else if (drawing.points.length === 1) drawing.restart()
  else frame.leave(() => drawing.choose(null), 'drawing')
}

/** Undo that is meant for the sketch: there is one, and the key was not pressed in a field or a dialog. */
export function isDrawingUndo(event: KeyboardEvent, { drawing }: AppState): boolean {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
  if (!isUndo || (drawing.points.length === 0 && drawing.past.length === 0)) return false
  return !(
    event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog]') !== null
  )
}
