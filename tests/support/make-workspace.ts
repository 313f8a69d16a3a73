import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CodedError,
  createClient,
  type Call,
  type Face,
  type InputOf,
  type MultiPolygon,
  type Publication,
  type Uid,
} from '../../electron/contract'
import { createHost, type Host } from '../../electron/host/create-host'

const project = resolve(import.meta.dirname, '../..')

/** The program's own reference data. */
export const assetsFolder = join(project, 'assets')

/** A host and calls to it, on the internal face unless asked otherwise. */
export interface TestHost {
  readonly host: Host
  readonly call: Call
  readonly publicCall: Call
  readonly close: () => Promise<void>
}

/**
 * Starts a host on a data folder of the test's own.
 * @param folder for preferences, backups and the workspace
 * @param file workspace to open; opened when it exists, created when not; null opens none
 */
export async function startHost(folder: string, file: string | null): Promise<TestHost> {
  const host = await createHost({ dataFolder: join(folder, 'data'), assetsFolder, officer: 'test officer' })
  const on = (face: Face): Call =>
    createClient(
      (request) => host.dispatch(request),
      () => face,
    )
  const call = on('internal')
  if (file !== null)
    await (existsSync(file)
      ? call('workspace.open', { path: file })
      : call('workspace.create', { path: file }))
  return { host, call, publicCall: on('public'), close: () => host.close() }
}

/**
 * A square of the given side, as a MultiPolygon.
 * @param lon degrees, EPSG:6668, of its south-west corner
 * @param lat degrees, EPSG:6668
 * @param metres side length
 */
export function square(lon: number, lat: number, metres: number): MultiPolygon {
  const dLat = metres / 111_000
  const dLon = metres / (111_320 * Math.cos((lat * Math.PI) / 180))
  return [
    [
      [
        [lon, lat],
        [lon + dLon, lat],
        [lon + dLon, lat + dLat],
        [lon, lat + dLat],
        [lon, lat],
      ],
    ],
  ]
}

/** Fields of a park; what is not given is plain and valid. */
export function parkFields(fields: Partial<InputOf<'parks.create'>> = {}): InputOf<'parks.create'> {
  return {
    slug: 'north-park',
    name: '北産業団地',
    nameKana: 'きたさんぎょうだんち',
    nameEn: 'North Park',
    address: '山形県米沢市',
    stage: 'on-sale',
    totalAreaM2: 200_000,
    point: [140.1432, 37.9131],
    uncertaintyM: null,
    outline: null,
    quality: 'schematic',
    note: '',
    ...fields,
  }
}

/** Fields of a parcel; what is not given is plain and valid. */
export function parcelFields(
  fields: Partial<InputOf<'parcels.create'>> & Pick<InputOf<'parcels.create'>, 'parkUid' | 'statusUid'>,
): InputOf<'parcels.create'> {
  return {
    number: 'A-1',
    block: 'A',
    address: '',
    registeredAreaM2: 5000,
    zone: '工業専用地域',
    price: { kind: 'fixed', yenPerM2: 10_000 },
    deliveryOn: null,
    existsFrom: null,
    existsUntil: null,
    quality: 'schematic',
    note: '',
    polygon: square(140.1432, 37.9131, 70),
    statusSince: '2020-04-01',
    ...fields,
  }
}

const levels: readonly Publication[] = ['name', 'industry', 'nothing']

/** What `fillWorkspace` made, by kind. */
export interface MadeRows {
  readonly parks: readonly Uid[]
  readonly parcels: readonly Uid[]
  readonly statuses: readonly Uid[]
  readonly companies: readonly Uid[]
  readonly occupancies: readonly Uid[]
  readonly facts: readonly Uid[]
  readonly statusEntries: readonly Uid[]
}

/**
 * Fills an open workspace through the contract: two parks, nine parcels, one occupant for each pair of publication
 * levels (the company's and the occupancy's), a company on no parcel, and a status that outsiders see as another one.
 */
export async function fillWorkspace(call: Call): Promise<MadeRows> {
  await call('settings.update', { issuerName: '米沢市', issuerSection: '企業立地課', officerName: 'officer' })
  const parks = [
    (await call('parks.create', parkFields())).result.uid,
    (
      await call(
        'parks.create',
        parkFields({
          slug: 'south-park',
          name: '南産業団地',
          point: [140.15, 37.9],
          uncertaintyM: 800,
          stage: 'planned',
        }),
      )
    ).result.uid,
  ] as const
  const facts = [
    (
      await call('parks.saveFact', {
        uid: null,
        parkUid: parks[0],
        item: 'zoning',
        value: '工業専用地域',
        certainty: 'confirmed',
        source: '団地案内',
        sourceDate: '2020-04',
      })
    ).result.uid,
  ]
  const { statuses: known } = await call('statuses.list', {})
  const shown = known.at(0)
  if (shown === undefined) throw new CodedError('row-not-found', { entity: 'status', uid: 'first' })
  const hidden = (
    await call('statuses.save', {
      uid: null,
      name: '極秘内定',
      nameEn: 'Secretly awarded',
      letter: '極',
      color: '#123456',
      hatch: 'zigzag',
      saleClass: 'remaining',
      offered: false,
      shownAsUid: shown.uid,
    })
  ).result.uid

  const parcels: Uid[] = []
  const companies: Uid[] = []
  const occupancies: Uid[] = []
  for (const [row, companyLevel] of levels.entries())
    for (const [column, occupancyLevel] of levels.entries()) {
      const parcel = await call(
        'parcels.create',
        parcelFields({
          parkUid: parks[0],
          statusUid: shown.uid,
          number: `A-${row * 3 + column + 1}`,
          polygon: square(140.1432 + column * 0.001, 37.9131 + row * 0.001, 70),
        }),
      )
      const company = await call('companies.create', {
        name: `${companyLevel} ${occupancyLevel} 工業`,
        nameKana: 'こうぎょう',
        industry: '金属製品',
        publication: companyLevel,
        note: 'note',
      })
      const occupancy = await call('occupancies.save', {
        uid: null,
        parcelUid: parcel.result.uid,
        companyUid: company.result.uid,
        since: '2021-01-01',
        until: null,
        share: null,
        operating: true,
        publication: occupancyLevel,
        note: 'note',
      })
      parcels.push(parcel.result.uid)
      companies.push(company.result.uid)
      occupancies.push(occupancy.result.uid)
    }
  const prospect = await call('companies.create', {
    name: '検討中 工業',
    nameKana: '',
    industry: '食品',
    publication: 'name',
    note: 'note',
  })
  companies.push(prospect.result.uid)
  await call('parcels.changeStatus', {
    uids: parcels.slice(0, 2),
    statusUid: hidden,
    since: '2024-04-01',
    note: 'note',
  })
  const statusEntries: Uid[] = []
  for (const uid of parcels)
    statusEntries.push(...(await call('parcels.statusHistory', { uid })).entries.map((entry) => entry.uid))
  return {
    parks,
    parcels,
    statuses: [...known.map((status) => status.uid), hidden],
    companies,
    occupancies,
    facts,
    statusEntries,
  }
}
