import { useEffect, useRef, useState } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { isPlainEnter } from '../../../ui/ime'
import { statusName } from '../names'
import { selectStatusMap } from '../selectors'
import { previewStatusChange, type StatusChangePreview } from './status-change'
import styles from './status-dialog.module.css'
import { StatusName } from '../status-name'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'

/** Changes the status of one parcel or of many, from a day on, and shows before what that will do. */
export function StatusDialog({ parcels, onClose }: { parcels: readonly Parcel[]; onClose: () => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const statuses = useApp((state) => state.parcels.statuses)
  const byUid = useApp(selectStatusMap)
  const asOf = useApp((state) => state.frame.asOf)
  const [first] = parcels
  const shared = first && parcels.every((each) => each.statusUid === first.statusUid) ? first.statusUid : null
  const { draft, change, read } = useDraft({
    statusUid: shared ?? '',
    since: asOf,
    note: '',
  })
  const [tried, setTried] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()
  const body = useRef<HTMLDivElement>(null)
  // The list of statuses is what the dialog was opened for: arrows choose and Enter saves at once.
  useEffect(() => {
    const radios = body.current?.querySelectorAll<HTMLInputElement>('input[type=radio]')
    const checked = [...(radios ?? [])].find((radio) => radio.checked)
    ;(checked ?? radios?.[0])?.focus()
  }, [])
  const close = useClosing({
    form: 'status-change',
    isUnsaved: draft.note.trim() !== '' || draft.since !== asOf,
    onClose,
    holds: unreadable.has,
  })
  const preview = previewStatusChange(parcels, byUid, draft.statusUid, draft.since, asOf)

  async function submit(): Promise<void> {
    const { statusUid, since, note } = read()
    setTried(true)
    const check = previewStatusChange(parcels, byUid, statusUid, since, asOf)
    if (check.issue !== null || unreadable.has()) return
    const uids = parcels.map((each) => each.uid)
    if (await saving.save(() => store.getState().parcels.changeStatus({ uids, statusUid, since, note })))
      onClose()
  }

  const title =
    parcels.length === 1 && first
      ? m.parcels.status.changeOne(first.number)
      : m.parcels.status.changeMany(format.whole(parcels.length))
  return (
    <SavingDialog
      title={title}
      saving={saving}
      onSave={() => void submit()}
      onClose={close}
      saveLabel={m.parcels.status.save}
    >
      <div
        ref={body}
        className={styles.columns}
        // The dialog has no form element, because Enter on a radio button must save and a date field answers Enter itself.
        onKeyDownCapture={(event) => {
          if (!isPlainEnter(event) || !(event.target instanceof HTMLInputElement)) return
          if (event.target.type === 'radio') void submit()
        }}
      >
        <div>
          <RadioGroup
            label={m.parcels.status.to}
            items={statuses.map((status) => ({ id: status.uid, label: <StatusName status={status} /> }))}
            value={draft.statusUid === '' ? null : draft.statusUid}
            onChange={(statusUid) => change({ statusUid })}
          />
          {tried && preview.issue === 'no-status' ? (
            <p className={styles.wrong} role="alert">
              {m.parcels.status.choose}
            </p>
          ) : (
            <p className={styles.hint}>{m.parcels.status.keys}</p>
          )}
        </div>
        <div className={styles.right}>
          <DateField
            label={m.parcels.status.since}
            value={draft.since === '' ? null : draft.since}
            onChange={(since) => change({ since: since ?? '' })}
            onValidity={unreadable.tell('since')}
            onEnter={() => void submit()}
            isRequired
            error={tried && preview.issue === 'day-unknown' ? m.parcels.status.dayUnknown : null}
          />
          <TextField
            label={m.parcels.status.note}
            value={draft.note}
            onChange={(note) => change({ note })}
            onEnter={() => void submit()}
            lines={2}
          />
          <Preview preview={preview} statusUid={draft.statusUid} />
        </div>
      </div>
    </SavingDialog>
  )
}

const namedAtMost = 5

function Preview({ preview, statusUid }: { preview: StatusChangePreview; statusUid: string }) {
  const m = useMessages()
  const format = useFormat()
  const byUid = useApp(selectStatusMap)
  const asOf = useApp((state) => state.frame.asOf)
  const name = (uid: string | undefined) => {
    const status = uid === undefined ? undefined : byUid.get(uid)
    return status ? statusName(status, format.language) : m.parcels.unknownStatus
  }
  const { absent, changing, same, past, future, soldDelta } = preview
  const rest = absent.length - namedAtMost
  if (preview.issue === 'no-status') return null
  return (
    <section className={styles.preview} aria-live="polite">
      <h3>{m.parcels.status.preview}</h3>
      <ul>
        {absent.length > 0 && (
          <li className={styles.wrong}>
            {m.parcels.status.absent(
              m.common.listOf([
                ...absent.slice(0, namedAtMost).map((each) => each.number),
                ...(rest > 0 ? [m.parcels.status.andMore(format.whole(rest))] : []),
              ]),
            )}
          </li>
        )}
        {changing.map(({ from, tally }) => (
          <li key={from?.uid ?? ''}>
            {m.parcels.status.becomes(
              name(from?.uid),
              name(statusUid),
              format.whole(tally.count),
              format.area(tally.areaM2),
            )}
          </li>
        ))}
        {same.count > 0 && <li>{m.parcels.status.same(format.whole(same.count))}</li>}
        {past.count > 0 && <li>{m.parcels.status.past(format.whole(past.count))}</li>}
        {future && <li>{m.parcels.status.future(format.day(asOf))}</li>}
        {soldDelta > 0 && <li>{m.parcels.status.sold(format.whole(soldDelta))}</li>}
        {soldDelta < 0 && <li>{m.parcels.status.unsold(format.whole(-soldDelta))}</li>}
      </ul>
    </section>
  )
}
