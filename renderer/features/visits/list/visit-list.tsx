import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import type { Uid } from '../../../../electron/contract'
import { StatusPart } from '../../../app/status-line-context'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { EmptyState } from '../../../ui/empty-state'
import { Choice } from '../../../ui/grid/choice'
import { firstLook, readGridLook, shownGridColumns } from '../../../ui/grid/columns'
import { DataGrid } from '../../../ui/grid/data-grid'
import { nextGridSort, readGridSort, sortGrid, type GridSort } from '../../../ui/grid/sort'
import { toTsv } from '../../../ui/grid/tsv'
import { RadioGroup } from '../../../ui/radio-group'
import { SaveError } from '../../../ui/save-error'
import { selectFirmMap } from '../../companies/firm'
import { selectEntryMap } from '../../companies/lists'
import { entryName } from '../../companies/table/cells'
import { OfficerFilter, useOfficerFilter } from '../officer-filter'
import { visitAims, visitStates, type VisitRow } from '../rows'
import { StateBadge } from '../state-badge'
import { useAnswer } from '../use-answer'
import { useVisitWords } from '../words'
import { listColumns, type ListColumn } from './columns'
import { filterVisits, listDays, listPeriods, type ListPeriod } from './filter'
import styles from './list.module.css'

const remembered = 'visits-list'
const none: ReadonlySet<Uid> = new Set()

/** 一覧: every visit of a period, narrowed and sorted; states are changed together. */
export function VisitList() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const words = m.visits.list
  const today = calendarDay()
  const [period, setPeriod] = useState<ListPeriod>('coming')
  const [states, setStates] = useState<readonly VisitRow['state'][]>([])
  const [aims, setAims] = useState<readonly VisitRow['aim'][]>([])
  const [officerUid, setOfficer] = useOfficerFilter()
  const [selection, setSelection] = useState(none)
  const [active, setActive] = useState<Uid | null>(null)
  const [asks, setAsks] = useState(false)
  const { look, sort, change } = useLook()
  const saving = useSaving()
  const days = listDays(period, today)
  const { answer, error } = useAnswer(JSON.stringify(days), () => store.getState().visits.list(days))
  const { text, cell } = useCells()
  const columns = useMemo(() => shownGridColumns(listColumns, look), [look])
  const rows = useMemo(
    () =>
      sortGrid(filterVisits(answer ?? [], states, aims, officerUid), sort, (visit, column) =>
        column === 'when' ? `${visit.on} ${visit.startAt ?? '99'}` : text(visit, column),
      ),
    [answer, states, aims, officerUid, sort, text],
  )
  const chosen = rows.filter((visit) => selection.has(visit.uid))
  const open = (uid: Uid) => store.getState().visits.ask({ kind: 'plan', uid, start: {} })
  const run = (work: () => Promise<void>) => void saving.save(work)
  const uids = chosen.map((visit) => visit.uid)

  function copy(): string | null {
    if (chosen.length === 0) return null
    return toTsv([
      columns.map((column) => words.columns[column.id]),
      ...chosen.map((visit) => columns.map((column) => text(visit, column.id))),
    ])
  }

  function onKey(event: KeyboardEvent): boolean {
    const visit = rows.find((each) => each.uid === active)
    if (visit === undefined || event.ctrlKey || event.altKey || event.metaKey) return false
    if (event.key.toLowerCase() === 'r') {
      store.getState().visits.ask({ kind: 'record', visit })
      return true
    }
    if (event.key === 'Delete' && editing.reason === null) {
      setAsks(true)
      return true
    }
    return false
  }

  return (
    <div className={styles.panel}>
      <header className={styles.bar}>
        <RadioGroup
          label={words.period}
          labelHidden
          look="segmented"
          items={listPeriods.map((id) => ({ id, label: words.periods[id] }))}
          value={period}
          onChange={setPeriod}
        />
        <Choice
          label={words.state}
          items={visitStates.map((id) => ({ id, label: m.visits.states[id] }))}
          chosen={states}
          onChange={setStates}
        />
        <Choice
          label={words.aim}
          items={visitAims.map((id) => ({ id, label: m.visits.aims[id] }))}
          chosen={aims}
          onChange={setAims}
        />
        <OfficerFilter value={officerUid} onChange={setOfficer} />
        <strong className={styles.total} role="status">
          {m.common.items(format.whole(rows.length))}
        </strong>
      </header>
      <SaveError error={error} />
      {answer === null ? null : rows.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={words.emptyTitle}
          action={
            <Button
              icon="plus"
              disabledReason={editing.reason}
              onPress={() => store.getState().visits.ask({ kind: 'plan', uid: null, start: {} })}
            >
              {m.visits.plan}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <DataGrid
          id="visit"
          label={words.label}
          rows={rows}
          columns={columns}
          labelOf={(column) => words.columns[column]}
          cell={cell}
          sort={sort}
          onSort={(column, adds) => change({ sort: nextGridSort(sort, column, adds) })}
          onWidth={(column, width) =>
            change({ look: { ...look, widths: { ...look.widths, [column]: width } } })
          }
          selection={selection}
          active={active}
          onSelect={(next, nextActive) => {
            setSelection(next)
            setActive(nextActive)
          }}
          onOpen={open}
          onCopy={copy}
          onKey={onKey}
        />
      )}
      <SaveError error={saving.error} />
      <footer className={styles.foot}>
        {chosen.length === 0 ? (
          <span className={styles.keys}>{words.keys}</span>
        ) : (
          <>
            <strong>{m.common.selected(format.whole(chosen.length))}</strong>
            <Button
              size="small"
              disabledReason={editing.reason}
              onPress={() => run(() => store.getState().visits.changeState(uids, 'confirmed'))}
            >
              {words.confirm}
            </Button>
            <Button
              size="small"
              disabledReason={editing.reason}
              onPress={() => run(() => store.getState().visits.changeState(uids, 'cancelled'))}
            >
              {words.cancel}
            </Button>
            <Button
              size="small"
              icon="calendar"
              onPress={() =>
                store.getState().visits.ask({ kind: 'calendar', selection: { visitUids: uids } })
              }
            >
              {words.calendar}
            </Button>
            <Button
              size="small"
              icon="trash"
              variant="danger"
              disabledReason={editing.reason}
              onPress={() => setAsks(true)}
            >
              {m.common.remove}
            </Button>
          </>
        )}
      </footer>
      <ConfirmDialog
        title={words.removeTitle(format.whole(chosen.length))}
        isOpen={asks && chosen.length > 0}
        isDestructive
        confirmLabel={m.common.remove}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          run(() => store.getState().visits.remove(uids))
        }}
      >
        {words.removeText}
      </ConfirmDialog>
      <StatusPart>{m.common.items(format.whole(rows.length))}</StatusPart>
    </div>
  )
}

