import { z } from 'zod'
import { Rank } from '../../electron/contract/companies'
import { GeocodeLevel, SiteKind } from '../../electron/contract/company-details'
import { Name, Position, Publication, Text } from '../../electron/contract/values'
import candidates from './candidates.json'

/** Target fields and relations are counted as they stand in the lists that every workspace begins with. */
const Candidate = z.strictObject({
  key: z.string(),
  name: Name,
  nameKana: Name,
  nameEn: Name,
  industryCode: z.string(),
  industry: Text,
  capitalYen: z.int().positive(),
  employees: z.int().positive(),
  fields: z.array(z.int().min(1).max(17)).min(1),
  publication: Publication,
  rank: Rank.nullable(),
  relations: z.array(z.int().min(1).max(6)),
  formerNames: z.array(Name),
  sites: z.array(
    z.strictObject({ kind: SiteKind, name: Name, address: Name, position: Position, level: GeocodeLevel }),
  ),
  fact: Text,
  opinion: Text,
})
export type Candidate = z.infer<typeof Candidate>

/**
 * Invented companies that might come. Their names say so (見本, 例示, 架空); their addresses are 町丁目 that exist, without
 * a house number, with the point that the gazetteer gives. None has a 法人番号: any valid one may be somebody's.
 */
export const demoCandidates = z.array(Candidate).parse(candidates)

/** Target fields of the invented occupants. */
export const occupantFields: Readonly<Record<string, readonly number[]>> = {
  precision: [3],
  denshi: [13],
  kinzoku: [4],
  shokuhin: [9],
  robot: [6],
  fukushi: [8],
  senni: [15],
  lease: [4],
  el: [1],
  soft: [11],
  kumikomi: [11],
  bio: [2],
  kenkyu: [17],
}
