import { useState } from 'react'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ExportDialog } from '../../exporting/export-dialog'
import { MergeDialog } from '../../duplicates/merge-dialog'
import { planVisits } from '../../visits/plan-visit'
import { showCompaniesOnMap } from '../show-on-map'
import styles from './companies-table.module.css'

/** Under the table: what can be done with the selected companies; without any, the keys. */
export function CompanyBulkBar({ said, onCopy }: { said: string; onCopy: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const selection = useApp((state) => state.companies.selection)
  const [merges, setMerges] = useState(false)
  const [exports, setExports] = useState(false)
  const [first, second] = selection
  return (
    <footer className={styles.bulk}>
      {selection.size === 0 ? (
        <span className={styles.keys}>{m.companies.keys}</span>
      ) : (
        <>
          <strong>{m.companies.selected(format.whole(selection.size))}</strong>
          <span role="status" className={styles.said}>
            {said}
          </span>
          <Button size="small" icon="map" onPress={() => showCompaniesOnMap(store.getState(), selection)}>
            {m.companies.onMap}
          </Button>
          {editing.isShown && (
            <Button
              size="small"
              icon="calendar"
              disabledReason={editing.reason}
              onPress={() => planVisits(store.getState(), [...selection])}
            >
              {m.visits.plan}
            </Button>
          )}
          {editing.isShown && (
            <Button
              size="small"
              icon="compare"
              disabledReason={editing.reason ?? (selection.size === 2 ? null : m.companies.mergeTwoHint)}
              onPress={() => setMerges(true)}
            >
              {m.companies.mergeTwo}
            </Button>
          )}
          <Button size="small" icon="copy" onPress={onCopy}>
            {m.companies.copy}
          </Button>
          {editing.isShown && (
            <Button size="small" icon="save" onPress={() => setExports(true)}>
              {m.exporting.openSelected}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => store.getState().companies.select(new Set())}>
            {m.companies.clearSelection}
          </Button>
        </>
      )}
      {exports && (
        <ExportDialog entity="companies" selected={[...selection]} onClose={() => setExports(false)} />
      )}
      {merges && first !== undefined && second !== undefined && (
        <MergeDialog aUid={first} bUid={second} reasons={[]} onClose={() => setMerges(false)} />
      )}
    </footer>
  )
}
