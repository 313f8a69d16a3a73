import { CodedError } from '../../contract/errors'
import type { CaseFigures, CaseInput, Estimate, estimatesOperations } from '../../contract/estimates'
import { companySize } from '../../contract/rules/company-size'
import { estimateProgramme } from '../../contract/rules/programme-estimate'
import { currencyOn } from '../../contract/rules/validity'
import { findCompany } from '../companies/repository'
import type { Handlers } from '../handler'
import { findProspect, listProspectFields } from '../prospects/repository'
import { areaFromStore, areaToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as figures from './figures-repository'
import { readProgrammes } from './rows'

export const estimatesHandlers: Handlers<typeof estimatesOperations> = {
  'caseFigures.list': ({ prospectUids }, { db }) => ({
    figures: figures.listCaseFigures(db, prospectUids ?? null).map(figuresFromRow),
  }),

  'caseFigures.save': ({ prospectUid, ...fields }, { db }) => {
    if (findProspect(db, prospectUid) === undefined)
      throw new CodedError('row-not-found', { entity: 'prospect', uid: prospectUid })
    const row = {
      investment_yen: fields.investmentYen,
      fixed_assets_yen: fields.fixedAssetsYen,
      building_yen: fields.buildingYen,
      depreciable_yen: fields.depreciableYen,
      loan_yen: fields.loanYen,
      land_area: areaToStore(fields.landAreaM2),
      land_yen_per_m2: fields.landYenPerM2,
      hires: fields.hires,
      local_hires: fields.localHires,
      employees: fields.employees,
      size: fields.size,
      facility: fields.facility,
      comes_from: fields.comesFrom,
      note: fields.note,
      origin: 'user' as const,
    }
    const before = figures.findCaseFigures(db, prospectUid)
    if (before === undefined)
      figures.insertCaseFigures(db, [{ uid: uuidv7(), prospect_uid: prospectUid, ...row }])
    else figures.updateCaseFigures(db, before.uid, row)
    return {}
  },

  'caseFigures.remove': ({ prospectUid }, { db }) => {
    if (figures.findCaseFigures(db, prospectUid) === undefined)
      throw new CodedError('row-not-found', { entity: 'caseFigures', uid: prospectUid })
    figures.deleteCaseFigures(db, prospectUid)
    return {}
  },

  'programmes.estimate': ({ prospectUid, input: typed, statements, asOf, programmeUids }, { db, face }) => {
    // Nothing of a case may be computed for outsiders, whatever they send.
    if (face === 'public') return {}
    const input = prospectUid === null ? typed : completed(db, prospectUid, typed)
    const estimates = readProgrammes(db, programmeUids ?? null, asOf).flatMap((programme): Estimate[] => {
      const version = programme.versions.find(({ uid }) => uid === programme.versionUid)
      if (version === undefined) return []
      // Budget lines without rules say nothing of a case; asked for by name they say so.
      if (version.tables.length === 0 && programmeUids === undefined && programme.kind === 'budget') return []
      const answers = new Map(
        statements
          .filter(({ programmeUid }) => programmeUid === programme.uid)
          .map(({ text, holds }) => [text, holds]),
      )
      return [
        {
          programmeUid: programme.uid,
          versionUid: version.uid,
          currency: currencyOn(version, asOf),
          ...estimateProgramme(version, input, answers),
        },
      ]
    })
    return {
      input,
      estimates: estimates.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    }
  },
}

const order: readonly Estimate['state'][] = ['met', 'unknown', 'unmet', 'no-rules']

/** What was typed, and for what was left open what is saved of the prospect and known of its company. */
function completed(db: ReadDb, prospectUid: string, typed: CaseInput): CaseInput {
  const prospect = findProspect(db, prospectUid)
  if (prospect === undefined) throw new CodedError('row-not-found', { entity: 'prospect', uid: prospectUid })
  const row = figures.findCaseFigures(db, prospectUid)
  const saved = row === undefined ? null : figuresFromRow(row)
  const company = findCompany(db, prospect.company_uid)
  const size =
    company === undefined ? null : companySize(company.industry_code, company.capital_yen, company.employees)
  const fields = listProspectFields(db, [prospectUid]).map(({ field_uid }) => field_uid)
  return {
    investmentYen: typed.investmentYen ?? saved?.investmentYen ?? null,
    fixedAssetsYen: typed.fixedAssetsYen ?? saved?.fixedAssetsYen ?? null,
    buildingYen: typed.buildingYen ?? saved?.buildingYen ?? null,
    depreciableYen: typed.depreciableYen ?? saved?.depreciableYen ?? null,
    loanYen: typed.loanYen ?? saved?.loanYen ?? null,
    landAreaM2: typed.landAreaM2 ?? saved?.landAreaM2 ?? null,
    landYenPerM2: typed.landYenPerM2 ?? saved?.landYenPerM2 ?? null,
    hires: typed.hires ?? saved?.hires ?? null,
    localHires: typed.localHires ?? saved?.localHires ?? null,
    employees: typed.employees ?? saved?.employees ?? null,
    size: typed.size ?? saved?.size ?? size,
    facility: typed.facility ?? saved?.facility ?? null,
    comesFrom: typed.comesFrom ?? saved?.comesFrom ?? null,
    fieldUids: typed.fieldUids.length > 0 ? typed.fieldUids : fields,
  }
}

function figuresFromRow(row: figures.CaseFiguresRow): CaseFigures {
  return {
    prospectUid: row.prospect_uid,
    investmentYen: row.investment_yen,
    fixedAssetsYen: row.fixed_assets_yen,
    buildingYen: row.building_yen,
    depreciableYen: row.depreciable_yen,
    loanYen: row.loan_yen,
    landAreaM2: areaFromStore(row.land_area),
    landYenPerM2: row.land_yen_per_m2,
    hires: row.hires,
    localHires: row.local_hires,
    employees: row.employees,
    size: row.size,
    facility: row.facility,
    comesFrom: row.comes_from,
    note: row.note,
    origin: row.origin,
  }
}
