import { join } from 'node:path'
import type { Call, Uid } from '../../../electron/contract'
import type { Suggest } from './schema-examples'

/** A uid that no row has. */
const nobody = '0197a2c4-0000-7000-8000-000000000000'

/**
 * Inputs worth trying on this workspace: rows of every kind for every uid, since a handler must also stand a uid of the
 * wrong kind; days before, between and after the changes; paths that lead nowhere.
 */
export async function suggestionsFor(call: Call, folder: string): Promise<Suggest> {
  const asOf = '2025-01-01'
  const [parks, parcels, statuses, companies] = await Promise.all([
    call('parks.list', {}),
    call('parcels.list', { asOf }),
    call('statuses.list', {}),
    call('companies.list', {}),
  ])
  const firstParcel = parcels.parcels[0]
  const history =
    firstParcel === undefined ? [] : (await call('parcels.statusHistory', { uid: firstParcel.uid })).entries
  const firstPark = parks.parks[0]
  const facts = firstPark === undefined ? [] : (await call('parks.facts', { parkUid: firstPark.uid })).facts
  const pick = (rows: readonly { uid?: Uid | undefined }[]): Uid[] =>
    [rows[0]?.uid, rows.at(-1)?.uid].filter((uid) => uid !== undefined)
  const uids = [
    ...pick(parks.parks),
    ...pick(parcels.parcels),
    ...pick(statuses.statuses),
    ...pick(companies.companies ?? []),
    ...pick(parcels.parcels.flatMap((parcel) => parcel.occupants)),
    ...pick(history),
    ...pick(facts),
    nobody,
  ]
  const days = ['2025-01-01', '2019-12-31', '2022-06-01', '2100-01-01', '0001-01-01']
  const texts = ['工業', '', '%', "'; DROP TABLE parks; --", '金属', '北産業団地', '(', '_', '株式会社 極秘']
  const paths = [join(folder, 'no-such-folder', 'x.gpkg'), join(folder, 'fresh', '..', 'fresh.gpkg'), folder]
  return (field) => {
    if (/uids?$/i.test(field)) return [...new Set(uids)]
    if (/(asOf|since|until|On|From|Until)$/.test(field)) return days
    if (field === 'path') return paths
    if (field === 'name' || field === 'text') return texts
    if (field === 'limit') return [100, 1]
    return []
  }
}
