import { useEffect, useId, useRef, useState, type PointerEvent } from 'react'
import { useMessages } from '../../../messages/use-messages'
import { IconButton } from '../../../ui/button'
import { useLatest } from '../../../ui/use-latest'
import type { PlanPicture } from '../data/plan-picture'
import { useCrosshair } from './crosshair'
import { Marks } from './marks'
import { toPlan, toWindow, wholePlan, zoomed, type PlanFrame, type Size } from './plan-frame'
import styles from './plan.module.css'
import type { PointDraft } from './points'

/** Less than this is a click, px. */
const clickReach = 4
const zoomStep = 1.4

/** The plan, to be zoomed, moved and pointed at. */
export function PlanView({
  picture,
  points,
  active,
  worst,
  onPick,
}: {
  picture: PlanPicture
  points: readonly PointDraft[]
  active: number | null
  worst: number | null
  /** @param at px from the lower left corner */
  onPick: (at: readonly [x: number, y: number]) => void
}) {
  const words = useMessages().layers.plan
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const helpId = useId()
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [frame, setFrame] = useState<PlanFrame | null>(null)
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const plan = { width: picture.widthPx, height: picture.heightPx }
  const shown = frame ?? wholePlan(plan, size)
  const latest = useLatest(shown)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // React listens passively to the wheel, which would scroll the dialog as well.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      const at = { x: event.clientX - left, y: event.clientY - top }
      setFrame(zoomed(latest.current, Math.exp(-event.deltaY * 0.0015), at))
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      observer.disconnect()
      element.removeEventListener('wheel', wheel)
    }
  }, [latest])

  const { scale, x, y } = shown
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || size.width === 0) return
    const ratio = window.devicePixelRatio || 1
    element.width = Math.round(size.width * ratio)
    element.height = Math.round(size.height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.imageSmoothingEnabled = scale < 4
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture.image, x, y, picture.widthPx * scale, picture.heightPx * scale)
  }, [picture, size, scale, x, y])

  const pickAt = (at: { x: number; y: number }) => {
    const found = toPlan(latest.current, plan, at)
    if (found) onPick(found)
  }
  const zoomBy = (by: number, at = { x: size.width / 2, y: size.height / 2 }) =>
    setFrame(zoomed(latest.current, by, at))
  const crosshair = useCrosshair({
    size: () => size,
    onSet: pickAt,
    onPan: (dx, dy) => setFrame({ ...latest.current, x: latest.current.x - dx, y: latest.current.y - dy }),
    onZoom: (steps, at) => zoomBy(steps > 0 ? zoomStep : 1 / zoomStep, at),
  })

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, moved: false }
    crosshair.hide()
  }
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current
    if (!held) return
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
    if (!held.moved && Math.hypot(dx, dy) < clickReach) return
    drag.current = { x: event.clientX, y: event.clientY, moved: true }
    setFrame({ ...latest.current, x: latest.current.x + dx, y: latest.current.y + dy })
  }
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current
    drag.current = null
    if (!held || held.moved) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    pickAt({ x: event.clientX - left, y: event.clientY - top })
  }

  return (
    <div className={styles.side}>
      {/* A drawing is an application of its own: keys move the crosshair in it. */}
      <div
        ref={box}
        className={styles.view}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- points are set by keys here
        tabIndex={0}
        aria-label={words.plan}
        aria-describedby={helpId}
        onKeyDown={crosshair.onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (drag.current = null)}
      >
        <canvas ref={canvas} className={styles.canvas} />
        <Marks
          crosshair={crosshair.at}
          marks={points.flatMap(({ from }, index) =>
            from === null
              ? []
              : [
                  {
                    number: index + 1,
                    ...toWindow(shown, plan, from),
                    isActive: active === index,
                    isWorst: worst === index,
                  },
                ],
          )}
        />
      </div>
      <p id={helpId} className={styles.hidden}>
        {words.planHelp}
      </p>
      <div className={styles.zoom}>
        <IconButton icon="plus" size="small" label={words.zoomIn} onPress={() => zoomBy(zoomStep)} />
        <IconButton icon="minus" size="small" label={words.zoomOut} onPress={() => zoomBy(1 / zoomStep)} />
        <IconButton icon="fit" size="small" label={words.fit} onPress={() => setFrame(null)} />
      </div>
    </div>
  )
}
