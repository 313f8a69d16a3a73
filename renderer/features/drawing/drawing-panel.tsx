import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Checkbox } from '../../ui/checkbox'
import { NumberField } from '../../ui/number-field'
import type { Board } from './board'
import { CheckPanel } from './check-panel'
import { DivideForm } from './divide-form'
import styles from './drawing.module.css'
import { PointByFigures } from './point-by-figures'
import { SnapSources } from './snap-sources'
import { ShapeForm } from './shape-form'
import { toolsOnOne, type DrawTool } from './slice'

/** In the right panel: figures to type while a sketch is drawn, and the form once it is finished. */
export function DrawingPanel() {
  const m = useMessages()
  const tool = useApp((state) => state.drawing.tool)
  const board = useApp((state) => state.drawing.board)
  const isFinished = useApp((state) => state.drawing.isFinished)
  if (tool === null || board === null) return null
  const isDividing = tool === 'split' || tool === 'road' || tool === 'merge'
  return (
    <section className={styles.panel} aria-label={m.drawing.tools[tool]}>
      {tool === 'check' ? (
        <CheckPanel />
      ) : isDividing && (isFinished || tool === 'merge') ? (
        <DivideForm key={tool} tool={tool} />
      ) : isFinished ? (
        <ShapeForm key={tool} tool={tool} />
      ) : (
        <Helps tool={tool} board={board} />
      )}
    </section>
  )
}

function Helps({ tool, board }: { tool: DrawTool; board: Board }) {
  const m = useMessages()
  const words = m.drawing
  const store = useAppStore()
  const snaps = useApp((state) => state.drawing.snaps)
  const square = useApp((state) => state.drawing.square)
  const widthM = useApp((state) => state.drawing.widthM)
  const isReady = useApp((state) => state.drawing.subject !== null) || !toolsOnOne.has(tool)
  return (
    <>
      <div className={styles.form}>
        <h2>{words.tools[tool]}</h2>
        <p>{words.toolHints[tool]}</p>
        {!isReady && <p className={styles.quiet}>{words.choose}</p>}
      </div>
      {tool === 'road' && (
        <NumberField
          label={words.width}
          unit="m"
          value={widthM}
          min={0.5}
          max={100}
          onChange={(width) => width !== null && store.getState().drawing.setWidth(width)}
        />
      )}
      <div className={styles.form}>
        <Checkbox isSelected={snaps} onChange={(on) => store.getState().drawing.setSnaps(on)}>
          {words.snaps}
        </Checkbox>
        <SnapSources isDisabled={!snaps} />
        {tool !== 'move' && (
          <Checkbox isSelected={square} onChange={(on) => store.getState().drawing.setSquare(on)}>
            {words.squareLong}
          </Checkbox>
        )}
      </div>
      {isReady && <PointByFigures board={board} />}
      <p className={styles.quiet}>{tool === 'vertices' ? words.vertexKeys : words.keys}</p>
    </>
  )
}
