import type {
  Candidate,
  MultiPolygon,
  Parcel,
  Position,
  ScenarioParcel,
  Uid,
} from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { showOnMap } from '../parcels/show-on-map'
import { extentOf } from '../parks/extent'

/** A parcel as a candidate shows it: of the register, or of the scenario that is matched. */
export interface Lot {
  readonly uid: Uid
  readonly number: string
  readonly parkUid: Uid
  /** Null for a parcel that only the scenario has. */
  readonly parcel: Parcel | null
}

export interface Scene {
  readonly byUid: ReadonlyMap<Uid, Parcel>
  /** What the scenario makes of its park; null while the register is matched. */
  readonly scenario: {
    readonly uid: Uid
    readonly parkUid: Uid
    readonly parcels: readonly ScenarioParcel[]
  } | null
}

/** A candidate with every field that the internal face has. */
export type Found = Required<Candidate>

/** Candidates of the internal face; on the public one there are none. */
export function whole(candidates: readonly Candidate[]): readonly Found[] {
  return candidates.filter((candidate): candidate is Found => candidate.parcelUids !== undefined)
}

/** The parcels of a candidate; one that is gone meanwhile is left out. */
export function lotsOf(
  { parcelUids }: Pick<Found, 'parcelUids'>,
  { byUid, scenario }: Scene,
): readonly Lot[] {
  return parcelUids.flatMap((uid): Lot[] => {
    const made = scenario?.parcels.find((each) => each.uid === uid)
    const parcel = byUid.get(uid) ?? null
    if (scenario && made?.number !== undefined)
      return [{ uid, number: made.number, parkUid: scenario.parkUid, parcel }]
    return parcel ? [{ uid, number: parcel.number, parkUid: parcel.parkUid, parcel }] : []
  })
}

/** `E-1`, `E-1+E-3`. */
export function lotsName(lots: readonly Lot[]): string {
  return lots.map(({ number }) => number).join('+')
}

/** Shows a candidate on the map and selects its parcels there; a scenario's parcels bring the scenario along. */
export async function showCandidate(
  state: AppState,
  { parcelUids }: Pick<Found, 'parcelUids'>,
  scenario: Scene['scenario'],
): Promise<void> {
  if (scenario === null) {
    await state.scenarios.show(null)
    state.parcels.select(parcelUids)
    showOnMap(state, parcelUids)
    return
  }
  await state.scenarios.show(scenario.uid)
  state.parcels.select(parcelUids)
  state.frame.show('map')
  const shapes = scenario.parcels.flatMap(({ uid, polygon }) =>
    uid !== undefined && polygon !== undefined && parcelUids.includes(uid) ? [polygon] : [],
  )
  const extent = extentOf((shapes as MultiPolygon[]).flat(3) as Position[])
  if (extent !== null) state.map.tell({ kind: 'fit', extent })
}
