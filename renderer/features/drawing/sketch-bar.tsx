import { useEffect, useReducer, useState } from 'react'
import { ToggleButton as AriaToggle } from 'react-aria-components'
import { useStore } from 'zustand'
import { planeArea, planeLength, toPlane, zoneAt } from '../../../electron/contract/rules/plane'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button, IconButton } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { throttled } from '../../ui/throttled'
import { Tooltip } from '../../ui/tooltip'
import type { Board } from './board'
import styles from './drawing.module.css'
import { isEnclosing, type Crosshair } from './pen'
import { bearingText, enclosedM2, legOf, turnTo } from './plane-sketch'
import { snapWords } from './snap-words'
import { fewestPoints, toolsBySelection, toolsOnOne, type DrawTool } from './slice'

/** On the map: what to do now, what it measures, and the buttons that a sketch needs at hand. */
export function SketchBar() {
  const m = useMessages()
  const isOpen = useApp((state) => state.drawing.isOpen)
  const tool = useApp((state) => state.drawing.tool)
  const board = useApp((state) => state.drawing.board)
  const subject = useApp((state) => state.drawing.subject)
  const isFinished = useApp((state) => state.drawing.isFinished)
  if (!isOpen || !board) return null
  if (tool === null)
    return (
      <div className={styles.bar} role="status">
        {m.drawing.begin}
      </div>
    )
  if (toolsBySelection.has(tool) || isFinished) return null
  if (toolsOnOne.has(tool) && subject === null) return <Choose />
  return <Bar key={tool} tool={tool} board={board} />
}

/** Before there is a parcel to work on. */
function Choose() {
  const m = useMessages()
  const number = useApp(({ parcels: { active, shapes, byUid } }) =>
    active === null || shapes.has(active) ? undefined : byUid.get(active)?.number,
  )
  return (
    <div className={styles.bar} role="status">
      <p className={styles.hint}>{m.drawing.choose}</p>
      {number !== undefined && <p className={styles.problem}>{m.drawing.noShape(number)}</p>}
    </div>
  )
}

function Bar({ tool, board }: { tool: DrawTool; board: Board }) {
  const m = useMessages()
  const words = m.drawing
  const store = useAppStore()
  const points = useApp((state) => state.drawing.points.length)
  const past = useApp((state) => state.drawing.past.length)
  const fault = useApp((state) => state.drawing.fault)
  const number = useApp(({ drawing: { subject }, parcels }) =>
    subject === null ? undefined : parcels.byUid.get(subject)?.number,
  )
  const [tried, setTried] = useState(false)
  const missing = fewestPoints[tool] - points
  const lacks =
    tool === 'vertices'
      ? past === 0
        ? words.noStep
        : null
      : missing > 0
        ? words.tooFew(String(missing))
        : null
  const { drawing } = store.getState()
  return (
    <section className={classNames(styles.bar, styles.sketch)} aria-label={words.tools[tool]}>
      <div className={styles.barLine}>
        <p className={styles.hint} role="status">
          <Hint tool={tool} board={board} />
        </p>
        {number !== undefined && <span className={styles.quiet}>{words.on(number)}</span>}
        <span className={styles.barButtons}>
          {tool !== 'move' && <SquareButton />}
          {isEnclosing(tool) && points > 2 && (
            <Button size="small" tooltip={words.closeSquareHint} onPress={() => void board.pen.closeSquare()}>
              {words.closeSquare}
            </Button>
          )}
          {points + past > 0 && (
            <>
              <IconButton
                icon="undo"
                size="small"
                label={words.undoPoint}
                onPress={() => void drawing.takeBack()}
              />
              <IconButton icon="restore" size="small" label={words.restart} onPress={drawing.restart} />
            </>
          )}
          <Button
            size="small"
            variant={lacks === null ? 'primary' : 'secondary'}
            onPress={() => {
              setTried(true)
              board.pen.finish()
            }}
          >
            {words.finish}
          </Button>
        </span>
      </div>
      <Figures tool={tool} board={board} />
      {fault !== null && (
        <p className={styles.problem} role="alert">
          {words.crossing}
        </p>
      )}
      {tried && lacks !== null && fault === null && (
        <p className={styles.problem} role="alert">
          {lacks}
        </p>
      )}
      <Spoken count={points + past} />
    </section>
  )
}

/** Holds the next side at right angles; a state, and so no button that does something once. */
function SquareButton() {
  const m = useMessages()
  const store = useAppStore()
  const isOn = useApp((state) => state.drawing.square)
  return (
    <Tooltip text={m.drawing.squareHint}>
      <AriaToggle
        className={classNames(styles.toggle, isOn && styles.toggleOn)}
        isSelected={isOn}
        onChange={(next) => store.getState().drawing.setSquare(next)}
      >
        <span aria-hidden="true">{isOn ? '∟ ✓' : '∟'}</span>
        {m.drawing.square}
      </AriaToggle>
    </Tooltip>
  )
}

