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
  const [parks, parcels, statuses, companies, prospects, lists, fields, scenarios, views] = await Promise.all(
    [
      call('parks.list', {}),
      call('parcels.list', { asOf }),
      call('statuses.list', {}),
      call('companies.list', {}),
      call('prospects.list', {}),
      call('lists.all', {}),
      call('targetFields.list', {}),
      call('scenarios.list', {}),
      call('views.list', {}),
    ],
  )
  const firstParcel = parcels.parcels[0]
  const history =
    firstParcel === undefined ? [] : (await call('parcels.statusHistory', { uid: firstParcel.uid })).entries
  const firstPark = parks.parks[0]
  const facts = firstPark === undefined ? [] : (await call('parks.facts', { parkUid: firstPark.uid })).facts
  const owner = companies.companies?.find(({ corporateNumber }) => corporateNumber != null)?.uid
  const page = owner === undefined ? null : (await call('companies.page', { uid: owner })).page
  const activities = await call('activities.list', { companyUid: null, prospectUid: null, limit: 10 })
  const { demands = [] } = await call('demand.list', { parcelUid: null })
  const { answers } = await call('answers.list', { subjectUids: parks.parks.map(({ uid }) => uid) })
  const day = '2026-11-20'
  const { plans, items } = await call('plans.list', {})
  const { indicators } = await call('indicators.list', { asOf: null })
  const { programmes } = await call('programmes.list', { asOf: day })
  const { institutions } = await call('institutions.list', { asOf: day })
  const { steps } = await call('consultationSteps.list', {})
  const { trips = [] } = await call('trips.list', {})
  const narrowing = { from: null, until: null, companyUid: null, prospectUid: null, tripUid: null }
  const { visits = [] } = await call('visits.list', narrowing)
  const { seminars } = await call('seminars.list', {})
  const { layers } = await call('baseLayers.list', {})
  const { standards } = await call('sitingStandards.list', {})
  const pick = (rows: readonly { uid?: Uid | undefined }[]): Uid[] =>
    [rows[0]?.uid, rows.at(-1)?.uid].filter((uid) => uid !== undefined)
  const one = (rows: readonly { uid?: Uid | undefined }[]): Uid[] => pick(rows).slice(0, 1)
  const entries = (list: string) => one((lists.entries ?? []).filter((entry) => entry.list === list))
  /** A few rows of each kind; those of which a field may be about in its name come under that name. */
  const rows: Readonly<Record<string, readonly Uid[]>> = {
    park: pick(parks.parks),
    parcel: pick(parcels.parcels),
    status: pick(statuses.statuses),
    company: [...pick(companies.companies ?? []), ...(owner === undefined ? [] : [owner])],
    occupancy: pick(parcels.parcels.flatMap((parcel) => parcel.occupants)),
    history: pick(history),
    fact: pick(facts),
    prospect: pick(prospects.prospects ?? []),
    entry: pick(lists.entries ?? []),
    lost: (lists.entries ?? []).filter(({ kind }) => kind === 'lost').flatMap(({ uid }) => uid ?? []),
    field: one(fields.fields),
    scenario: one(scenarios.scenarios ?? []),
    view: one(views.views ?? []),
    site: one([page?.sites?.[0], page?.contacts?.[0], page?.notes?.[0]].flatMap((row) => row ?? [])),
    activity: one(activities.activities ?? []),
    demand: one(demands),
    answer: one(answers),
    plan: one(plans),
    item: one(items),
    indicator: one(indicators),
    value: one(indicators.flatMap(({ values }) => values)),
    programme: one(programmes),
    version: one(programmes.flatMap(({ versions }) => versions)),
    institution: one(institutions),
    step: one(steps),
    standard: one(standards),
    trip: one(trips),
    visit: one(visits),
    seminar: one(seminars),
    layer: one(layers),
  }
  const stages = (lists.entries ?? []).flatMap(({ list, uid }) => (list === 'stage' && uid ? [uid] : []))
  const named: Readonly<Record<string, readonly Uid[]>> = {
    ...rows,
    stage: stages,
    officer: entries('officer'),
    office: entries('office'),
    lostReason: entries('lost-reason'),
    shownAs: rows['status'] ?? [],
  }
  const everyRow = [...new Set([...Object.values(rows).flat(), nobody])]
  /** A field that says what it is about gets rows of that kind, one of another and one of none; any other all. */
  const uidsFor = (field: string): readonly Uid[] => {
    const [, kind = ''] = /^(?:from|to|into|all|except)?([A-Za-z]+?)Uids?$/.exec(field) ?? []
    const own = named[kind.charAt(0).toLowerCase() + kind.slice(1)]
    if (own === undefined) return everyRow
    const [foreign = nobody] = (kind === 'park' ? rows['parcel'] : rows['park']) ?? []
    return [...new Set([...own, foreign, nobody])]
  }
  const days = ['2025-01-01', '2019-12-31', '2022-06-01', '2100-01-01', '0001-01-01']
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
  const texts = [
    calendar,
    '工業',
    '',
    '%',
    "'; DROP TABLE parks; --",
    '金属',
    '北産業団地',
    '(',
    '_',
    '株式会社 極秘',
  ]
  const paths = [join(folder, 'no-such-folder', 'x.gpkg'), join(folder, 'fresh', '..', 'fresh.gpkg'), folder]
  return (field) => {
    if (/uids?$/i.test(field)) return uidsFor(field)
    if (/(asOf|since|until|On|From|Until)$/.test(field)) return days
    if (field === 'path') return paths
    if (field === 'name' || field === 'text') return texts
    if (field === 'corporateNumber') return ['4000012090001', '5000012090001']
    if (field === 'criterion') return ['area', 'zoning', 'unheardOf']
    if (field === 'option') return ['industrial', 'no-such-option']
    if (field === 'address') return ['山形県米沢市金池五丁目2-25', '']
    if (field === 'limit') return [100, 1]
    return []
  }
}
