import { useState } from 'react'
import type { CodedError, Parcel, Quality } from '../../../electron/contract'
import { planeArea } from '../../../electron/contract/rules/plane'
import { useEditing } from '../../app/use-editing'
import { useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { SaveError } from '../../ui/save-error'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { parkName, statusName } from '../parcels/names'
import { selectParks } from '../parcels/selectors'
import { AreaSums } from './area-sums'
import styles from './drawing.module.css'
import { QualityField } from './quality-field'
import { resultShape } from './result-shape'
import type { DrawTool } from './slice'
import { shapeUnder } from './use-drawing'

/** The place that an error names, so that the map can mark it. */
export function faultOf(error: CodedError): readonly [number, number] | null {
  const { lon, lat } = error.details as { lon?: unknown; lat?: unknown }
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null
}

/** Saves a finished outline: of a parcel that is there, or of a new one. */
export function ShapeForm({ tool }: { tool: DrawTool }) {
  const subject = useApp(({ drawing, parcels }) =>
    drawing.subject === null ? undefined : parcels.byUid.get(drawing.subject),
  )
  return subject ? <ReshapeForm tool={tool} parcel={subject} /> : <NewParcelForm />
}

function useResult(tool: DrawTool) {
  const under = useApp(shapeUnder)
  const points = useApp((state) => state.drawing.points)
  const edited = useApp((state) => state.drawing.edited)
  return resultShape(tool, under, points, edited)
}

function useMarkingFault() {
  const store = useAppStore()
  return useSaving((error) => {
    const fault = faultOf(error)
    store.getState().drawing.setFault(fault ? [fault[0], fault[1]] : null)
  })
}

function ReshapeForm({ tool, parcel }: { tool: DrawTool; parcel: Parcel }) {
  const m = useMessages()
  const words = m.drawing.form
  const store = useAppStore()
  const { reason } = useEditing()
  const polygon = useResult(tool)
  const [quality, setQuality] = useState<Quality>('traced')
  const saving = useMarkingFault()

  async function save(): Promise<void> {
    if (!polygon) return
    const { drawing } = store.getState()
    const done = await saving.save(() => drawing.saveShape({ uid: parcel.uid, polygon, quality }))
    // The outline is on the disk: the next step begins from it.
    if (done)
      store.getState().drawing.begin(parcel.uid, tool === 'vertices' || tool === 'move' ? polygon : null)
  }

  return (
    <div className={styles.form}>
      <h2>{words.reshape(parcel.number)}</h2>
      <AreaSums
        rows={[
          { label: words.before, drawnM2: parcel.planeAreaM2, registeredM2: parcel.registeredAreaM2 },
          {
            label: words.after,
            drawnM2: polygon && planeArea(polygon),
            registeredM2: parcel.registeredAreaM2,
          },
        ]}
      />
      <p className={styles.quiet}>{words.keepsRegistered}</p>
      <QualityField value={quality} onChange={setQuality} />
      <SaveError error={saving.error} />
      <div className={styles.buttons}>
        <Button onPress={() => store.getState().drawing.resume()}>{m.drawing.back}</Button>
        <Button
          variant="primary"
          autoFocus
          disabledReason={reason}
          isPending={saving.isPending}
          onPress={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  )
}

function NewParcelForm() {
  const m = useMessages()
  const words = m.drawing.form
  const format = useFormat()
  const store = useAppStore()
  const { reason } = useEditing()
  const parks = useApp(selectParks)
  const statuses = useApp((state) => state.parcels.statuses)
  const polygon = useResult('parcel')
  const [parkUid, setPark] = useState(() => {
    const { parcels, parks: known } = store.getState()
    const near = parcels.active === null ? undefined : parcels.byUid.get(parcels.active)?.parkUid
    return near ?? known.subject ?? parcels.filter.parks[0] ?? parks[0]?.uid ?? null
  })
  const [number, setNumber] = useState('')
  const [statusUid, setStatus] = useState(statuses[0]?.uid ?? '')
  const [since, setSince] = useState<string | null>(() => store.getState().frame.asOf)
  const [quality, setQuality] = useState<Quality>('traced')
  const [tried, setTried] = useState(false)
  const unreadable = useUnreadable()
  const saving = useMarkingFault()

  async function save(): Promise<void> {
    setTried(true)
    if (!polygon || parkUid === null || number.trim() === '' || since === null || unreadable.has()) return
    const done = await saving.save(async () => {
      const { parcels } = store.getState()
      const uid = await parcels.create({
        parkUid,
        number: number.trim(),
        block: '',
        address: '',
        registeredAreaM2: null,
        zone: null,
        price: { kind: 'unknown' },
        deliveryOn: null,
        existsFrom: null,
        existsUntil: null,
        quality,
        note: '',
        polygon,
        statusUid,
        statusSince: since,
      })
      store.getState().drawing.restart()
      store.getState().parcels.select([uid])
    })
    if (done) store.getState().drawing.choose(null)
  }

  return (
    <div className={styles.form}>
      <h2>{words.newParcel}</h2>
      <AreaSums rows={[{ label: words.drawn, drawnM2: polygon && planeArea(polygon), registeredM2: null }]} />
      <TextField
        label={words.number}
        value={number}
        onChange={setNumber}
        onEnter={() => void save()}
        isRequired
        autoFocus
        error={tried && number.trim() === '' ? words.needNumber : null}
      />
      <Select
        label={words.park}
        items={parks.map((park) => ({ id: park.uid, label: parkName(park, format.language) }))}
        value={parkUid}
        onChange={setPark}
        error={tried && parkUid === null ? words.needPark : null}
      />
      <div className={styles.pair}>
        <Select
          label={words.status}
          items={statuses.map((status) => ({ id: status.uid, label: statusName(status, format.language) }))}
          value={statusUid}
          onChange={setStatus}
        />
        <DateField
          label={words.since}
          value={since}
          onChange={setSince}
          onValidity={unreadable.tell('since')}
          onEnter={() => void save()}
          isRequired
          error={tried && since === null ? words.needDay : null}
        />
      </div>
      <QualityField value={quality} onChange={setQuality} />
      <SaveError error={saving.error} />
      <div className={styles.buttons}>
        <Button onPress={() => store.getState().drawing.resume()}>{m.drawing.back}</Button>
        <Button
          variant="primary"
          disabledReason={reason}
          isPending={saving.isPending}
          onPress={() => void save()}
        >
          {words.add}
        </Button>
      </div>
    </div>
  )
}
