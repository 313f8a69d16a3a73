import { useState } from 'react'
import { useStore } from 'zustand'
import { fromPlane, toPlane, zoneAt, zoneName } from '../../../electron/contract/rules/plane'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { parseNumber } from '../../ui/format/parse-number'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import styles from './drawing.module.css'
import { alongLeg, legOf, readBearing, turns, type Turn } from './plane-sketch'
import type { Board } from './board'

type Way = 'byCoordinates' | 'byLeg'

/** A point given in figures: by plane coordinates, or by length and bearing from the last point. */
export function PointByFigures({ board }: { board: Board }) {
  const m = useMessages()
  const words = m.drawing
  const points = useApp((state) => state.drawing.points)
  const centre = useApp((state) => state.map.rest?.center)
  const held = useStore(board.crosshair, (state) => (state.isHeld ? state.position : null))
  const [way, setWay] = useState<Way>('byCoordinates')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [turn, setTurn] = useState<Turn>('right')
  const [tried, setTried] = useState(false)
  const last = points.at(-1) ?? held
  const zone = zoneAt(last ?? centre ?? [140.1, 37.9])
  const isLeg = way === 'byLeg'
  const one = parseNumber(first)
  // At right angles the direction follows from the side before; only the length is asked for.
  const isSquare = useApp((state) => state.drawing.square)
  const side = isLeg && isSquare ? board.pen.sideBefore() : null
  const squareBearing = side ? (legOf(...side, zone).bearing + turns[turn] + 360) % 360 : null
  const two = isLeg ? (squareBearing ?? readBearing(second)) : parseNumber(second)

  function set(): void {
    setTried(true)
    if (typeof one !== 'number' || typeof two !== 'number' || (isLeg && !last)) return
    const position =
      isLeg && last
        ? alongLeg(last, { lengthM: one, bearing: two }, zone)
        : fromPlane({ northM: one, eastM: two }, zone)
    board.pen.place(position)
    setFirst('')
    setSecond('')
    setTried(false)
  }

  const problem = (value: number | null | undefined, unreadable: string) =>
    tried && typeof value !== 'number' ? (value === null ? words.needFigure : unreadable) : null
  const example = last ?? centre
  const plane = example ? toPlane(example, zone) : null
  return (
    <Fold title={words.figures} defaultOpen>
      <div className={styles.form}>
        <RadioGroup
          label={words.figures}
          labelHidden
          look="segmented"
          items={(['byCoordinates', 'byLeg'] as const).map((id) => ({ id, label: words[id] }))}
          value={way}
          onChange={(next) => {
            setWay(next)
            setTried(false)
          }}
        />
        <div className={styles.pair}>
          <TextField
            label={`${isLeg ? words.distance : words.north} (m)`}
            value={first}
            onChange={setFirst}
            onEnter={set}
            inputMode="decimal"
            placeholder={!isLeg && plane ? plane.northM.toFixed(3) : undefined}
            error={problem(one, m.ui.numberUnreadable)}
          />
          {side === null && (
            <TextField
              label={isLeg ? words.bearing : `${words.east} (m)`}
              value={second}
              onChange={setSecond}
              onEnter={set}
              placeholder={!isLeg && plane ? plane.eastM.toFixed(3) : undefined}
              error={problem(two, isLeg ? words.bearingUnreadable : m.ui.numberUnreadable)}
            />
          )}
        </div>
        {side !== null && (
          <RadioGroup
            label={words.way}
            look="segmented"
            items={(['left', 'straight', 'right'] as const).map((id) => ({ id, label: words.turns[id] }))}
            value={turn}
            onChange={setTurn}
          />
        )}
        {side === null && (
          <p className={styles.quiet}>{isLeg ? words.bearingHint : words.zone(zoneName(zone))}</p>
        )}
        {isLeg && !last && <p className={styles.problem}>{words.needFirst}</p>}
        <Button onPress={set}>{words.set}</Button>
      </div>
    </Fold>
  )
}
