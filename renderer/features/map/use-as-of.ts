import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppStore } from '../../store/context'
import { changeBeside, dayNumber, dayOfNumber, sliderRange, type SliderRange } from './as-of'
import { wantsLittleMotion } from './use-map-view'

/** Milliseconds between two questions to the host while the slider is dragged, and between two steps of the play. */
const askEvery = 90
const stepEvery = 1100

export interface AsOfState {
  /** What the handle shows: ahead of the store while it is dragged. */
  readonly day: string
  readonly today: string
  readonly range: SliderRange
  readonly playing: boolean
  readonly moveTo: (day: string) => void
  readonly moveToNumber: (number: number) => void
  readonly step: (side: 'before' | 'after') => void
  readonly togglePlay: () => void
  readonly hasLater: boolean
  readonly hasEarlier: boolean
}

/** The as-of day under the handle of the slider, its range and the play through the changes. */
export function useAsOf(today: string): AsOfState {
  const store = useAppStore()
  const asOf = useApp((state) => state.frame.asOf)
  const timeline = useApp((state) => state.parcels.timeline)
  const [dragged, setDragged] = useState<string | null>(null)
  const [playing, setPlaying] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const wanted = useRef<string | null>(null)

  const days = useMemo(() => timeline.map(({ day }) => day), [timeline])
  const range = useMemo(() => sliderRange(days, today, asOf), [days, today, asOf])
  const day = dragged ?? asOf

  // The last day wanted is always asked for; in between only so often that the host is not flooded.
  const moveTo = useCallback(
    (next: string) => {
      wanted.current = next
      setDragged(next)
      if (timer.current !== null) return
      const ask = () => {
        const day = wanted.current
        if (day === null) {
          timer.current = null
          setDragged(null)
          return
        }
        wanted.current = null
        void store.getState().frame.setAsOf(day)
        timer.current = setTimeout(ask, askEvery)
      }
      ask()
    },
    [store],
  )
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      if (wanted.current !== null) void store.getState().frame.setAsOf(wanted.current)
    },
    [store],
  )

  const after = changeBeside(days, day, 'after')
  const before = changeBeside(days, day, 'before')

  useEffect(() => {
    if (!playing) return
    const wait = setTimeout(() => {
      if (after === null) setPlaying(false)
      else moveTo(after)
    }, stepEvery)
    return () => clearTimeout(wait)
  }, [playing, after, moveTo])

  return {
    day,
    today,
    range,
    playing,
    hasLater: after !== null,
    hasEarlier: before !== null,
    moveTo: (next) => {
      setPlaying(false)
      moveTo(next)
    },
    moveToNumber: (number) => {
      setPlaying(false)
      moveTo(dayOfNumber(Math.max(range.min, Math.min(range.max, number))))
    },
    step: (side) => {
      setPlaying(false)
      const next = side === 'after' ? after : before
      if (next !== null) moveTo(next)
    },
    togglePlay: () => {
      if (playing) return setPlaying(false)
      // Where less motion is wished for, each press is one change and nothing runs by itself.
      if (wantsLittleMotion()) {
        const next = after ?? days.toSorted()[0]
        if (next !== undefined) moveTo(next)
        return
      }
      const first = days.toSorted()[0]
      if (after === null && first !== undefined && dayNumber(first) < dayNumber(day)) moveTo(first)
      setPlaying(true)
    },
  }
}
