import {
  createClient,
  type MultiPolygon,
  type Park,
  type ParkFeature,
  type Parcel,
  type Seminar,
  type Status,
  type Uid,
} from '../../../electron/contract'
import { today } from '../../app/today'
import type { PresenterConnection } from './connect-presenter'

/** Everything that the projector can show: what the public face answered, read whole at every change. */
export interface PublicData {
  readonly asOf: string
  readonly parks: readonly Park[]
  readonly features: readonly ParkFeature[]
  readonly parcels: readonly Parcel[]
  readonly shapes: ReadonlyMap<Uid, MultiPolygon>
  readonly statuses: readonly Status[]
  readonly seminars: readonly Seminar[]
}

/**
 * The projector's own store in one piece: reads everything it shows; null while no workspace is open.
 * @throws CodedError
 */
export async function readPublicData({ call: carry }: PresenterConnection): Promise<PublicData | null> {
  // The request's face is left behind here: the program's own process sets it.
  const call = createClient(
    ({ operation, input }) => carry({ operation, input } as never),
    () => 'public',
  )
  if ((await call('workspace.current', {})).workspace === null) return null
  const asOf = today()
  const [{ parks }, { features }, { parcels }, { shapes }, { statuses }, { seminars }] = await Promise.all([
    call('parks.list', {}),
    call('parks.features', {}),
    call('parcels.list', { asOf }),
    call('parcels.shapes', {}),
    call('statuses.list', {}),
    call('seminars.list', {}),
  ])
  return {
    asOf,
    parks,
    features,
    parcels,
    shapes: new Map(shapes.map(({ uid, polygon }) => [uid, polygon])),
    statuses,
    seminars,
  }
}
