import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { dayNumber, markHeight, shareOf, timelineMarks, yearMarks } from './as-of'
import styles from './as-of-slider.module.css'
import { useAsOf } from './use-as-of'

/** Width of the handle, px: its middle runs from half of it to the width less half of it. */
const handle = 20

/**
 * The as-of day of map, legend and table. Every change of a status is a mark; arrows move by a day, Page Up and Page Down
 * from change to change.
 */
export function AsOfSlider({ today }: { today: string }) {
  const m = useMessages()
  const words = m.map.asOf
  const format = useFormat()
  const timeline = useApp((state) => state.parcels.timeline)
  const asOf = useAsOf(today)
  const { day, range } = asOf
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const at = (other: string) => handle / 2 + shareOf(other, range) * Math.max(0, width - handle)

  const marks = width > 0 ? timelineMarks(timeline, at) : []
  const most = Math.max(0, ...marks.map(({ parcels }) => parcels))

  const distance = dayNumber(day) - dayNumber(today)
  const relation =
    distance === 0
      ? words.isToday
      : distance < 0
        ? words.past(format.whole(-distance))
        : words.future(format.whole(distance))

  function key(event: KeyboardEvent): void {
    if (event.key === 'PageUp') asOf.step('after')
    else if (event.key === 'PageDown') asOf.step('before')
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.slider} role="group" aria-label={words.label}>
      <div className={styles.label}>
        <strong>{format.day(day)}</strong>
        <small>{relation}</small>
      </div>
      <div className={styles.track} ref={track}>
        <span className={styles.line} />
        <span className={styles.passed} style={{ width: at(day) }} />
        {marks.map(({ x, from, to, parcels }) => (
          <span
            key={from}
            className={styles.mark}
            style={{ left: x, height: markHeight(parcels, most) }}
            title={words.mark(
              from === to ? format.day(from) : words.span(format.day(from), format.day(to)),
              format.whole(parcels),
            )}
          />
        ))}
        {width > 0 &&
          yearMarks(range, width).map((year) => (
            <span key={year} className={styles.year} style={{ left: at(year) }}>
              {format.language === 'ja' ? format.dayShort(year).split('.')[0] : year.slice(0, 4)}
            </span>
          ))}
        <input
          type="range"
          className={styles.input}
          min={range.min}
          max={range.max}
          step={1}
          value={dayNumber(day)}
          aria-label={words.slider}
          aria-valuetext={`${format.day(day)} ${relation}`}
          onChange={(event) => asOf.moveToNumber(event.target.valueAsNumber)}
          onKeyDown={key}
        />
      </div>
      <div className={styles.buttons}>
        <Button size="small" onPress={() => asOf.moveTo(today)} isDisabled={day === today}>
          {words.today}
        </Button>
        <IconButton
          icon="left"
          size="small"
          label={words.previous}
          isDisabled={!asOf.hasEarlier}
          onPress={() => asOf.step('before')}
        />
        <IconButton
          icon={asOf.playing ? 'pause' : 'play'}
          size="small"
          label={asOf.playing ? words.pause : words.play}
          isDisabled={timeline.length === 0}
          onPress={asOf.togglePlay}
        />
        <IconButton
          icon="right"
          size="small"
          label={words.next}
          isDisabled={!asOf.hasLater}
          onPress={() => asOf.step('after')}
        />
      </div>
    </div>
  )
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    setWidth(current.clientWidth)
    return () => observer.disconnect()
  }, [element])
  return width
}
