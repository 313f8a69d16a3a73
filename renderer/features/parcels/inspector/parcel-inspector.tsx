import { useState } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { Menu } from '../../../ui/menu'
import { Tabs } from '../../../ui/tabs'
import { showOnMap } from '../show-on-map'
import styles from './inspector.module.css'
import { inspectorTabs } from './inspector-tabs'
import { parkName } from '../names'
import { openPrint } from '../../printing/open-print'
import { ParcelEdit } from './parcel-edit'
import type { DraftField } from '../form/parcel-form'
import { SaveError } from '../../../ui/save-error'
import { selectParkMap, selectStatusMap } from '../selectors'
import { StatusName } from '../status-name'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'

/** One parcel: what it is, who is on it, what happened to it; its form in place of the tabs while it is edited. */
export function ParcelInspector({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const isEditing = useApp((state) => state.parcels.editing === parcel.uid)
  const [focus, setFocus] = useState<DraftField>('number')
  const tab = useApp((state) => state.frame.choices['inspector-tab'])
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const tabs = inspectorTabs.filter((each) => isInternal || !each.isInternal)
  const shownTab = tabs.find((each) => each.id === tab)?.id ?? tabs[0]?.id ?? ''

  function edit(field: DraftField): void {
    setFocus(field)
    store.getState().parcels.setEditing(parcel.uid)
  }

  return (
    <>
      <Head parcel={parcel} />
      {isEditing ? (
        <ParcelEdit parcel={parcel} focus={focus} />
      ) : (
        <>
          <Tabs
            label={m.parcels.inspector.tabsLabel}
            className={styles.tabs}
            panelClassName={styles.panel}
            value={shownTab}
            onChange={(id) => void store.getState().frame.remember('inspector-tab', id)}
            items={tabs.map((each) => {
              const count = each.count(parcel)
              const label = each.label(m)
              return {
                id: each.id,
                label: (
                  <>
                    {count === null ? label : `${label} ${format.whole(count)}`}
                    {each.mark?.(parcel)}
                  </>
                ),
                content: each.content({ parcel, edit }),
              }
            })}
          />
          <Actions parcel={parcel} onEdit={() => edit('number')} />
        </>
      )}
    </>
  )
}

function Head({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const format = useFormat()
  const status = useApp((state) => selectStatusMap(state).get(parcel.statusUid) ?? null)
  const park = useApp((state) => selectParkMap(state).get(parcel.parkUid))
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <h2 className={styles.title}>{m.parcels.parcel(parcel.number)}</h2>
        <StatusName status={status} framed />
      </div>
      <p className={styles.place}>
        {m.parcels.parkPlace(park ? parkName(park, format.language) : '', parcel.block)}
      </p>
      <p className={styles.tags}>
        <span>{m.parcels.inspector.since(format.dayBoth(parcel.statusSince))}</span>
        {parcel.origin === 'demo' && <Badge tone="warn">{m.common.demoTag}</Badge>}
      </p>
    </header>
  )
}

/** The map of the parcel's park, ready to be printed. */
function PrintButton({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const store = useAppStore()
  return (
    <Button icon="print" onPress={() => openPrint(store, parcel.parkUid)}>
      {m.printing.inspectorButton}
    </Button>
  )
}

function Actions({ parcel, onEdit }: { parcel: Parcel; onEdit: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const toMap = {
    id: 'map',
    label: m.parcels.inspector.showOnMap,
    icon: 'map' as const,
    onAction: () => showOnMap(store.getState(), [parcel.uid]),
  }
  if (!editing.isShown) {
    return (
      <footer className={styles.foot}>
        <Button icon="map" onPress={toMap.onAction}>
          {toMap.label}
        </Button>
        <PrintButton parcel={parcel} />
      </footer>
    )
  }
  return (
    <footer className={styles.foot}>
      <SaveError error={saving.error} />
      <Button
        variant="primary"
        disabledReason={editing.reason}
        tooltip="S"
        onPress={() => store.getState().parcels.askStatus([parcel.uid])}
      >
        {m.parcels.status.change}
      </Button>
      <Button disabledReason={editing.reason} tooltip="F2" onPress={onEdit}>
        {m.parcels.inspector.edit}
      </Button>
      <PrintButton parcel={parcel} />
      <Menu
        label={m.parcels.inspector.more}
        actions={[
          toMap,
          {
            id: 'remove',
            label: m.parcels.inspector.remove,
            icon: 'trash',
            isDanger: true,
            startsGroup: true,
            isDisabled: editing.reason !== null,
            onAction: () => setAsks(true),
          },
        ]}
      >
        <IconButton icon="more" label={m.parcels.inspector.more} variant="framed" />
      </Menu>
      <ConfirmDialog
        title={m.parcels.inspector.removeTitle(parcel.number)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(() => store.getState().parcels.remove([parcel.uid]))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {m.parcels.inspector.removeText}
      </ConfirmDialog>
    </footer>
  )
}
