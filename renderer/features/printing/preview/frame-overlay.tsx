import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { onPaper } from '../../../sheets/components/on-paper'
import { useAppStore } from '../../../store/context'
import { Icon } from '../../../ui/icon'
import { pushedCentre, snapped, turned, type MovableFrame } from './frame-geometry'
import styles from './preview.module.css'
import { pixelsPerMm } from './zoom'

/** mm of the paper that an arrow key moves the map; with Shift, one. */
const step = 10
/** Degrees that a bracket turns it; with Shift, a tenth. */
const turn = 1

/**
 * What lies over the map of a page: moves and turns it. While it is dragged, the picture that is there is moved; the
 * pages are divided anew when the hand lets go.
 */
export function FrameOverlay({
  spec,
  movable,
  scale,
  drawn,
}: {
  spec: SheetSpec
  movable: MovableFrame
  scale: number
  /** Changes when the page under it was drawn anew. */
  drawn: unknown
}) {
  const m = useMessages()
  const { fixed } = useFormat()
  const store = useAppStore()
  const hint = useId()
  const overlay = useRef<HTMLDivElement>(null)
  const drag = useRef<{ kind: 'move' | 'turn'; x: number; y: number; degrees: number } | null>(null)
  const { box, frame } = movable
  const pixels = pixelsPerMm * scale
  const { change } = store.getState().printing
  const picture = () =>
    overlay.current?.closest('[data-sheet-page]')?.querySelector<SVGElement>('svg[role="img"]') ?? null

  // The new page is drawn: the moved picture of the old one has done its work.
  useEffect(() => {
    putBack()
  }, [drawn])

  function putBack(): void {
    const moved = picture()
    if (moved) Object.assign(moved.style, { transform: '', clipPath: '' })
  }

  const pushBy = (dx: number, dy: number) => change({ centre: pushedCentre(frame, dx, dy) })
  const turnTo = (degrees: number) => change({ rotationDegrees: turned(degrees) })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const mm = event.shiftKey ? 1 : step
    const degrees = event.shiftKey ? turn / 10 : turn
    switch (event.key) {
      case 'ArrowLeft':
        pushBy(-mm, 0)
        break
      case 'ArrowRight':
        pushBy(mm, 0)
        break
      case 'ArrowUp':
        pushBy(0, -mm)
        break
      case 'ArrowDown':
        pushBy(0, mm)
        break
      case '[':
      case '{':
        turnTo(spec.rotationDegrees - degrees)
        break
      case ']':
      case '}':
        turnTo(spec.rotationDegrees + degrees)
        break
      case 'Home':
        change({ centre: null })
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function begin(kind: 'move' | 'turn', event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { kind, x: event.clientX, y: event.clientY, degrees: 0 }
  }

  /** Degrees clockwise from the middle of the frame to the pointer, counted from straight up. */
  function angleOf(event: PointerEvent<HTMLElement>): number {
    const around = overlay.current?.getBoundingClientRect()
    if (!around) return 0
    const x = event.clientX - (around.left + around.width / 2)
    const y = event.clientY - (around.top + around.height / 2)
    return (Math.atan2(x, -y) * 180) / Math.PI
  }

  function onMove(event: PointerEvent<HTMLElement>): void {
    const held = drag.current
    const moved = picture()
    if (!held || !moved) return
    if (held.kind === 'turn') {
      held.degrees = snapped(angleOf(event))
      moved.style.transform = `rotate(${held.degrees - spec.rotationDegrees}deg)`
      return
    }
    const dx = (event.clientX - held.x) / pixels
    const dy = (event.clientY - held.y) / pixels
    moved.style.transform = `translate(${onPaper(dx)}, ${onPaper(dy)})`
    // What is pushed over the frame's edge is not there any more.
    const edges = [-dy, dx, dy, -dx].map((mm) => onPaper(Math.max(0, mm)))
    moved.style.clipPath = `inset(${edges.join(' ')})`
  }

  function onUp(event: PointerEvent<HTMLElement>): void {
    const held = drag.current
    drag.current = null
    if (!held) return
    if (held.kind === 'turn') turnTo(snapped(angleOf(event)))
    else {
      const dx = (event.clientX - held.x) / pixels
      const dy = (event.clientY - held.y) / pixels
      if (Math.hypot(dx, dy) > 0.3) pushBy(dx, dy)
    }
  }

  function onCancel(): void {
    drag.current = null
    putBack()
  }

  return (
    <div
      ref={overlay}
      className={styles.overlay}
      role="application"
      aria-label={m.printing.frame}
      aria-describedby={hint}
      title={m.printing.frameShort}
      // The map is moved with the arrow keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{
        left: `${box.x * pixels}px`,
        top: `${box.y * pixels}px`,
        width: `${box.width * pixels}px`,
        height: `${box.height * pixels}px`,
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => begin('move', event)}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onCancel}
    >
      <span id={hint} hidden>
        {m.printing.frameHint}
      </span>
      <span
        className={styles.turnHandle}
        role="slider"
        tabIndex={0}
        aria-label={m.printing.rotate}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={spec.rotationDegrees}
        aria-valuetext={m.printing.degrees(fixed(spec.rotationDegrees, 1))}
        title={m.printing.rotate}
        onPointerDown={(event) => begin('turn', event)}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onCancel}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : -1
          if (!event.key.startsWith('Arrow')) return
          event.preventDefault()
          event.stopPropagation()
          turnTo(spec.rotationDegrees + by * (event.shiftKey ? turn / 10 : turn))
        }}
      >
        <Icon name="redo" />
      </span>
    </div>
  )
}
