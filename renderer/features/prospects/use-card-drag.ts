import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { Uid } from '../../../electron/contract'
import { useLatest } from '../../ui/use-latest'
import type { ProspectRow } from './rows'

/** A card that is in the hand. */
export interface Carried {
  readonly row: ProspectRow
  readonly over: Uid
  /** Where the pointer is, px in the window; null when it was picked up by key. */
  readonly at: { readonly x: number; readonly y: number } | null
}

/** So many pixels make a press a drag. */
const threshold = 5
const edge = 56
const edgeStep = 14

/** The attribute by which a column says which stage it is. */
export const stageAttribute = 'data-stage'

function stageUnder(x: number, y: number): Uid | null {
  return document.elementFromPoint(x, y)?.closest(`[${stageAttribute}]`)?.getAttribute(stageAttribute) ?? null
}

interface CardDrag {
  readonly carried: Carried | null
  readonly carry: (carried: Carried | null) => void
  readonly onPointerDown: (row: ProspectRow, event: ReactPointerEvent<HTMLElement>) => void
  /** True right after a drag, when the click that ends it must not open the card. */
  readonly wasDragged: () => boolean
}

/** Carries cards with the pointer, between columns that scroll along when the pointer nears an edge. */
export function useCardDrag(
  scroller: { readonly current: HTMLElement | null },
  isAllowed: boolean,
  onDrop: (row: ProspectRow, stageUid: Uid) => void,
): CardDrag {
  const [carried, setCarried] = useState<Carried | null>(null)
  const press = useRef<{ readonly row: ProspectRow; readonly x: number; readonly y: number } | null>(null)
  const dragged = useRef(false)
  const now = useLatest({ carried, onDrop })
  const isCarrying = carried !== null && carried.at !== null

  const onPointerDown = useCallback(
    (row: ProspectRow, event: ReactPointerEvent<HTMLElement>) => {
      dragged.current = false
      if (isAllowed && event.button === 0 && event.isPrimary)
        press.current = { row, x: event.clientX, y: event.clientY }
    },
    [isAllowed],
  )

  useEffect(() => {
    function onMove(event: PointerEvent): void {
      const from = press.current
      if (from === null) return
      const { clientX: x, clientY: y } = event
      if (!dragged.current && Math.hypot(x - from.x, y - from.y) < threshold) return
      dragged.current = true
      event.preventDefault()
      scrollAlong(scroller.current, x)
      const over = stageUnder(x, y) ?? now.current.carried?.over ?? from.row.prospect.stageUid
      setCarried({ row: from.row, over, at: { x, y } })
    }
    function onUp(event: PointerEvent): void {
      const from = press.current
      press.current = null
      if (from === null || !dragged.current) return
      setCarried(null)
      const stageUid = stageUnder(event.clientX, event.clientY)
      if (stageUid !== null) now.current.onDrop(from.row, stageUid)
    }
    function cancel(): void {
      press.current = null
      setCarried(null)
    }
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || press.current === null || !dragged.current) return
      event.stopPropagation()
      cancel()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [now, scroller])

  // A hand that carries a card selects no text on its way.
  useEffect(() => {
    if (!isCarrying) return
    const { style } = document.body
    const before = style.userSelect
    style.userSelect = 'none'
    return () => {
      style.userSelect = before
    }
  }, [isCarrying])

  return {
    carried,
    carry: setCarried,
    onPointerDown,
    wasDragged: () => dragged.current,
  }
}

function scrollAlong(scroller: HTMLElement | null, x: number): void {
  if (scroller === null) return
  const { left, right } = scroller.getBoundingClientRect()
  if (x < left + edge) scroller.scrollLeft -= edgeStep
  else if (x > right - edge) scroller.scrollLeft += edgeStep
}
