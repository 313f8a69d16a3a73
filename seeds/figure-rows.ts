import type { CaseFiguresRow } from '../electron/host/programmes/figures-repository'
import { demoCaseFigures } from './demo/case-figures'
import { caseUid, stableUid } from './stable-uid'

/** Planned figures of the invented cases. */
export function figureRows(): CaseFiguresRow[] {
  return demoCaseFigures.map((one) => ({
    uid: stableUid(`case-figures/${one.key}`),
    prospect_uid: caseUid(one.key),
    investment_yen: one.investmentYen,
    fixed_assets_yen: one.fixedAssetsYen,
    building_yen: one.buildingYen,
    depreciable_yen: one.depreciableYen,
    loan_yen: null,
    land_area: one.landAreaM2 === null ? null : one.landAreaM2 * 100,
    land_yen_per_m2: one.landYenPerM2,
    hires: one.hires,
    local_hires: one.localHires,
    employees: one.employees,
    size: null,
    facility: one.facility,
    comes_from: one.comesFrom,
    note: '',
    origin: 'demo',
  }))
}
