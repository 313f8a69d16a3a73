import type { CaseInput, MissingKey } from '../estimates'
import type { Measure } from '../programme-rules'

/** A measured side of a case, or what has to be known to measure it. */
export interface Measured {
  /** Whole yen, persons or ㎡; null is unknown. */
  readonly value: number | null
  readonly missing: readonly MissingKey[]
}

const keyOf = {
  investment: 'investmentYen',
  fixedAssets: 'fixedAssetsYen',
  building: 'buildingYen',
  depreciable: 'depreciableYen',
  loan: 'loanYen',
  hires: 'hires',
  localHires: 'localHires',
  employees: 'employees',
  landArea: 'landAreaM2',
} as const satisfies Partial<Record<Measure, MissingKey>>

function land({ landAreaM2, landYenPerM2 }: CaseInput): Measured {
  if (landAreaM2 !== null && landYenPerM2 !== null)
    // The register's hundredths of ㎡ times whole yen, parts of a yen cut off.
    return { value: Math.floor((Math.round(landAreaM2 * 100) * landYenPerM2) / 100), missing: [] }
  return {
    value: null,
    missing: [
      ...(landAreaM2 === null ? (['landAreaM2'] as const) : []),
      ...(landYenPerM2 === null ? (['landYenPerM2'] as const) : []),
    ],
  }
}

/** Buildings and machines when both are known, else all fixed assets less the land. */
function assetsWithoutLand(input: CaseInput): Measured {
  const { buildingYen, depreciableYen, fixedAssetsYen } = input
  if (buildingYen !== null && depreciableYen !== null)
    return { value: buildingYen + depreciableYen, missing: [] }
  const site = land(input)
  if (fixedAssetsYen !== null && site.value !== null)
    return { value: Math.max(0, fixedAssetsYen - site.value), missing: [] }
  return {
    value: null,
    missing: [
      ...(buildingYen === null ? (['buildingYen'] as const) : []),
      ...(depreciableYen === null ? (['depreciableYen'] as const) : []),
    ],
  }
}

/** What a case measures on one side. */
export function measured(input: CaseInput, measure: Measure): Measured {
  if (measure === 'land') return land(input)
  if (measure === 'assetsWithoutLand') return assetsWithoutLand(input)
  const key = keyOf[measure]
  const value = input[key]
  return value === null ? { value, missing: [key] } : { value, missing: [] }
}
