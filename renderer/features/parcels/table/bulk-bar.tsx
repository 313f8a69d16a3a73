import { useState } from 'react'
import { tally } from '../../../../electron/contract/rules/sold-share'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { areaText, type CellTools } from './cells'
import { CompareDialog } from '../compare/compare-dialog'
import { ExportDialog } from '../../exporting/export-dialog'
import { LeaveBehindDialog } from '../../exporting/leave-behind/leave-behind-dialog'
import styles from './parcels-screen.module.css'
import { selectSelected } from '../selectors'
import { useEditing } from '../../../app/use-editing'

interface BulkBarProps {
  readonly tools: CellTools
  /** What was copied or why not; read out. */
  readonly said: string
  readonly onCopy: () => void
}

/** Under the table: what can be done with the selected rows; without any, the keys. */
export function BulkBar({ tools, said, onCopy }: BulkBarProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const selected = useApp(selectSelected)
  const [compares, setCompares] = useState(false)
  const [writes, setWrites] = useState<'export' | 'leave' | null>(null)
  const uids = selected.map((each) => each.uid)
  const canCompare = selected.length >= 2 && selected.length <= 5
  return (
    <footer className={styles.bulk}>
      {selected.length === 0 ? (
        <span className={styles.keys}>{m.parcels.table.keys}</span>
      ) : (
        <>
          <strong>
            {m.parcels.table.selectedOf(
              format.whole(selected.length),
              areaText(tally(selected).areaM2, tools),
            )}
          </strong>
          <span role="status" className={styles.said}>
            {said}
          </span>
          {editing.isShown && (
            <Button
              variant="primary"
              size="small"
              disabledReason={editing.reason}
              onPress={() => store.getState().parcels.askStatus(selected.map((each) => each.uid))}
            >
              {m.parcels.status.change}
            </Button>
          )}
          <Button
            size="small"
            icon="compare"
            disabledReason={canCompare ? null : m.parcels.compare.limit}
            onPress={() => setCompares(true)}
          >
            {m.parcels.compare.action}
          </Button>
          <Button size="small" icon="copy" onPress={onCopy}>
            {m.parcels.table.copy}
          </Button>
          <Button size="small" icon="save" onPress={() => setWrites('export')}>
            {m.exporting.openSelected}
          </Button>
          <Button size="small" icon="public" onPress={() => setWrites('leave')}>
            {m.exporting.leave.openSelected}
          </Button>
          <Button size="small" variant="quiet" onPress={() => store.getState().parcels.clearSelection()}>
            {m.parcels.table.clearSelection}
          </Button>
        </>
      )}
      {writes === 'export' && <ExportDialog selected={uids} onClose={() => setWrites(null)} />}
      {writes === 'leave' && <LeaveBehindDialog parcelUids={uids} onClose={() => setWrites(null)} />}
      {compares && <CompareDialog parcels={selected} onClose={() => setCompares(false)} />}
    </footer>
  )
}
