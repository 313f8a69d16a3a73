import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Uid } from '../../../electron/contract'
import { today as calendarDay } from '../../app/today'
import { useEditing } from '../../app/use-editing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { isComposing } from '../../ui/ime'
import { SaveError } from '../../ui/save-error'
import { boardColumns, cardAfterKey, placeOf, stageBeside } from './board'
import { BoardColumnView } from './board-column'
import { FilterBar } from './filter-bar'
import { ProspectsHead } from './head'
import { entryName, useProspectNames } from './names'
import styles from './prospect-board.module.css'
import { ProspectsEmpty } from './prospects-empty'
import { selectStages } from './rows'
import { StageDialog } from './stage-dialog'
import { useBoardMoves } from './use-board-moves'
import { useCardDrag } from './use-card-drag'
import { useFilteredProspects } from './use-filtered'

/** The prospects by stage. Cards are carried by pointer or by key; every move is one change that can be undone. */
export function ProspectBoard({ onOpen }: { onOpen?: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const today = calendarDay()
  const hint = useId()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const stages = useApp(selectStages)
  const active = useApp((state) => state.prospects.active)
  const prospects = useFilteredProspects()
  const { nameOf } = useProspectNames()
  const scroller = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => boardColumns(stages, prospects.shown), [stages, prospects.shown])
  const [focused, setFocused] = useState<Uid | null>(null)
  /** The card that takes the focus as soon as it is drawn: it may be far down, or be drawn anew in another column. */
  const [wanted, setWanted] = useState<Uid | null>(null)
  /** Stages opened or closed by hand; the others are closed while they are empty. */
  const [opened, setOpened] = useState<ReadonlyMap<Uid, boolean>>(new Map())
  const moves = useBoardMoves(columns, today)
  const canMove = editing.isShown && editing.reason === null
  const words = m.prospects.boardWords

  const drop = (row: Parameters<typeof moves.move>[0], stageUid: Uid) => {
    setFocused(row.uid)
    void moves.move(row, stageUid).then(() => setWanted(row.uid))
  }
  const { carried, carry, onPointerDown, wasDragged } = useCardDrag(scroller, canMove, drop)
  const place = placeOf(columns, focused) ?? placeOf(columns, active)
  const tabStop =
    place === null ? cardAfterKey(columns, null, '') : (columns[place.column]?.rows[place.index]?.uid ?? null)

  // The board opens where the prospect is whose page is open.
  useEffect(() => {
    const stage = placeOf(columns, active)
    if (stage === null) return
    scroller.current
      ?.querySelector(`[data-stage="${columns[stage.column]?.stage.uid}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-deps -- only when it is opened: later the officer scrolls himself
  }, [])

  const onFocusTaken = useCallback(() => setWanted(null), [])

  function focus(uid: Uid | null): void {
    if (uid === null) return
    setWanted(uid)
    setFocused(uid)
  }

  function open(uid: Uid): void {
    store.getState().prospects.activate(uid)
    onOpen?.()
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const uid = (event.target as HTMLElement).getAttribute('data-card')
    if (uid === null) return
    const at = placeOf(columns, uid)
    const row = at === null ? undefined : columns[at.column]?.rows[at.index]
    if (!row || at === null) return
    const isUsed = carried === null ? move(event.key) : carryOn(event.key)
    if (!isUsed) return
    event.preventDefault()
    event.stopPropagation()

    function move(key: string): boolean {
      if (!row) return false
      if (key === 'Enter') {
        open(row.uid)
        return true
      }
      if (key === ' ') {
        if (!canMove) return true
        carry({ row, over: row.prospect.stageUid, at: null })
        moves.say(words.lifted(nameOf(row), row.stage ? entryName(row.stage, format.language) : ''))
        return true
      }
      const next = cardAfterKey(columns, at, key)
      focus(next)
      return next !== null
    }

    function carryOn(key: string): boolean {
      if (carried === null || !row) return false
      if (key === 'ArrowLeft' || key === 'ArrowRight') {
        const over = stageBeside(columns, carried.over, key === 'ArrowRight' ? 1 : -1)
        carry({ ...carried, over })
        const column = columns.find(({ stage }) => stage.uid === over)
        if (column)
          moves.say(words.over(entryName(column.stage, format.language), format.whole(column.rows.length)))
        scroller.current
          ?.querySelector(`[data-stage="${over}"]`)
          ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        return true
      }
      if (key === 'Escape') {
        carry(null)
        moves.say(words.stays(nameOf(row), row.stage ? entryName(row.stage, format.language) : ''))
        return true
      }
      if (key === ' ' || key === 'Enter') {
        carry(null)
        drop(carried.row, carried.over)
        return true
      }
      // A card in the hand stays in the hand: no other key leads away from it.
      return key !== 'Tab'
    }
  }

  if (isPublic || prospects.all.length === 0) return <ProspectsEmpty />
  return (
    <section className={styles.screen} aria-label={words.label}>
      <ProspectsHead prospects={prospects} />
      <FilterBar prospects={prospects} />
      {moves.error && (
        <div className={styles.error}>
          <SaveError error={moves.error} />
        </div>
      )}
      <div
        ref={scroller}
        role="group"
        aria-label={words.label}
        className={styles.board}
        onKeyDown={onKeyDown}
        // A card picked up by key is put back when the focus leaves the board.
        onBlur={(event) => {
          if (carried?.at === null && !event.currentTarget.contains(event.relatedTarget)) carry(null)
        }}
      >
        {columns.map((column) => (
          <BoardColumnView
            key={column.stage.uid}
            column={column}
            today={today}
            isOpen={opened.get(column.stage.uid) ?? column.rows.length > 0}
            onOpenChange={(isOpen) => setOpened(new Map(opened).set(column.stage.uid, isOpen))}
            active={active}
            tabStop={tabStop}
            wanted={wanted}
            onFocusTaken={onFocusTaken}
            carried={carried?.row.uid ?? null}
            isOver={carried?.over === column.stage.uid && carried.row.prospect.stageUid !== column.stage.uid}
            hintId={hint}
            onPointerDown={onPointerDown}
            onPress={(uid) => {
              if (wasDragged()) return
              setFocused(uid)
              open(uid)
            }}
          />
        ))}
      </div>
      <p id={hint} className={styles.unseen}>
        {words.hint}
      </p>
      <footer className={styles.foot}>
        <span className={styles.keys}>{words.keys}</span>
      </footer>
      <div role="status" aria-live="assertive" className={styles.unseen}>
        {moves.said}
      </div>
      {carried !== null && carried.at !== null && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${carried.at.x + 12}px, ${carried.at.y + 8}px)` }}
          aria-hidden="true"
        >
          <strong>{nameOf(carried.row)}</strong>
          <span>
            {words.moveTo(
              entryName(
                stages.find((stage) => stage.uid === carried.over) ?? { name: '', nameEn: '' },
                format.language,
              ),
            )}
          </span>
        </div>
      )}
      {moves.asked && (
        <StageDialog
          rows={[moves.asked.row]}
          stageUid={moves.asked.stageUid}
          onClose={(isMoved) => {
            focus(moves.asked?.row.uid ?? null)
            moves.answer(isMoved)
          }}
        />
      )}
    </section>
  )
}
