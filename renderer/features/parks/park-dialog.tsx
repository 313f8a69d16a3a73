import { useEffect, useState } from 'react'
import type { CodedError, Park, ParkStage, Place, Quality } from '../../../electron/contract'
import { SavingDialog } from '../../app/saving-dialog'
import { useClosing } from '../../app/use-closing'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { ComboBox } from '../../ui/combo-box'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { SaveError } from '../../ui/save-error'
import { useDraft, useSaving } from '../../app/use-form'
import {
  changedParkFields,
  emptyParkDraft,
  parkDraftOf,
  parkIssueOfError,
  readParkDraft,
  type ParkDraft,
  type ParkDraftField,
  type ParkIssues,
} from './park-form'
import styles from './park-dialog.module.css'

const stages: readonly ParkStage[] = ['planned', 'on-sale', 'sold-out']
const qualities: readonly Quality[] = ['surveyed', 'cadastral', 'traced', 'schematic']

/** Adds a park, or changes one. */
export function ParkDialog({ park, onClose }: { park: Park | null; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const list = useApp((state) => state.parks.list)
  const [start] = useState(park === null ? emptyParkDraft : parkDraftOf(park))
  const { draft, change, read } = useDraft<ParkDraft>(start)
  const [issues, setIssues] = useState<ParkIssues>({})
  const saving = useSaving((error) => setIssues(parkIssueOfError(error) ?? {}))
  const fields = m.parks.fields
  const { hints } = m.parks

  async function submit(): Promise<void> {
    const taken = new Set(list.filter((each) => each.uid !== park?.uid).map((each) => each.slug))
    const answer = readParkDraft(read(), taken)
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const { parks } = store.getState()
    const done = await saving.save(async () => {
      if (park !== null) return parks.update(park.uid, changedParkFields(park, answer.fields))
      const uid = await parks.create({ ...answer.fields, outline: null })
      store.getState().parks.setSubject(uid)
    })
    if (done) onClose()
  }
  const save = () => void submit()
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(start)
  const close = useClosing({ form: 'park', isUnsaved, onClose })

  const text = (
    field: ParkDraftField,
    label: string,
    extra: { description?: string; lines?: number; isRequired?: boolean; autoFocus?: boolean } = {},
  ) => {
    const issue = issues[field]
    return (
      <TextField
        label={label}
        value={draft[field]}
        onChange={(value) => change({ [field]: value })}
        onEnter={save}
        error={issue === undefined ? null : m.parks.issues[issue]}
        {...extra}
      />
    )
  }

  return (
    <SavingDialog
      title={park === null ? m.parks.createTitle : m.parks.editTitle(park.name)}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      {text('name', fields.name, { isRequired: true, autoFocus: true })}
      <div className={styles.pair}>
        {text('nameKana', fields.nameKana, { description: hints.nameKana })}
        {text('nameEn', fields.nameEn)}
      </div>
      <RadioGroup
        label={fields.stage}
        look="segmented"
        items={stages.map((stage) => ({ id: stage, label: m.common.stages[stage] }))}
        value={draft.stage}
        onChange={(stage) => change({ stage })}
      />
      <PlaceSearch
        onChoose={(place) =>
          change({
            lon: String(place.position[0]),
            lat: String(place.position[1]),
            ...(read().address === '' ? { address: placeName(place) } : {}),
          })
        }
      />
      {text('address', fields.address)}
      <div className={styles.pair}>
        {text('lon', fields.lon, { isRequired: true })}
        {text('lat', fields.lat, { isRequired: true })}
        {text('totalAreaM2', fields.totalAreaM2, { description: hints.totalAreaM2 })}
        {text('uncertaintyM', fields.uncertaintyM, { description: hints.uncertaintyM })}
        <Select
          label={fields.quality}
          items={qualities.map((quality) => ({ id: quality, label: m.common.qualities[quality] }))}
          value={draft.quality}
          onChange={(quality) => change({ quality })}
        />
        {text('slug', fields.slug, { description: hints.slug })}
      </div>
      {text('note', fields.note, { lines: 3 })}
    </SavingDialog>
  )
}

function placeName(place: Place): string {
  return `${place.prefecture}${place.municipality}${place.town}`
}

const offeredAtMost = 12

/** Finds the point of a park by its address in the gazetteer. */
function PlaceSearch({ onChoose }: { onChoose: (place: Place) => void }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Place[]>([])
  const [error, setError] = useState<CodedError | null>(null)
  const wanted = text.trim()
  useEffect(() => {
    let isCurrent = true
    if (wanted === '') {
      setFound([])
      return
    }
    void store
      .getState()
      .places.search(wanted, offeredAtMost)
      .then(
        (places) => isCurrent && setFound(places),
        (caught: CodedError) => isCurrent && setError(caught),
      )
    return () => {
      isCurrent = false
    }
  }, [wanted, store])
  return (
    <>
      <ComboBox
        label={m.parks.hints.place}
        placeholder={m.parks.hints.placePlaceholder}
        text={text}
        onText={setText}
        value={null}
        items={found.map((place) => ({
          id: `${placeName(place)} ${place.position.join(' ')}`,
          label: placeName(place),
          hint: place.position.map((degrees) => format.fixed(degrees, 4)).join(', '),
        }))}
        onChange={(id) => {
          const place = found.find((each) => `${placeName(each)} ${each.position.join(' ')}` === id)
          if (place) onChoose(place)
        }}
      />
      <SaveError error={error} />
    </>
  )
}
