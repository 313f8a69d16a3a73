import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/** In device-independent pixels: the screens are drawn for this and larger. */
export const smallestWindow = { width: 1024, height: 640 }
const usualWindow = { width: 1440, height: 900 }

/** How much of the title bar must be on a screen for a window to be caught with the mouse. */
const graspable = { width: 120, height: 24 }

/**
 * Where the window opens: as it was, when that place can still be seen, else in the middle of the first screen. A
 * projector that was unplugged must not take the window with it.
 * @param saved null at the first start or when what was saved cannot be read
 * @param workAreas of the screens, the first one first
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): WindowState {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualWindow }
  const sizeOn = (area: Rectangle) => ({
    width: fit(saved?.width ?? usualWindow.width, smallestWindow.width, area.width),
    height: fit(saved?.height ?? usualWindow.height, smallestWindow.height, area.height),
  })
  // What can be caught is the window as it will be: a wide one that is made narrower may end before the screen begins.
  const home = saved && workAreas.find((area) => canGrasp({ x: saved.x, y: saved.y, ...sizeOn(area) }, area))
  const area = home ?? first
  const size = sizeOn(area)
  const middle = {
    x: Math.round(area.x + (area.width - size.width) / 2),
    y: Math.round(area.y + (area.height - size.height) / 2),
  }
  const at = saved && home ? { x: saved.x, y: saved.y } : middle
  return { ...at, ...size, maximized: saved?.maximized ?? false }
}

function canGrasp(placed: Rectangle, area: Rectangle): boolean {
  const left = Math.max(placed.x, area.x)
  const right = Math.min(placed.x + placed.width, area.x + area.width)
  const underTop = placed.y >= area.y && placed.y + graspable.height <= area.y + area.height
  return underTop && right - left >= graspable.width
}

function fit(wanted: number, least: number, most: number): number {
  return Math.min(Math.max(wanted, least), most)
}

/** What was saved, or null when there is nothing that can be used: a window is never worth an error. */
export function readWindowState(path: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Remembers the window, before the program can be gone; what cannot be written is forgotten. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(state))
    renameSync(`${path}.new`, path)
  } catch {
    return
  }
}
