import { useState } from 'react'
import type { Occupant, Parcel } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import styles from '../inspector/inspector.module.css'
import { OccupantDialog } from './occupant-dialog'
import { SaveError } from '../../../ui/save-error'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'

/** Who is on the parcel, and what outsiders learn of it. */
export function ParcelOccupants({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const editing = useEditing()
  const [open, setOpen] = useState<Occupant | 'new' | null>(null)
  return (
    <>
      {parcel.occupants.length === 0 ? (
        <p className={styles.quiet}>{m.parcels.occupants.none}</p>
      ) : (
        <ul className={styles.cards}>
          {parcel.occupants.map((occupant, index) => (
            <OccupantCard key={occupant.uid ?? index} occupant={occupant} onEdit={() => setOpen(occupant)} />
          ))}
        </ul>
      )}
      {editing.isShown && (
        <div className={styles.section}>
          <div>
            <Button icon="plus" size="small" disabledReason={editing.reason} onPress={() => setOpen('new')}>
              {m.parcels.occupants.add}
            </Button>
          </div>
        </div>
      )}
      {open !== null && (
        <OccupantDialog
          parcelUid={parcel.uid}
          occupant={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function OccupantCard({ occupant, onEdit }: { occupant: Occupant; onEdit: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const editing = useEditing()
  const [asks, setAsks] = useState(false)
  const saving = useSaving()
  const words = m.parcels.occupants
  const name = occupant.name ?? words.nameHidden
  const { uid, until, share, publication } = occupant
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <strong>{name}</strong>
        {editing.isShown && uid !== undefined && (
          <span className={styles.actions}>
            <IconButton
              icon="edit"
              size="small"
              label={words.edit}
              disabledReason={editing.reason}
              onPress={onEdit}
            />
            <IconButton
              icon="trash"
              size="small"
              label={words.remove}
              disabledReason={editing.reason}
              onPress={() => setAsks(true)}
            />
          </span>
        )}
      </div>
      <div>{occupant.industry ?? <Unknown>{words.unknownIndustry}</Unknown>}</div>
      <div className={styles.quiet}>
        {occupant.since === null
          ? words.sinceUnknown
          : until === null || until === undefined
            ? m.parcels.status.since2(format.dayShort(occupant.since))
            : words.period(format.dayShort(occupant.since), format.dayShort(until))}
        {share !== null && share !== undefined && `・${words.occupies(format.percent(share))}`}
      </div>
      <div className={styles.tags}>
        {occupant.operating === null ? (
          <Unknown>{`${words.operating} ${words.operatingUnknown}`}</Unknown>
        ) : (
          <Badge tone={occupant.operating ? 'good' : 'neutral'}>
            {occupant.operating ? words.operatingYes : words.operatingNo}
          </Badge>
        )}
        {publication !== undefined && <Badge tone="public">{m.common.publications[publication]}</Badge>}
        {occupant.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
      </div>
      {occupant.note && <div className={styles.text}>{occupant.note}</div>}
      <SaveError error={saving.error} />
      <ConfirmDialog
        title={words.removeTitle(name)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          if (uid !== undefined) void saving.save(() => store.getState().parcels.removeOccupancy(uid))
        }}
        confirmLabel={words.remove}
        isDestructive
      >
        {words.removeText}
      </ConfirmDialog>
    </li>
  )
}
