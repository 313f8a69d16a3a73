import { CodedError } from '../../contract/errors'
import type { SheetSpec } from '../../contract/printing'
import type { RecordForm } from '../../contract/sheet-parts'
import type { QueryContext } from '../handler'
import { prospectsHandlers } from '../prospects/handlers'
import { targetFieldsHandlers } from '../target-fields/handlers'
import { visitsOf } from '../visits/visits-of'
import { companyPageOf, listNames, namedVisit } from './visit-names'

/**
 * What is printed into a record form: a visit, or a company alone, or nothing but the fields to tick.
 * @throws CodedError `sheet-internal-only` on the public face, `row-not-found` for a visit or a company that is not there
 */
export async function recordForm(context: QueryContext, spec: SheetSpec): Promise<RecordForm> {
  if (context.face === 'public' || spec.face === 'public')
    throw new CodedError('sheet-internal-only', { sheet: spec.sheet })
  const visit = requireVisit(context, spec.visitUid ?? null)
  const companyUid = visit?.companyUid ?? spec.companyUid ?? null
  const page = companyUid === null ? null : await companyPageOf(context, companyUid)
  if (companyUid !== null && page === null)
    throw new CodedError('row-not-found', { entity: 'company', uid: companyUid })
  const { fields } = await targetFieldsHandlers['targetFields.list']({}, context)
  const { prospects = [] } = await prospectsHandlers['prospects.list'](
    { uids: visit?.prospectUids ?? [] },
    context,
  )
  return {
    company: page?.company?.name ?? null,
    visit: visit && namedVisit(visit, await listNames(context), page ?? {}),
    prospects: prospects.map(({ codeName = '' }) => codeName),
    fields,
    fieldUids: page?.company?.allFieldUids ?? [],
  }
}

function requireVisit({ db }: QueryContext, uid: string | null) {
  if (uid === null) return null
  const [visit] = visitsOf(db, { uids: [uid] })
  if (visit === undefined) throw new CodedError('row-not-found', { entity: 'visit', uid })
  return visit
}
