import { useState } from 'react'
import type { Demand, Parcel, Uid } from '../../../electron/contract'
import { foldText } from '../../../electron/contract/rules/fold'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import { useDraft, useSaving, useUnreadable } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { SaveError } from '../../ui/save-error'
import { TextField } from '../../ui/text-field'
import styles from './demand-tab.module.css'

interface DemandDialogProps {
  readonly parcel: Parcel
  /** Null for a new one. */
  readonly demand: Required<Demand> | null
  /** Prospects that want the parcel already. */
  readonly taken: readonly Uid[]
  readonly nextRank: number
  readonly onClose: () => void
}

/** One wish for a parcel: who, how much of it, and a remark. */
export function DemandDialog({ parcel, demand, taken, nextRank, onClose }: DemandDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const saving = useSaving()
  const unreadable = useUnreadable()
  const byUid = useApp((state) => state.prospects.byUid)
  const nameOf = (uid: Uid | null) => (uid === null ? '' : (byUid.get(uid)?.codeName ?? ''))
  const { draft, change, read } = useDraft({
    prospectUid: demand?.prospectUid ?? (null as Uid | null),
    wantedAreaM2: demand ? demand.wantedAreaM2 : null,
    note: demand?.note ?? '',
  })
  const [text, setText] = useState(nameOf(draft.prospectUid))
  const words = m.requirements.demand
  const wanted = foldText(text)
  const items = [...byUid.values()].flatMap((each) =>
    each.uid === undefined || taken.includes(each.uid) ? [] : [{ id: each.uid, label: each.codeName ?? '' }],
  )
  const found =
    text === nameOf(draft.prospectUid) ? items : items.filter((each) => foldText(each.label).includes(wanted))
  const area = effectiveArea(parcel)

  async function save(): Promise<void> {
    const { prospectUid, wantedAreaM2, note } = read()
    if (prospectUid === null || unreadable.has()) return
    const done = await saving.save(() =>
      store.getState().requirements.saveDemand({
        uid: demand?.uid ?? null,
        parcelUid: parcel.uid,
        prospectUid,
        rank: demand?.rank ?? nextRank,
        wantedAreaM2,
        note: note.trim(),
      }),
    )
    if (done) onClose()
  }

  return (
    <Dialog
      title={demand ? words.edit(nameOf(demand.prospectUid)) : words.add}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            disabledReason={draft.prospectUid === null ? words.prospect : null}
            onPress={() => void save()}
          >
            {m.common.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {demand === null && (
          <ComboBox
            label={words.prospect}
            isRequired
            items={found}
            text={text}
            onText={setText}
            value={draft.prospectUid}
            onChange={(prospectUid) => {
              change({ prospectUid })
              setText(nameOf(prospectUid))
            }}
            autoFocus
          />
        )}
        <NumberField
          label={words.wanted}
          kind="area"
          unit="㎡"
          value={draft.wantedAreaM2}
          onChange={(wantedAreaM2) => change({ wantedAreaM2 })}
          onValidity={unreadable.tell('wanted')}
          onEnter={() => void save()}
          min={0.01}
          max={1e9}
          autoFocus={demand !== null}
          description={
            area !== null && (
              <Button size="small" variant="quiet" onPress={() => change({ wantedAreaM2: area })}>
                {words.whole}
              </Button>
            )
          }
        />
        <TextField label={words.note} value={draft.note} onChange={(note) => change({ note })} lines={2} />
        <SaveError error={saving.error} />
      </div>
    </Dialog>
  )
}
