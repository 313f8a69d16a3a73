import { useEffect, useState } from 'react'
import type { LotFields, Quality, RoadGround } from '../../../electron/contract'
import { useEditing } from '../../app/use-editing'
import { useSaving, useUnreadable } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { NumberField } from '../../ui/number-field'
import { SaveError } from '../../ui/save-error'
import { AreaSums } from './area-sums'
import { Carried } from './carried'
import styles from './drawing.module.css'
import { firstLots, isReady, LotsFields, stillStaying, type Staying } from './lots-fields'
import { QualityField } from './quality-field'
import { RoadFields } from './road-fields'
import { faultOf } from './shape-form'
import { usePlan, type DividingTool, type FullPlan } from './use-plan'

const saveWords = { split: 'splitSave', merge: 'mergeSave', road: 'roadSave' } as const

/** Splits, merges, cuts a road: what comes out, what it is called, and what goes over to it. */
export function DivideForm({ tool }: { tool: DividingTool }) {
  const m = useMessages()
  const words = m.drawing.form
  const store = useAppStore()
  const format = useFormat()
  const { reason } = useEditing()
  const byUid = useApp((state) => state.parcels.byUid)
  const widthM = useApp((state) => state.drawing.widthM)
  const [on, setOn] = useState<string | null>(() => store.getState().frame.asOf)
  const { plan, made, error, retry } = usePlan(tool, on)
  const [lots, setLots] = useState<readonly LotFields[]>([])
  const [staying, setStaying] = useState<Staying>(new Map())
  const [ground, setGround] = useState<RoadGround>({ as: 'feature', name: '' })
  const [chosen, setQuality] = useState<Quality | null>(null)
  const [tried, setTried] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving((problem) => {
    const fault = faultOf(problem)
    store.getState().drawing.setFault(fault ? [fault[0], fault[1]] : null)
  })
  const [planned, setPlanned] = useState<FullPlan | null>(null)
  if (made && made !== planned) {
    // Numbers that were typed stay as long as the same pieces come out.
    setPlanned(made)
    setLots(firstLots(made, lots, planned))
    setStaying(stillStaying(made, staying))
  }
  useEffect(() => {
    const fault = error && faultOf(error)
    store.getState().drawing.setFault(fault ? [fault[0], fault[1]] : null)
  }, [store, error])

  // A cut through an invented outline makes no better one of it.
  const isSchematic = made?.ends.some((uid) => byUid.get(uid)?.quality === 'schematic') === true
  const quality = chosen ?? (isSchematic ? 'schematic' : 'traced')
  const numberOf = (uid: string) => byUid.get(uid)?.number ?? ''
  const ends = made ? made.ends.map(numberOf) : []
  const roadNeedsNumber = tool === 'road' && ground.as === 'parcel' && ground.number.trim() === ''

  async function save(): Promise<void> {
    setTried(true)
    if (!made || !plan || on === null || roadNeedsNumber || !isReady(lots) || unreadable.has()) return
    const common = {
      on,
      lots: lots.map((lot) => ({ ...lot, number: lot.number.trim() })),
      occupants: [...staying].map(([uid, indexes]) => ({ uid, lots: [...indexes] })),
      quality,
    }
    const { drawing } = store.getState()
    const done = await saving.save(async () => {
      const uids =
        plan.kind === 'split'
          ? await drawing.splitParcel({ uid: plan.uid, line: plan.line, ...common })
          : plan.kind === 'merge'
            ? await drawing.mergeParcels({ uids: plan.uids, ...common })
            : await drawing.cutRoad({
                uids: plan.uids,
                line: plan.line,
                widthM: plan.widthM,
                ...common,
                ground: ground.as === 'parcel' ? { ...ground, number: ground.number.trim() } : ground,
              })
      drawing.restart()
      store.getState().parcels.select(uids)
    })
    if (done) drawing.choose(null)
  }

  const title = tool === 'split' ? words.split(ends[0] ?? '') : words[tool]
  return (
    <div className={styles.form}>
      <h2>{title}</h2>
      {tool === 'merge' && <Chosen />}
      {tool === 'road' && (
        <NumberField
          label={m.drawing.width}
          unit="m"
          value={widthM}
          min={0.5}
          max={100}
          onValidity={unreadable.tell('width')}
          onChange={(width) => width !== null && store.getState().drawing.setWidth(width)}
        />
      )}
      <DateField
        label={words.on}
        value={on}
        onChange={setOn}
        onValidity={unreadable.tell('on')}
        isRequired
        error={tried && on === null ? words.needDay : null}
      />
      <SaveError error={error} />
      {plan && !made && !error && on !== null && <p className={styles.quiet}>{words.planning}</p>}
      {made && (
        <>
          <p className={styles.quiet}>
            {words.ends(m.common.listOf(ends), on === null ? '' : format.dayShort(on))}
          </p>
          <LotsFields
            plan={made}
            lots={lots}
            onChange={setLots}
            numberOf={numberOf}
            tried={tried}
            onEnter={() => void save()}
          />
          {tool === 'road' && <RoadFields plan={made} ground={ground} onChange={setGround} tried={tried} />}
          <Sums plan={made} lots={lots} />
          <Carried tool={tool} plan={made} lots={lots} staying={staying} onChange={setStaying} />
          <QualityField value={quality} onChange={setQuality} />
          <SaveError error={saving.error} />
        </>
      )}
      <div className={styles.buttons}>
        {tool !== 'merge' && (
          <Button onPress={() => store.getState().drawing.resume()}>{m.drawing.back}</Button>
        )}
        {saving.error?.code === 'drawing-impossible' && <Button onPress={retry}>{words.retry}</Button>}
        <Button
          variant="primary"
          disabledReason={made ? reason : (reason ?? (tool === 'merge' ? words.needTwo : words.planning))}
          isPending={saving.isPending}
          onPress={() => void save()}
        >
          {words[saveWords[tool]]}
        </Button>
      </div>
    </div>
  )
}

