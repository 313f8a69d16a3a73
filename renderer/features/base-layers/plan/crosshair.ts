import { useState, type KeyboardEvent } from 'react'
import { isPlainEnter } from '../../../ui/ime'

interface Moves {
  readonly size: () => { readonly width: number; readonly height: number }
  readonly onSet: (at: { x: number; y: number }) => void
  readonly onPan: (x: number, y: number) => void
  readonly onZoom: (steps: 1 | -1, at: { x: number; y: number }) => void
}

/** px of one key press; further with Shift. */
const stepPx = 4
const farPx = 32
const panPx = 60

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A crosshair for those who work with keys; null until the first arrow key. */
export function useCrosshair({ size, onSet, onPan, onZoom }: Moves) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const middle = () => ({ x: size().width / 2, y: size().height / 2 })
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key]
    if (direction) {
      const [x, y] = direction
      if (event.ctrlKey) onPan(x * panPx, y * panPx)
      else {
        const step = event.shiftKey ? farPx : stepPx
        const from = at ?? middle()
        const { width, height } = size()
        setAt({
          x: Math.max(0, Math.min(width, from.x + x * step)),
          y: Math.max(0, Math.min(height, from.y + y * step)),
        })
      }
    } else if (isPlainEnter(event)) onSet(at ?? middle())
    else if (event.key === '+' || event.key === ';' || event.key === '=') onZoom(1, at ?? middle())
    else if (event.key === '-') onZoom(-1, at ?? middle())
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { at, hide: () => setAt(null), onKeyDown }
}
