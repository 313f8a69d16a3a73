import type { SheetCredit, SheetSpec } from '../../contract/printing'
import type { Council, CompanyBrief, Itinerary, RecordForm } from '../../contract/sheet-parts'
import type { QueryContext } from '../handler'
import { companyBrief } from './company-brief'
import { council } from './council'
import { itinerary } from './itinerary'
import { recordForm } from './record-form'

/** What single kinds of sheets are about beside parks and parcels; null on all others. */
export interface SheetParts {
  readonly brief: CompanyBrief | null
  readonly itinerary: Itinerary | null
  readonly recordForm: RecordForm | null
  readonly council: Council | null
  readonly credits: readonly SheetCredit[]
}

export const noParts: SheetParts = {
  brief: null,
  itinerary: null,
  recordForm: null,
  council: null,
  credits: [],
}

/**
 * Reads it from the same places as the screens.
 * @throws CodedError `sheet-internal-only`, `sheet-empty`, `row-not-found`
 */
export async function sheetParts(context: QueryContext, spec: SheetSpec): Promise<SheetParts> {
  switch (spec.sheet) {
    case 'company-brief':
      return { ...noParts, brief: await companyBrief(context, spec) }
    case 'itinerary':
      return { ...noParts, ...(await itinerary(context, context.host.printing.basemap, spec)) }
    case 'record-form':
      return { ...noParts, recordForm: await recordForm(context, spec) }
    case 'council':
      return { ...noParts, council: await council(context, spec) }
    default:
      return noParts
  }
}
