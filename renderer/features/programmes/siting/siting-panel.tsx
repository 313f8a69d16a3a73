import { useState } from 'react'
import type { SitingStandard } from '../../../../electron/contract'
import { versionOn } from '../../../../electron/contract/rules/validity'
import { RemoveDialog } from '../../../app/remove-dialog'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button, IconButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Menu } from '../../../ui/menu'
import { Notice } from '../../../ui/notice'
import { Select } from '../../../ui/select'
import { SourceLine } from '../../indicators/detail/source-line'
import { CurrencyBadge } from '../currency-badge'
import { versionCurrency } from '../versions'
import styles from './siting.module.css'
import { StandardDialog } from './standard-dialog'
import { Worksheet } from './worksheet'

type Asking = 'new' | 'edit' | 'next' | 'remove'

/** 工場立地法: whether a plant is to be notified, and which areas it needs, by a dated standard. */
export function SitingPanel() {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const asOf = useApp((state) => state.frame.asOf)
  const standards = useApp((state) => state.programmes.standards)
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = m.programmes.siting
  const standard = standards.find(({ uid }) => uid === chosen) ?? versionOn(standards, asOf)
  const close = () => setAsking(null)
  return (
    <div className={styles.panel}>
      {standard === null ? (
        <EmptyState
          icon="ruler"
          title={words.none}
          action={
            editing.isShown && (
              <Button icon="plus" disabledReason={editing.reason} onPress={() => setAsking('new')}>
                {words.add}
              </Button>
            )
          }
        />
      ) : (
        <>
          <p className={styles.text}>{words.text}</p>
          <div className={styles.bar}>
            <Select
              label={words.standard}
              className={styles.choose}
              items={standards.map((each) => ({
                id: each.uid,
                label: each.name,
                hint: each.validFrom === null ? '' : format.day(each.validFrom),
              }))}
              value={standard.uid}
              onChange={setChosen}
            />
            <CurrencyBadge currency={versionCurrency(standard, asOf)} />
            {editing.isShown && <Actions onAsk={setAsking} />}
          </div>
          {!standard.confirmed && (
            <Notice tone="warn" title={m.programmes.page.unconfirmedTitle}>
              {standard.note || m.programmes.page.unconfirmedText}
            </Notice>
          )}
          <Worksheet key={standard.uid} standard={standard} />
          <p className={styles.text}>
            {m.common.colon(m.indicators.detail.source, '')}
            <SourceLine {...standard} />
          </p>
        </>
      )}
      {asking !== null && asking !== 'remove' && (
        <StandardDialog
          standard={asking === 'new' ? null : standard}
          isNew={asking !== 'edit'}
          onSaved={setChosen}
          onClose={close}
        />
      )}
      {asking === 'remove' && standard !== null && <Remove standard={standard} onClose={close} />}
    </div>
  )
}

function Actions({ onAsk }: { onAsk: (asking: Asking) => void }) {
  const m = useMessages()
  const editing = useEditing()
  const words = m.programmes.siting
  const isDisabled = editing.reason !== null
  return (
    <>
      <Button size="small" icon="edit" disabledReason={editing.reason} onPress={() => onAsk('edit')}>
        {words.edit}
      </Button>
      <Menu
        label={m.programmes.page.more}
        actions={[
          { id: 'next', label: words.next, icon: 'copy', isDisabled, onAction: () => onAsk('next') },
          { id: 'new', label: words.add, icon: 'plus', isDisabled, onAction: () => onAsk('new') },
          {
            id: 'remove',
            label: words.remove,
            icon: 'trash',
            isDanger: true,
            startsGroup: true,
            isDisabled,
            onAction: () => onAsk('remove'),
          },
        ]}
      >
        <IconButton icon="more" size="small" label={m.programmes.page.more} />
      </Menu>
    </>
  )
}

function Remove({ standard, onClose }: { standard: SitingStandard; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.programmes.siting
  return (
    <RemoveDialog
      title={words.removeTitle(standard.name)}
      remove={() => store.getState().programmes.removeStandard(standard.uid)}
      onClose={onClose}
    >
      {words.removeText}
    </RemoveDialog>
  )
}
