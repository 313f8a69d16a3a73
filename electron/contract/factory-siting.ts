import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { sourced } from './sources'
import { Day, Name, Origin, Text, Uid } from './values'

const Percent = z.number().min(0).max(100)

/**
 * Industries that share a ratio (第1種 …). Codes of 日本標準産業分類, two to four digits, the longest that fits counts; a row
 * without codes is chosen by hand, because the law names its industries more finely than the classification.
 */
export const ProductionRatio = shown({
  name: Name,
  industryCodes: z.array(z.string().regex(/^\d{2,4}$/)).max(200),
  /** True for the row of all industries that no other row names. */
  others: z.boolean(),
  /** Most of the site that production facilities may take, %. */
  percent: Percent,
})
export type ProductionRatio = z.infer<typeof ProductionRatio>

const standardFields = {
  name: Name,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** False: whether it still holds was not confirmed. */
  confirmed: z.boolean(),
  /** Notification from this site area on, ㎡ (9,000), */
  siteAreaM2: z.number().positive().max(1e9),
  /** or from this building area on, ㎡ (3,000). */
  buildingAreaM2: z.number().positive().max(1e9),
  /** Least share of the site that is green, and green with other environmental facilities, %; null is 未確認. */
  greenPercent: Percent.nullable(),
  environmentPercent: Percent.nullable(),
  /** Least share of environmental facilities along the boundary, %. */
  boundaryPercent: Percent.nullable(),
  /** Days before the start of building by which it is to be notified, and the least after shortening. */
  noticeDays: z.int().min(0).max(3650).nullable(),
  shortenedDays: z.int().min(0).max(3650).nullable(),
  production: z.array(ProductionRatio).max(50),
  ...sourced,
}

/** Thresholds and ratios of 工場立地法 as they hold from a day on, the law's own or a city's by ordinance (準則条例). */
export const SitingStandard = faced({
  shown: { uid: Uid, ...standardFields, origin: Origin },
  internal: { note: Text },
})
export type SitingStandard = z.infer<typeof SitingStandard>

export const factorySitingOperations = {
  /** Newest first. The worksheet itself is `rules/factory-siting.ts`. */
  'sitingStandards.list': query(z.strictObject({}), shown({ standards: z.array(SitingStandard) })),
  /** `period-reversed`; `siting-industry-twice` names the two rows that claim the same industry. */
  'sitingStandards.save': command(
    z.strictObject({ uid: Uid.nullable(), ...standardFields, note: Text }),
    shown({ uid: Uid }),
  ),
  'sitingStandards.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
