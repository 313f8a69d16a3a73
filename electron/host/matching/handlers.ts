import { setImmediate as pause } from 'node:timers/promises'
import { CodedError } from '../../contract/errors'
import type { matchingOperations, NewFit, OpenQuestion } from '../../contract/matching'
import type { RequirementLine } from '../../contract/requirements'
import { listSites, ownSiteKinds } from '../company-details/repository'
import { decodePoint } from '../geometry/gpkg-geometry'
import type { Handlers, QueryContext } from '../handler'
import { findProspect } from '../prospects/repository'
import { listRequirementLines } from '../requirements/repository'
import { checkSheet, lineFromRow } from '../requirements/rules'
import type { ReadDb } from '../workspace/db'
import { matchParcels } from './candidates'
import type { NamedPlace } from './distance'
import type { MatchingState } from './memory'
import { matchingMemory } from './memory-of'
import { newFitsOf, parcelChanges } from './newly-fitting'
import { openQuestionSteps } from './open-questions'
import { newestCommandId } from './repository'
import { matchProspects } from './reverse'
import { withScenario } from './with-scenario'

/** Suitors of a parcel that are told unless more are asked for. */
const suitorsTold = 200

export const matchingHandlers: Handlers<typeof matchingOperations> = {
  'matching.parcels': async (input, context) => {
    if (context.face === 'public') return {}
    const state = await stateFor(context, input.asOf, input.scenarioUid)
    const { db } = context
    const lines = sheetFor(db, input.prospectUid, input.lines)
    const sites = sitesFor(db, input.prospectUid)
    return matchParcels({
      lines,
      parcels: [...state.parcels.values()].filter(({ available }) => available),
      answers: state.answers,
      measured: state.measured,
      graph: input.combineUpTo > 1 ? state.graph() : null,
      combineUpTo: input.combineUpTo,
      limit: input.limit,
      ...sites,
    })
  },

  'matching.prospects': async ({ parcelUid, asOf, scenarioUid, limit }, context) => {
    if (context.face === 'public') return {}
    const state = await stateFor(context, asOf, scenarioUid)
    const parcel = state.parcels.get(parcelUid)
    if (parcel === undefined) throw new CodedError('row-not-found', { entity: 'parcel', uid: parcelUid })
    const suitors = matchProspects(parcel, state.prospects, state.answers, state.measured)
    return { suitors: suitors.slice(0, limit ?? suitorsTold), considered: suitors.length }
  },

  'matching.openQuestions': async ({ asOf }, context) => {
    if (context.face === 'public') return {}
    const state = await stateFor(context, asOf, null)
    const known = state.kept.get('open questions') as Promise<OpenQuestion[]> | undefined
    const asked = known ?? askOpenQuestions(state)
    state.kept.set('open questions', asked)
    return { questions: await asked }
  },

  'matching.newlyFitting': async ({ since, asOf }, context) => {
    if (context.face === 'public') return {}
    const memory = await matchingMemory(context.host)
    const { db } = context
    const state = memory.read(db, asOf)
    const newest = newestCommandId(db)
    const { changes, left } = parcelChanges(db, state, asOf, since ?? newest - 1, memory.places)
    const fits: NewFit[] = []
    for (const change of changes) {
      fits.push(...newFitsOf(change, state))
      await pause()
    }
    return { upTo: newest, fits, parcelsLeft: left }
  },
}

async function stateFor(
  context: QueryContext,
  asOf: string,
  scenarioUid: string | null,
): Promise<MatchingState> {
  const memory = await matchingMemory(context.host)
  const state = memory.read(context.db, asOf)
  if (scenarioUid === null) return state
  return withScenario(state, context.db, scenarioUid, memory.places)
}

/**
 * The lines tried out, else the prospect's sheet.
 * @throws CodedError `row-not-found`, `criterion-twice`, `requirement-reversed`
 */
function sheetFor(
  db: ReadDb,
  prospectUid: string | null,
  lines: readonly RequirementLine[] | null,
): readonly RequirementLine[] {
  if (prospectUid !== null && findProspect(db, prospectUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'prospect', uid: prospectUid })
  if (lines !== null) {
    checkSheet(lines)
    return lines
  }
  return prospectUid === null ? [] : listRequirementLines(db, [prospectUid]).map(lineFromRow)
}

/** Where the company of the prospect is, and where its customers are. */
function sitesFor(
  db: ReadDb,
  prospectUid: string | null,
): { ownSites: NamedPlace[]; customers: NamedPlace[] } {
  const companyUid = prospectUid === null ? undefined : findProspect(db, prospectUid)?.company_uid
  const ownSites: NamedPlace[] = []
  const customers: NamedPlace[] = []
  for (const { kind, name, address, geom } of companyUid === undefined ? [] : listSites(db, [companyUid])) {
    const position = geom === null ? null : decodePoint(geom)
    if (position === null) continue
    const place = { name: name === '' ? address : name, position }
    if (ownSiteKinds.has(kind)) ownSites.push(place)
    else if (kind === 'customer') customers.push(place)
  }
  return { ownSites, customers }
}

/** Held cases wait for their own reasons: what a parcel leaves open costs open ones only. */
async function askOpenQuestions(state: MatchingState): Promise<OpenQuestion[]> {
  const steps = openQuestionSteps({
    parcels: [...state.parcels.values()],
    prospects: state.prospects.filter(({ kind }) => kind === 'open'),
    answers: state.answers,
    measured: state.measured,
  })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}
