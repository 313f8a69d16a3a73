import { CodedError } from '../../contract/errors'
import type { BriefCandidate, BriefProspect, CompanyBrief, SheetSpec } from '../../contract/printing'
import type { Prospect } from '../../contract/prospects'
import { activitiesHandlers } from '../activities/handlers'
import { companyDetailsHandlers } from '../company-details/handlers'
import type { QueryContext } from '../handler'
import { listsHandlers } from '../lists/handlers'
import { matchingHandlers } from '../matching/handlers'
import { parcelsOn } from '../parcels/handlers'
import { listParks } from '../parks/repository'
import { prospectsHandlers } from '../prospects/handlers'
import { requirementsHandlers } from '../requirements/handlers'
import { targetFieldsHandlers } from '../target-fields/handlers'

/** The newest activities are taken along, not the archive. */
const mostActivities = 40
const mostCandidates = 8

/**
 * What an officer takes along to a company: read from the same places as its page and its matching on the screen.
 * @returns null for every other sheet
 * @throws CodedError `sheet-internal-only` on the public face, `row-not-found` for a company that is not there
 */
export async function companyBrief(context: QueryContext, spec: SheetSpec): Promise<CompanyBrief | null> {
  if (spec.sheet !== 'company-brief') return null
  if (context.face === 'public' || spec.face === 'public')
    throw new CodedError('sheet-internal-only', { sheet: spec.sheet })
  const uid = spec.companyUid ?? ''
  const { page } = await companyDetailsHandlers['companies.page']({ uid }, context)
  if (page?.company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  const { activities = [] } = await activitiesHandlers['activities.list'](
    { companyUid: uid, prospectUid: null, limit: mostActivities },
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
  return { page, activities, prospects: own, fields: fields.filter((field) => ofCompany.has(field.uid)) }
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
