import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { StatusPart } from '../../../app/status-line-context'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { isComposing } from '../../../ui/ime'
import { SaveError } from '../../../ui/save-error'
import { rowAfterKey } from '../../../ui/grid/keys'
import { selectFirmMap } from '../../companies/firm'
import { OfficerFilter, useOfficerFilter } from '../officer-filter'
import { useAnswer } from '../use-answer'
import { useVisitWords } from '../words'
import styles from './agenda.module.css'
import { AgendaItem } from './agenda-item'
import { actionOfKey, groupAgenda, mainAction, type AgendaAction, type Due } from './groups'
import { useAgendaActions } from './use-agenda-actions'

/** What an officer has to do today, what is late, whom nobody touched; each row leads to its action in one key. */
export function AgendaPanel() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const words = m.visits.agenda
  const editing = useEditing()
  const today = calendarDay()
  const { dayOf } = useVisitWords()
  const firms = useApp(selectFirmMap)
  const [officerUid, setOfficer] = useOfficerFilter()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const { answer, error } = useAnswer(`${today} ${officerUid}`, () =>
    store.getState().visits.agenda(today, officerUid),
  )
  // The agenda knows days; the hours of today's visits are asked for beside it.
  const { answer: ofToday } = useAnswer(today, () =>
    store.getState().visits.list({ from: today, until: today }),
  )
  const groups = useMemo(
    () => groupAgenda(answer ?? [], (uid) => firms.get(uid)?.rank ?? null),
    [answer, firms],
  )
  const order = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const focus = useRowFocus(list, answer === null ? null : order.length)
  const { act, dialog } = useAgendaActions((row, action) =>
    setSaid(words.did[action](firms.get(row.companyUid ?? '')?.name ?? row.text)),
  )
  const doIt = (row: Due, action: AgendaAction) => {
    if (action !== 'open' && editing.reason !== null) return
    setSaid('')
    act(row, action)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const at = focus.index()
    const row = at === null ? undefined : order[at]
    if (row === undefined) return
    const next = rowAfterKey(event.key, at ?? -1, order.length, 10)
    const action = next === null ? actionOfKey(row, event.key) : null
    if (next === null && action === null) return
    event.preventDefault()
    if (next !== null) focus.to(next)
    else if (action !== null) doIt(row, action)
  }

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.day}>{words.title(dayOf(today))}</h2>
        <ul className={styles.counts}>
          {groups.map(({ id, rows }) => (
            <li key={id} className={rows.length === 0 ? styles.zero : styles[id]}>
              {words.groups[id]} <strong>{format.whole(rows.length)}</strong>
            </li>
          ))}
        </ul>
        <OfficerFilter value={officerUid} onChange={setOfficer} />
      </header>
      <p className={styles.said} role="status">
        {said}
      </p>
      {error && <SaveError error={error} />}
      {answer !== null && order.length === 0 ? (
        <EmptyState
          icon="check"
          title={officerUid === null ? words.emptyTitle : words.emptyOfficer}
          action={
            officerUid === null ? (
              <Button
                variant="primary"
                icon="plus"
                disabledReason={editing.reason}
                onPress={() => store.getState().visits.ask({ kind: 'plan', uid: null, start: {} })}
              >
                {m.visits.plan}
              </Button>
            ) : (
              <Button onPress={() => setOfficer(null)}>{words.showAll}</Button>
            )
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows in it are buttons; arrows move between them
        <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
          {groups.map(({ id, rows }) =>
            rows.length === 0 ? null : (
              <section key={id} className={styles.group} aria-label={words.groups[id]}>
                <h3 className={styles.groupHead}>
                  {words.groups[id]} <span>{m.common.items(format.whole(rows.length))}</span>
                  <small>{words.groupHints[id]}</small>
                </h3>
                <ul>
                  {rows.map((row) => (
                    <AgendaItem
                      key={`${row.kind} ${row.rowUid}`}
                      row={row}
                      startAt={
                        row.kind === 'visit'
                          ? (ofToday?.find((visit) => visit.uid === row.rowUid)?.startAt ?? null)
                          : null
                      }
                      onAct={doIt}
                      onMain={() => doIt(row, mainAction(row))}
                    />
                  ))}
                </ul>
              </section>
            ),
          )}
        </div>
      )}
      <StatusPart>{words.total(format.whole(order.length))}</StatusPart>
      {dialog}
    </div>
  )
}

/** The attribute of the rows between which the arrows move. */
const rowAttribute = 'data-agenda-row'

/**
 * The focus among the rows: on the first when they come and nothing else is being used, and on the next one when the
 * row that had it is done and gone.
 */
function useRowFocus(list: { readonly current: HTMLElement | null }, count: number | null) {
  const last = useRef(0)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(`[${rowAttribute}]`) ?? [])]
  const to = (index: number) => {
    const found = rows()
    const row = found[Math.min(index, found.length - 1)]
    row?.focus()
    row?.scrollIntoView?.({ block: 'nearest' })
  }
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === null || activeElement === document.body
    if (count !== null && count > 0 && isFree) to(last.current)
  })
  return {
    to,
    index: (): number | null => {
      const index = rows().indexOf(document.activeElement as HTMLElement)
      if (index >= 0) last.current = index
      return index < 0 ? null : index
    },
  }
}
