import type { ErrorDetails } from '../errors'
import type { ProductionRatio, SitingStandard } from '../factory-siting'

/**
 * The worksheet of 工場立地法: whether a plant has to be notified, and how its areas stand to the ratios of a standard.
 * Thresholds and ratios come from the standard (editable, dated); only whom the law is for stands here.
 */

/** Areas of a plant in ㎡; null is unknown. */
export interface SitingInput {
  /** Medium group or finer of 日本標準産業分類 (`28`, `251`); null is unknown. */
  readonly industryCode: string | null
  /** Row of `production` chosen by hand; null takes the one of the industry. */
  readonly productionRow: number | null
  readonly siteAreaM2: number | null
  readonly buildingAreaM2: number | null
  readonly productionAreaM2: number | null
  readonly greenAreaM2: number | null
  /** Environmental facilities beside greens. */
  readonly environmentAreaM2: number | null
  /** Of greens and other environmental facilities, what lies along the boundary. */
  readonly boundaryAreaM2: number | null
}

export type SitingState = 'met' | 'unmet' | 'unknown'

/** One ratio of the worksheet. */
export interface SitingLine {
  readonly key: 'production' | 'green' | 'environment' | 'boundary'
  readonly side: 'at-most' | 'at-least'
  /** % of the site; null when the standard or the industry leaves it open. */
  readonly limitPercent: number | null
  /** The limit in ㎡ of this site. */
  readonly limitM2: number | null
  readonly actualM2: number | null
  readonly actualPercent: number | null
  readonly state: SitingState
  /** ㎡ that are missing or too many; 0 when met, null when unknown. */
  readonly lackM2: number | null
}

export interface SitingWorksheet {
  /** Whether the law is for this industry: manufacturing, and supply of electricity, gas and heat. */
  readonly concerned: SitingState
  /** Whether notification is due: concerned, and site or building at or above its threshold. */
  readonly notify: SitingState
  readonly production: ProductionRatio | null
  readonly lines: readonly SitingLine[]
}

/** Manufacturing (09–32), electricity, gas and heat supply (33–35); power from water, heat of the earth and sun is exempt by hand. */
function isConcerned(industryCode: string | null): SitingState {
  if (industryCode === null) return 'unknown'
  if (industryCode === 'E') return 'met'
  const group = Number(industryCode.slice(0, 2))
  if (!(group >= 1)) return industryCode === 'F' ? 'unknown' : 'unmet'
  return group >= 9 && group <= 35 ? 'met' : 'unmet'
}

/** The row of an industry: the longest code that it begins with, else the row of all others. */
export function productionRowFor(
  production: readonly ProductionRatio[],
  industryCode: string | null,
): ProductionRatio | null {
  if (industryCode === null || !/^\d{2,4}$/.test(industryCode)) return null
  const fitting = production.flatMap((row) =>
    row.industryCodes
      .filter((code) => industryCode.startsWith(code))
      .map((code) => ({ row, length: code.length })),
  )
  const longest = fitting.reduce<(typeof fitting)[number] | null>(
    (best, one) => (best === null || one.length > best.length ? one : best),
    null,
  )
  return longest?.row ?? production.find(({ others }) => others) ?? null
}

/** Two rows that claim the same industry, or two rows for all others; null when there are none. */
export function sitingProblem(
  production: readonly ProductionRatio[],
): ErrorDetails<'siting-industry-twice'> | null {
  const owners = new Map<string, string>()
  for (const row of production)
    for (const code of [...new Set(row.industryCodes), ...(row.others ? [''] : [])]) {
      const first = owners.get(code)
      if (first !== undefined) return { industry: code, first, second: row.name }
      owners.set(code, row.name)
    }
  return null
}

function notification(concerned: SitingState, input: SitingInput, standard: SitingStandard): SitingState {
  if (concerned === 'unmet') return 'unmet'
  const { siteAreaM2: site, buildingAreaM2: building } = input
  const large =
    (site !== null && site >= standard.siteAreaM2) ||
    (building !== null && building >= standard.buildingAreaM2)
  if (large) return concerned
  return site === null || building === null ? 'unknown' : 'unmet'
}

const hundredths = (value: number) => Math.round(value * 100) / 100

function line(
  key: SitingLine['key'],
  side: SitingLine['side'],
  limitPercent: number | null,
  siteM2: number | null,
  actualM2: number | null,
): SitingLine {
  const limitM2 = limitPercent === null || siteM2 === null ? null : hundredths((siteM2 * limitPercent) / 100)
  const actualPercent =
    actualM2 === null || siteM2 === null || siteM2 === 0 ? null : hundredths((actualM2 / siteM2) * 100)
  const known = { key, side, limitPercent, limitM2, actualM2, actualPercent }
  if (limitM2 === null || actualM2 === null) return { ...known, state: 'unknown', lackM2: null }
  const lack = side === 'at-least' ? limitM2 - actualM2 : actualM2 - limitM2
  return { ...known, state: lack <= 0 ? 'met' : 'unmet', lackM2: Math.max(0, hundredths(lack)) }
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

/** Fills the worksheet by one standard. Areas in ㎡, limits rounded to 0.01 ㎡. */
export function sitingWorksheet(input: SitingInput, standard: SitingStandard): SitingWorksheet {
  const concerned = isConcerned(input.industryCode)
  const production =
    (input.productionRow === null
      ? productionRowFor(standard.production, input.industryCode)
      : standard.production[input.productionRow]) ?? null
  const site = input.siteAreaM2
  const environment = sum(input.greenAreaM2, input.environmentAreaM2)
  return {
    concerned,
    notify: notification(concerned, input, standard),
    production,
    lines: [
      line('production', 'at-most', production?.percent ?? null, site, input.productionAreaM2),
      line('green', 'at-least', standard.greenPercent, site, input.greenAreaM2),
      line('environment', 'at-least', standard.environmentPercent, site, environment),
      line('boundary', 'at-least', standard.boundaryPercent, site, input.boundaryAreaM2),
    ],
  }
}