function useCells() {
  const m = useMessages()
  const format = useFormat()
  const firms = useApp(selectFirmMap)
  const entries = useApp(selectEntryMap)
  const trips = useApp((state) => state.trips.list)
  const { whenOf } = useVisitWords()
  const text = useCallback(
    (visit: VisitRow, column: ListColumn): string => {
      const entry = (uid: Uid | null) => (uid === null ? '' : entryName(entries.get(uid), format.language))
      switch (column) {
        case 'when':
          return whenOf(visit)
        case 'company':
          return firms.get(visit.companyUid)?.name ?? ''
        case 'kind':
          return m.visits.kinds[visit.kind]
        case 'aim':
          return m.visits.aims[visit.aim]
        case 'first':
          return visit.first ? m.visits.figures.firsts.first : m.visits.figures.firsts.repeat
        case 'state':
          return m.visits.states[visit.state]
        case 'officers':
          return visit.officerUids.map(entry).join('、')
        case 'office':
          return entry(visit.officeUid)
        case 'purpose':
          return visit.purpose
        case 'trip':
          return trips.find((trip) => trip.uid === visit.tripUid)?.name ?? ''
        case 'facts':
          return visit.facts
        case 'nextAction':
          return [visit.nextActionOn === null ? '' : format.dayShort(visit.nextActionOn), visit.nextAction]
            .filter(Boolean)
            .join(' ')
      }
    },
    [m, format, firms, entries, trips, whenOf],
  )
  const cell = useCallback(
    (visit: VisitRow, column: ListColumn) =>
      column === 'state' ? <StateBadge state={visit.state} /> : text(visit, column),
    [text],
  )
  return { text, cell }
}

/** Widths and order of the table, remembered on this computer. */
function useLook() {
  const store = useAppStore()
  const choice = useApp((state) => state.frame.choices[remembered])
  return useMemo(() => {
    const saved = (typeof choice === 'object' && choice !== null ? choice : {}) as Record<string, unknown>
    const read = {
      look: saved['look'] === undefined ? firstLook(listColumns) : readGridLook(listColumns, saved['look']),
      sort: readGridSort(
        listColumns.map((column) => column.id),
        saved['sort'],
      ) as readonly GridSort<ListColumn>[],
    }
    return {
      ...read,
      change: (fields: Partial<typeof read>) =>
        void store.getState().frame.remember(remembered, { ...read, ...fields }),
    }
  }, [store, choice])
}
