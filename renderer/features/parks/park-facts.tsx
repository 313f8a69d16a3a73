import { useEffect, useState } from 'react'
import type { CodedError, ParkFact, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Badge, Unknown } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import inspector from '../parcels/inspector/inspector.module.css'
import { SaveError } from '../../ui/save-error'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { FactDialog } from './fact-dialog'
import { itemName } from './item-name'
import styles from './park-facts.module.css'

/** What is known of a park, each item with how sure it is, where it stands and when that was written. */
export function ParkFacts({ parkUid }: { parkUid: Uid }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const facts = useApp((state) => state.parks.facts.get(parkUid))
  const [error, setError] = useState<CodedError | null>(null)
  const [open, setOpen] = useState<ParkFact | 'new' | null>(null)
  const isLoaded = facts !== undefined

  useEffect(() => {
    if (isLoaded) return
    store
      .getState()
      .parks.loadFacts(parkUid)
      .catch((caught: CodedError) => setError(caught))
  }, [isLoaded, parkUid, store])

  return (
    <>
      <SaveError error={error} />
      {facts?.length === 0 ? (
        <p className={inspector.quiet}>
          {m.parks.facts.none} {m.parks.facts.hint}
        </p>
      ) : (
        <ul className={inspector.cards}>
          {facts?.map((fact) => (
            <FactCard key={fact.uid} fact={fact} onEdit={() => setOpen(fact)} />
          ))}
        </ul>
      )}
      {editing.isShown && (
        <div className={styles.add}>
          <Button icon="plus" size="small" disabledReason={editing.reason} onPress={() => setOpen('new')}>
            {m.parks.facts.add}
          </Button>
        </div>
      )}
      {open !== null && (
        <FactDialog parkUid={parkUid} fact={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

const tones = { confirmed: 'good', derived: 'accent', unknown: 'warn' } as const

function FactCard({ fact, onEdit }: { fact: ParkFact; onEdit: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const item = itemName(fact.item, m)
  const { source, sourceDate } = fact
  const date =
    sourceDate === ''
      ? m.parks.facts.dateUnknown
      : sourceDate.length === 10
        ? format.dayShort(sourceDate)
        : sourceDate
  return (
    <li className={inspector.card}>
      <div className={inspector.cardHead}>
        <strong>{item}</strong>
        <span className={inspector.actions}>
          <span title={m.parks.certaintyMeanings[fact.certainty]}>
            <Badge tone={tones[fact.certainty]}>{m.parks.certainties[fact.certainty]}</Badge>
          </span>
          {editing.isShown && (
            <>
              <IconButton
                icon="edit"
                size="small"
                label={`${m.common.edit} ${item}`}
                disabledReason={editing.reason}
                onPress={onEdit}
              />
              <IconButton
                icon="trash"
                size="small"
                label={`${m.parks.facts.remove} ${item}`}
                disabledReason={editing.reason}
                onPress={() => setAsks(true)}
              />
            </>
          )}
        </span>
      </div>
      <div className={inspector.text}>
        {fact.value === '' ? <Unknown>{m.common.unknown}</Unknown> : fact.value}
      </div>
      {(source !== '' || fact.certainty !== 'unknown') && (
        <cite className={styles.source}>
          {source === '' ? m.parks.facts.noSource : source}（{date}）
        </cite>
      )}
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={m.parks.facts.removeTitle(item)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          void saving.save(() => store.getState().parks.removeFact(fact.uid))
        }}
        confirmLabel={m.common.remove}
        isDestructive
      >
        {m.parks.facts.removeText}
      </ConfirmDialog>
    </li>
  )
}
