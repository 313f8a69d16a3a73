import { useMemo, useState } from 'react'
import { SheetKind, type SheetSpec, type Uid } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { IconButton } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { ComboBox } from '../../../ui/combo-box'
import { DateField } from '../../../ui/date-field'
import { Fold } from '../../../ui/fold'
import { Select } from '../../../ui/select'
import { parkName } from '../../parcels/names'
import { compareNumbers } from '../../parcels/order'
import { selectParkMap } from '../../parcels/selectors'
import { needsOf } from '../spec'
import { BriefCompany } from './brief-company'
import styles from './controls.module.css'
import { IndicatorChoice } from './indicator-choice'
import { TripChoice } from './trip-choice'
import { VisitChoice } from './visit-choice'

const most = 5
const offered = 12

/** Which sheet, of what, on which day. */
export function ContentControls({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const asOf = useApp((state) => state.frame.asOf)
  const { change } = store.getState().printing
  const needs = needsOf(spec.sheet)
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const kinds = SheetKind.options.filter((kind) => isInternal || !needsOf(kind).internalOnly)
  return (
    <Fold title={m.printing.sections.content} defaultOpen>
      <div className={styles.group}>
        <Select
          label={m.printing.sheet}
          items={kinds.map((id) => ({ id, label: m.sheets.names[id] }))}
          value={spec.sheet}
          onChange={(sheet) => change({ sheet, ...startOf(sheet) })}
        />
        {needs.parks === 'one' && <OnePark spec={spec} />}
        {needs.parks === 'many' && <ManyParks spec={spec} />}
        {needs.parcels && <ComparedParcels spec={spec} />}
        {needs.company !== 'none' && <BriefCompany spec={spec} />}
        {needs.visit && spec.companyUid != null && <VisitChoice spec={spec} companyUid={spec.companyUid} />}
        {needs.trip && <TripChoice spec={spec} />}
        {needs.indicators && <IndicatorChoice spec={spec} />}
        <DateField
          label={m.printing.asOf}
          description={m.printing.asOfHint}
          value={asOf}
          onChange={(day) => {
            if (day !== null) void store.getState().frame.setAsOf(day)
          }}
        />
        {needs.since && (
          <DateField
            label={m.printing.since}
            description={m.printing.sinceHint}
            value={spec.since}
            max={spec.asOf}
            onChange={(since) => change({ since })}
          />
        )}
      </div>
    </Fold>
  )

  /**
   * Comparing begins with what is selected on map and table, a brief with the company that was looked at, an itinerary
   * with the journey that is planned, a list with all parks, because one is seldom meant.
   */
  function startOf(sheet: SheetSpec['sheet']): Partial<SheetSpec> {
    if (needsOf(sheet).parks === 'many' && needs.parks === 'one') return { parkUids: [] }
    const { companies, trips } = store.getState()
    // What is carried along lies in a folder.
    const carried = { paper: 'A4', orientation: 'portrait' } as const
    if (needsOf(sheet).company !== 'none')
      return { ...carried, companyUid: spec.companyUid ?? companies.active }
    if (needsOf(sheet).trip)
      return { ...carried, tripUid: spec.tripUid ?? trips.tripUid ?? trips.list[0]?.uid ?? null }
    if (!needsOf(sheet).parcels || spec.parcelUids.length > 0) return {}
    return { parcelUids: [...store.getState().parcels.selection].slice(0, most) }
  }
}

function OnePark({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const parks = useApp((state) => state.parks.list)
  return (
    <Select
      label={m.printing.park}
      items={parks.map((park) => ({ id: park.uid, label: parkName(park, language) }))}
      value={spec.parkUids[0] ?? null}
      onChange={(uid) => store.getState().printing.change({ parkUids: [uid] })}
    />
  )
}

/** Nothing chosen is every park: the tick of all stands for it. */
function ManyParks({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const { language, whole } = useFormat()
  const store = useAppStore()
  const parks = useApp((state) => state.parks.list)
  const { change } = store.getState().printing
  const isAll = spec.parkUids.length === 0
  const toggle = (uid: Uid, isChosen: boolean) => {
    const before = isAll ? parks.map((park) => park.uid) : spec.parkUids
    const next = isChosen ? [...before, uid] : before.filter((each) => each !== uid)
    change({ parkUids: next.length === parks.length ? [] : next.length === 0 ? [...before] : next })
  }
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        {isAll
          ? m.printing.parks
          : `${m.printing.parks} ${m.printing.someParks(whole(spec.parkUids.length), whole(parks.length))}`}
      </legend>
      <div className={styles.ticks}>
        <Checkbox
          isSelected={isAll}
          isIndeterminate={!isAll}
          onChange={() => change({ parkUids: isAll ? parks.slice(0, 1).map(({ uid }) => uid) : [] })}
        >
          {m.printing.allParks}
        </Checkbox>
        <div className={styles.scroll}>
          <div className={styles.ticks}>
            {parks.map((park) => (
              <Checkbox
                key={park.uid}
                isSelected={isAll || spec.parkUids.includes(park.uid)}
                onChange={(isChosen) => toggle(park.uid, isChosen)}
              >
                {parkName(park, language)}
              </Checkbox>
            ))}
          </div>
        </div>
      </div>
    </fieldset>
  )
}

function ComparedParcels({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const parcels = useApp((state) => state.parcels.byUid)
  const parks = useApp(selectParkMap)
  const [text, setText] = useState('')
  const { change } = store.getState().printing
  const placeOf = (parkUid: Uid) => {
    const park = parks.get(parkUid)
    return park ? parkName(park, language) : ''
  }
  const items = useMemo(() => {
    const words = foldText(text)
    return [...parcels.values()]
      .filter(({ uid, number }) => !spec.parcelUids.includes(uid) && foldText(number).includes(words))
      .toSorted((a, b) => compareNumbers(a.number, b.number))
      .slice(0, offered)
  }, [parcels, text, spec.parcelUids])
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{m.printing.parcels}</legend>
      <div className={styles.group}>
        {spec.parcelUids.length > 0 && (
          <ul className={styles.chips}>
            {spec.parcelUids.map((uid) => {
              const parcel = parcels.get(uid)
              const number = parcel?.number ?? '—'
              return (
                <li key={uid} className={styles.chip} title={parcel && placeOf(parcel.parkUid)}>
                  {number}
                  <IconButton
                    icon="close"
                    size="small"
                    label={m.printing.removeParcel(number)}
                    onPress={() => change({ parcelUids: spec.parcelUids.filter((each) => each !== uid) })}
                  />
                </li>
              )
            })}
          </ul>
        )}
        {spec.parcelUids.length < most && (
          <ComboBox
            label={m.printing.addParcel}
            placeholder={m.printing.addParcelPlaceholder}
            items={items.map(({ uid, number, parkUid }) => ({
              id: uid,
              label: number,
              hint: placeOf(parkUid),
            }))}
            text={text}
            onText={setText}
            value={null}
            onChange={(uid) => {
              if (uid === null) return
              change({ parcelUids: [...spec.parcelUids, uid] })
              setText('')
            }}
          />
        )}
        {spec.parcelUids.length < 2 && <p className={styles.wrong}>{m.printing.fewParcels}</p>}
      </div>
    </fieldset>
  )
}