/** What is selected on the map to be made one. */
function Chosen() {
  const m = useMessages()
  const format = useFormat()
  const words = m.drawing.form
  const selection = useApp((state) => state.parcels.selection)
  const byUid = useApp((state) => state.parcels.byUid)
  const chosen = [...selection].flatMap((uid) => byUid.get(uid) ?? [])
  const areaM2 = chosen.reduce((sum, each) => sum + (each.registeredAreaM2 ?? each.planeAreaM2 ?? 0), 0)
  return (
    <p role="status" className={styles.hint}>
      {chosen.length < 2
        ? words.needTwo
        : `${m.common.listOf(chosen.map(({ number }) => number))}（${words.chosen(format.whole(chosen.length), format.area(areaM2))}）`}
    </p>
  )
}

/** The new parcels against the register: what was drawn, what is entered, how far apart. */
function Sums({ plan, lots }: { plan: FullPlan; lots: readonly LotFields[] }) {
  const m = useMessages()
  const words = m.drawing.form
  const byUid = useApp((state) => state.parcels.byUid)
  const old = plan.ends.flatMap((uid) => byUid.get(uid) ?? [])
  const total = (areas: readonly (number | null)[]) =>
    areas.includes(null) ? null : areas.reduce<number>((sum, area) => sum + (area ?? 0), 0)
  const pieces = plan.pieces.filter(({ role }) => role === 'lot')
  return (
    <AreaSums
      rows={[
        {
          label: words.before,
          drawnM2: total(old.map(({ planeAreaM2 }) => planeAreaM2)),
          registeredM2: total(old.map(({ registeredAreaM2 }) => registeredAreaM2)),
        },
        {
          label: words.after,
          drawnM2: total(pieces.map(({ planeAreaM2 }) => planeAreaM2)),
          registeredM2: total(lots.map(({ registeredAreaM2 }) => registeredAreaM2)),
        },
      ]}
    />
  )
}
