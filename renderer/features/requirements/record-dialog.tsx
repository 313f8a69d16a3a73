import type { Parcel } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import { selectZones } from '../parcels/selectors'
import styles from './answers.module.css'
import { criterionText } from './quantity'
import { QuantityField } from './quantity-field'
import { recordFields } from './record-text'

interface RecordDialogProps {
  readonly parcel: Parcel
  /** A criterion that the parcel's own record answers. */
  readonly criterion: string
  readonly onClose: () => void
}

/** Answers a criterion of the record where it was asked, without the whole form of the parcel. */
export function RecordDialog({ parcel, criterion, onClose }: RecordDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const unreadable = useUnreadable()
  const zones = useApp(selectZones)
  const { draft, change, read } = useDraft({
    number: null as number | null,
    day: parcel.deliveryOn,
    zone: parcel.zone ?? '',
  })
  const name = criterionText(criterion, m)

  async function save(): Promise<void> {
    const fields = recordFields(criterion, read())
    if (unreadable.has() || fields === null) return
    if (await saving.save(() => store.getState().parcels.update(parcel.uid, fields))) onClose()
  }

  const isFigure = criterion === 'area' || criterion === 'unitPrice'
  return (
    <Dialog
      title={m.common.colon(m.parcels.parcel(parcel.number), name)}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            disabledReason={
              editing.reason ?? (recordFields(criterion, draft) ? null : m.requirements.answers.missingRecord)
            }
            onPress={() => void save()}
          >
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {isFigure && (
          <QuantityField
            label={criterion === 'area' ? m.parcels.fields.area : m.parcels.fields.price}
            unit={criterion === 'area' ? '㎡' : 'yen/㎡'}
            showsUnit
            value={draft.number}
            onChange={(number) => change({ number })}
            onValidity={unreadable.tell('number')}
            onEnter={() => void save()}
            autoFocus
          />
        )}
        {criterion === 'delivery' && (
          <DateField
            label={m.parcels.fields.deliveryOn}
            value={draft.day}
            onChange={(day) => change({ day })}
            onValidity={unreadable.tell('day')}
            onEnter={() => void save()}
            autoFocus
          />
        )}
        {criterion === 'zoning' && (
          <>
            <TextField
              label={m.parcels.fields.zone}
              value={draft.zone}
              onChange={(zone) => change({ zone })}
              onEnter={() => void save()}
              maxLength={200}
              autoFocus
            />
            <p className={styles.chips}>
              {[...new Set([...zones, ...Object.values(m.criteria.options['zoning'] ?? {})])]
                .slice(0, 8)
                .map((zone) => (
                  <Button key={zone} size="small" onPress={() => change({ zone })}>
                    {zone}
                  </Button>
                ))}
            </p>
          </>
        )}
        <SaveError error={saving.error} />
      </div>
    </Dialog>
  )
}
