import { CodedError } from '../../contract/errors'
import type { Activity } from '../../contract/activities'
import type { SheetSpec } from '../../contract/printing'
import type {
  BriefCandidate,
  BriefDuty,
  BriefProspect,
  BriefVisit,
  CompanyBrief,
} from '../../contract/sheet-parts'
import type { Prospect } from '../../contract/prospects'
import { activitiesHandlers } from '../activities/handlers'
import type { QueryContext } from '../handler'
import { institutionsHandlers } from '../institutions/handlers'
import { listsHandlers } from '../lists/handlers'
import { matchingHandlers } from '../matching/handlers'
import { parcelsOn } from '../parcels/handlers'
import { listParks } from '../parks/repository'
import { prospectsHandlers } from '../prospects/handlers'
import { requirementsHandlers } from '../requirements/handlers'
import { targetFieldsHandlers } from '../target-fields/handlers'
import { visitsOf } from '../visits/visits-of'
import { companyPageOf, namedVisit } from './visit-names'

/** The newest activities are taken along, not the archive. */
const mostActivities = 40
const mostCandidates = 8
const mostHeld = 3
/** Of a field that has many, the first in the order of the office's list. */
const mostProgrammes = 12
/** Open promises are taken along however old they are. */
const everyActivity = 1000

/**
 * What an officer takes along to a company: read from the same places as its page and its matching on the screen.
 * @throws CodedError `sheet-internal-only` on the public face, `row-not-found` for a company that is not there
 */
export async function companyBrief(context: QueryContext, spec: SheetSpec): Promise<CompanyBrief> {
  if (context.face === 'public' || spec.face === 'public')
    throw new CodedError('sheet-internal-only', { sheet: spec.sheet })
  const uid = spec.companyUid ?? ''
  const page = await companyPageOf(context, uid)
  if (page?.company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  const { activities = [] } = await activitiesHandlers['activities.list'](
    { companyUid: uid, prospectUid: null, limit: everyActivity },
    context,
  )
  const { prospects = [] } = await prospectsHandlers['prospects.list']({}, context)
  const { fields } = await targetFieldsHandlers['targetFields.list']({}, context)
  const { entries = [] } = await listsHandlers['lists.all']({}, context)
  const names = new Map(entries.map((entry) => [entry.uid, entry]))
  const own: BriefProspect[] = []
  for (const prospect of prospects.filter(({ companyUid }) => companyUid === uid)) {
    const stage = names.get(prospect.stageUid)
    const prospectUid = prospect.uid ?? ''
    const { lines = [] } = await requirementsHandlers['requirements.read']({ prospectUid }, context)
    own.push({
      prospect,
      stage: stage?.name ?? '',
      stageEn: stage?.nameEn ?? '',
      owner: names.get(prospect.ownerUid ?? '')?.name ?? '',
      lines,
      candidates: lines.length === 0 ? null : await candidatesFor(context, spec, prospect),
    })
  }
  const ofCompany = new Set(page.company.allFieldUids ?? [])
  const officers = new Map(entries.map((entry) => [entry.uid ?? '', entry.name ?? '']))
  const visits = visitsOf(context.db, { companyUid: uid }).map((visit) => namedVisit(visit, officers, page))
  const support = await institutionsHandlers['institutions.ofCompany'](
    { companyUid: uid, asOf: spec.asOf },
    context,
  )
  const { institutions = [], programmes = [] } = support
  return {
    page,
    coming: comingVisit(visits, spec),
    held: visits
      .filter(({ visit }) => visit.state === 'held' && (visit.on ?? '') <= spec.asOf)
      .toReversed()
      .slice(0, mostHeld),
    duties: openDuties(visits, activities, own, spec.asOf),
    activities: activities.slice(0, mostActivities),
    prospects: own,
    fields: fields.filter((field) => ofCompany.has(field.uid)),
    institutions,
    programmes: programmes.slice(0, mostProgrammes),
    programmesLeftOut: Math.max(0, programmes.length - mostProgrammes),
  }
}

/** The visit that was asked for, else the next that is planned. */
function comingVisit(visits: readonly BriefVisit[], { visitUid, asOf }: SheetSpec): BriefVisit | null {
  const asked = visits.find(({ visit }) => visit.uid === visitUid)
  const isAhead = ({ visit }: BriefVisit) =>
    (visit.state === 'planned' || visit.state === 'confirmed') && (visit.on ?? '') >= asOf
  return asked ?? visits.find(isAhead) ?? null
}

/** Promises that were not kept and next actions that were not done, the earliest due first, those without a day last. */
function openDuties(
  visits: readonly BriefVisit[],
  activities: readonly Activity[],
  prospects: readonly BriefProspect[],
  asOf: string,
): BriefDuty[] {
  const duties: BriefDuty[] = [
    ...activities
      .filter(({ kind, doneOn, on = '' }) => kind === 'promise' && !doneOn && on <= asOf)
      .map(({ summary = '', dueOn = null, on = null }) => ({
        kind: 'promise' as const,
        text: summary,
        due: dueOn,
        since: on,
      })),
    ...visits
      .filter(({ visit }) => visit.nextAction && !visit.nextActionDoneOn && (visit.on ?? '') <= asOf)
      .map(({ visit }) => ({
        kind: 'next-action' as const,
        text: visit.nextAction ?? '',
        due: visit.nextActionOn ?? null,
        since: visit.on ?? null,
      })),
  ]
  // What was agreed on at a visit stands in the case as well.
  const known = new Set(duties.map(({ text }) => text.trim()))
  for (const { prospect } of prospects)
    if (prospect.nextAction && !known.has(prospect.nextAction.trim()))
      duties.push({
        kind: 'next-action',
        text: prospect.nextAction,
        due: prospect.nextActionOn ?? null,
        since: null,
      })
  const last = '9999-12-31'
  return duties.toSorted((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1))
}

async function candidatesFor(
  context: QueryContext,
  spec: SheetSpec,
  prospect: Prospect,
): Promise<BriefCandidate[]> {
  const { db } = context
  const { candidates = [] } = await matchingHandlers['matching.parcels'](
    {
      prospectUid: prospect.uid ?? null,
      lines: null,
      asOf: spec.asOf,
      combineUpTo: 1,
      limit: mostCandidates,
      scenarioUid: null,
    },
    context,
  )
  const useful = candidates.filter(({ verdict }) => verdict !== 'misses')
  const uids = useful.flatMap(({ parcelUids = [] }) => parcelUids)
  const parcels = new Map(parcelsOn(db, 'internal', spec.asOf, uids).map((parcel) => [parcel.uid, parcel]))
  const parks = new Map(listParks(db).map((park) => [park.uid, park]))
  return useful.flatMap(({ parcelUids = [], areaM2 = 0, priceYen = null, verdict = 'nearly', score = 0 }) => {
    const parcel = parcels.get(parcelUids[0] ?? '')
    const park = parks.get(parcel?.parkUid ?? '')
    if (!parcel || !park) return []
    return [
      { park: park.name, parkEn: park.name_en, number: parcel.number, areaM2, priceYen, verdict, score },
    ]
  })
}
