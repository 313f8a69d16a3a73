import { useMemo, useState } from 'react'
import { SheetKind, type PrintLogEntry } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { Identify } from './identify'
import { filterLog, type LogFilter } from './filter-log'
import { LogTable } from './log-table'
import styles from './log.module.css'

const noFilter: LogFilter = { text: '', face: 'all', sheet: 'all', sha256: null }

/** Everything that was printed: who, when, what, on which face, to whom; and whose file this is. */
export function LogTab() {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const setFace = useApp((state) => state.frame.setFace)
  if (isPublic)
    return (
      <EmptyState
        icon="public"
        title={m.printing.log.publicTitle}
        action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
      >
        {m.printing.log.publicText}
      </EmptyState>
    )
  return <Log />
}

function Log() {
  const m = useMessages()
  const { whole } = useFormat()
  const store = useAppStore()
  const log = useApp((state) => state.prints.log)
  const [filter, setFilter] = useState(noFilter)
  const shown = useMemo(() => filterLog(log, filter, foldText), [log, filter])
  const words = m.printing.log
  const change = (fields: Partial<LogFilter>) => setFilter({ ...filter, sha256: null, ...fields })
  if (log.length === 0)
    return (
      <EmptyState
        icon="history"
        title={words.title}
        action={
          <Button icon="print" onPress={() => store.getState().printing.showTab('studio')}>
            {words.emptyAction}
          </Button>
        }
      >
        {words.empty}
      </EmptyState>
    )
  return (
    <div className={styles.page}>
      <p className={styles.text}>{words.text}</p>
      <div className={styles.tools}>
        <TextField
          label={words.filter}
          placeholder={words.filterPlaceholder}
          value={filter.text}
          className={styles.search}
          onChange={(text) => change({ text })}
        />
        <Select
          label={words.face}
          items={[
            { id: 'all', label: words.allFaces },
            { id: 'public', label: m.printing.faces.public },
            { id: 'internal', label: m.printing.faces.internal },
          ]}
          value={filter.face}
          onChange={(face) => change({ face })}
        />
        <Select
          label={words.sheet}
          items={[
            { id: 'all', label: words.allSheets },
            ...SheetKind.options.map((id) => ({ id, label: m.sheets.names[id] })),
          ]}
          value={filter.sheet}
          onChange={(sheet) => change({ sheet: sheet as LogFilter['sheet'] })}
        />
        <span className={styles.count} role="status">
          {words.count(whole(shown.length))}
        </span>
        {filter !== noFilter && (
          <Button variant="quiet" onPress={() => setFilter(noFilter)}>
            {words.showAll}
          </Button>
        )}
      </div>
      <Identify
        log={log}
        onFound={(entry: PrintLogEntry) => setFilter({ ...noFilter, sha256: entry.sha256 ?? null })}
      />
      {shown.length === 0 ? (
        <p className={styles.text}>{words.emptyFiltered}</p>
      ) : (
        <LogTable entries={shown} />
      )}
    </div>
  )
}