/** What to do now, in one sentence. */
function Hint({ tool, board }: { tool: DrawTool; board: Board }) {
  const m = useMessages()
  const words = m.drawing.hints
  const isHeld = useStore(board.crosshair, (state) => state.isHeld)
  const count = useApp((state) => state.drawing.points.length)
  if (tool === 'vertices') return isHeld ? words.held : words.vertex
  if (tool === 'merge' || tool === 'check') return null
  if (count === 0) return words.first[tool]
  if (isEnclosing(tool) && count > 2) return words.close
  return tool === 'split' && count > 1 ? words.through : words.next[tool]
}

/** Says aloud what the keyboard did: the map itself is a picture. */
function Spoken({ count }: { count: number }) {
  const m = useMessages()
  const snaps = useApp((state) => state.drawing.snaps)
  const square = useApp((state) => state.drawing.square)
  const [said, setSaid] = useState({ count, snaps, square, text: '' })
  useEffect(() => {
    setSaid((before) => {
      const now = { count, snaps, square }
      const { drawing } = m
      if (before.square !== square) return { ...now, text: drawing.squareSaid(square) }
      if (before.snaps !== snaps) return { ...now, text: drawing.snapsSaid(snaps) }
      if (before.count === count) return before
      const text = count > before.count ? drawing.pointSet(String(count)) : drawing.pointGone(String(count))
      return { ...now, text }
    })
  }, [count, snaps, square, m])
  return (
    <div className={styles.unseen} role="status">
      {said.text}
    </div>
  )
}

/** Figures change faster than they can be read; each time costs the page a layout. ms */
const figurePause = 50

/** The crosshair as it is now; drawn anew some twenty times a second while it moves. */
function useCrosshair({ crosshair }: Board): Crosshair {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const tell = throttled<null>(figurePause, () => redraw())
    const stop = crosshair.subscribe(() => tell(null))
    return () => {
      stop()
      tell.cancel()
    }
  }, [crosshair])
  return crosshair.getState()
}

/** Live figures on the plane of the place: they follow the crosshair. */
function Figures({ tool, board }: { tool: DrawTool; board: Board }) {
  const m = useMessages()
  const words = m.drawing
  const format = useFormat()
  const points = useApp((state) => state.drawing.points)
  const edited = useApp((state) => state.drawing.edited)
  const { position, draft, snap, square } = useCrosshair(board)
  const start = points[0] ?? position ?? edited?.[0]?.[0]?.[0]
  if (!start) return <dl className={styles.figures} />
  const zone = zoneAt(start)
  const last = points.at(-1)
  const leg = last && position ? legOf(last, position, zone) : null
  const all = position ? [...points, position] : points
  const shape = tool === 'vertices' ? (draft ?? edited) : null
  const encloses = isEnclosing(tool) && all.length > 2
  const areaM2 = shape ? planeArea(shape, zone) : encloses ? enclosedM2(all, zone) : null
  const metres = (value: number) => `${format.fixed(value, 2)} m`
  const plane = position ? toPlane(position, zone) : null
  const turn = square && position ? turnTo(square, position, zone) : null
  return (
    <dl className={styles.figures}>
      {areaM2 !== null && (
        <div>
          <dt>{words.area}</dt>
          <dd>
            <strong>{format.area(Math.round(areaM2 * 100) / 100)}</strong>{' '}
            <small>{format.tsubo(areaM2)}</small>
          </dd>
        </div>
      )}
      {leg && (
        <div>
          <dt>{words.leg}</dt>
          <dd>
            {words.legText(metres(leg.lengthM), bearingText(leg.bearing))}
            {turn && <small> {words.turns[turn]}</small>}
          </dd>
        </div>
      )}
      {!isEnclosing(tool) && tool !== 'move' && all.length > 2 && (
        <div>
          <dt>{words.length}</dt>
          <dd>{metres(planeLength(all, zone))}</dd>
        </div>
      )}
      {plane && (
        <div>
          <dt>{words.crosshair}</dt>
          <dd>{words.xy(format.fixed(plane.northM, 2), format.fixed(plane.eastM, 2))}</dd>
        </div>
      )}
      <div className={styles.snapped}>
        <dt>{words.snappedTo}</dt>
        <dd>{snap ? snapWords(m, snap) : words.notSnapped}</dd>
      </div>
    </dl>
  )
}
