/** Units in which criteria are counted. */
export type CriterionUnit =
  '㎡' | 'yen/㎡' | 'kV' | 'kW' | 'm³/day' | 'm' | 'km' | 'N' | '%' | 'persons' | 'dB'

export type CriterionKind = 'number' | 'day' | 'choice' | 'yesNo'

/** `more` is better, `less` is better (for a day: earlier), or the nearer to the ideal the better. */
export type CriterionDirection = 'more' | 'less' | 'ideal'

/**
 * What a requirement may ask and a parcel or park may answer. `number`: a figure; `day`: a date by which;
 * `choice`: one of fixed options in rising order; `yesNo`: the options `no` and `yes`.
 */
export interface Criterion {
  readonly key: string
  readonly group: CriterionGroup
  readonly kind: CriterionKind
  readonly unit: CriterionUnit | null
  /** Options of a choice in rising order; their names stand in the messages under `criterion.key`. */
  readonly options: readonly string[]
  /** Direction by which a requirement begins. */
  readonly direction: CriterionDirection
  /**
   * Who answers: the parcel's own record, the parcel, or the park for all its parcels. `computed` answers come from
   * geometry and the base map, not from the officer. An answer noted at a parcel goes before its park's.
   */
  readonly subject: 'record' | 'parcel' | 'park' | 'computed'
  /** What a plain no (なし) means in figures: none of it, or no limit at all (no airport in reach, no height limit). */
  readonly whenNone: 'zero' | 'endless'
  /**
   * What several parcels together have: their sum, the mean by area, or the least favourable of them. Supplies are not
   * summed: two parcels on one main do not have twice its water.
   */
  readonly together: 'sum' | 'mean' | 'worst'
}

export type CriterionGroup =
  'land' | 'price' | 'power' | 'water' | 'utilities' | 'ground' | 'rules' | 'access' | 'people'

type Given<K extends string> = Pick<Criterion, 'group'> & Partial<Criterion> & { readonly key: K }
type Keyed<K extends string> = Criterion & { readonly key: K }

function criterion<K extends string>(given: Given<K>): Keyed<K> {
  return {
    kind: 'number',
    unit: null,
    options: [],
    direction: 'more',
    subject: 'parcel',
    whenNone: 'zero',
    together: 'worst',
    ...given,
  }
}

function distance<K extends string>(key: K, subject: 'computed' | 'park'): Keyed<K> {
  return criterion({ key, group: 'access', unit: 'km', direction: 'less', subject, whenNone: 'endless' })
}

/** Zones of the 都市計画法 on which plants stand, from the least to the most freedom for them. */
export const zoningOptions = ['unzoned', 'quasi-industrial', 'industrial', 'exclusive-industrial'] as const
export type ZoningOption = (typeof zoningOptions)[number]

const yesNo = ['no', 'yes'] as const

const catalogue = [
  criterion({
    key: 'area',
    group: 'land',
    unit: '㎡',
    direction: 'ideal',
    subject: 'record',
    together: 'sum',
  }),
  criterion({ key: 'delivery', group: 'land', kind: 'day', direction: 'less', subject: 'record' }),
  criterion({ key: 'lease', group: 'land', kind: 'yesNo', options: yesNo }),
  criterion({
    key: 'unitPrice',
    group: 'price',
    unit: 'yen/㎡',
    direction: 'less',
    subject: 'record',
    together: 'mean',
  }),
  criterion({ key: 'subsidy', group: 'price', unit: '%', subject: 'park' }),
  criterion({ key: 'powerKv', group: 'power', unit: 'kV', subject: 'park' }),
  criterion({ key: 'powerKw', group: 'power', unit: 'kW', subject: 'park' }),
  criterion({ key: 'powerFrom', group: 'power', kind: 'day', direction: 'less', subject: 'park' }),
  criterion({ key: 'industrialWater', group: 'water', unit: 'm³/day', subject: 'park' }),
  criterion({ key: 'tapWater', group: 'water', unit: 'm³/day', subject: 'park' }),
  criterion({ key: 'groundWater', group: 'water', unit: 'm³/day', subject: 'park' }),
  criterion({
    key: 'drainageKind',
    group: 'water',
    kind: 'choice',
    options: ['septic', 'river', 'sewer', 'industrial-sewer'],
    subject: 'park',
  }),
  criterion({ key: 'drainage', group: 'water', unit: 'm³/day', subject: 'park' }),
  criterion({
    key: 'gas',
    group: 'utilities',
    kind: 'choice',
    options: ['lpg', 'city', 'city-medium-pressure'],
    subject: 'park',
  }),
  criterion({ key: 'fibre', group: 'utilities', kind: 'yesNo', options: yesNo, subject: 'park' }),
  criterion({ key: 'groundN', group: 'ground', unit: 'N' }),
  criterion({ key: 'bearingDepth', group: 'ground', unit: 'm', direction: 'less' }),
  criterion({ key: 'noPiles', group: 'ground', kind: 'yesNo', options: yesNo }),
  criterion({ key: 'floodDepth', group: 'ground', unit: 'm', direction: 'less' }),
  criterion({ key: 'landslideFree', group: 'ground', kind: 'yesNo', options: yesNo }),
  criterion({ key: 'snowDepth', group: 'ground', unit: 'm', direction: 'less', subject: 'park' }),
  criterion({ key: 'zoning', group: 'rules', kind: 'choice', options: zoningOptions, subject: 'record' }),
  criterion({ key: 'coverage', group: 'rules', unit: '%', whenNone: 'endless' }),
  criterion({ key: 'floorRatio', group: 'rules', unit: '%', whenNone: 'endless' }),
  criterion({ key: 'heightLimit', group: 'rules', unit: 'm', whenNone: 'endless' }),
  criterion({ key: 'noise', group: 'rules', unit: 'dB', subject: 'park', whenNone: 'endless' }),
  criterion({ key: 'nightWork', group: 'rules', kind: 'yesNo', options: yesNo, subject: 'park' }),
  criterion({ key: 'roadWidth', group: 'access', unit: 'm' }),
  distance('icDistance', 'computed'),
  distance('stationDistance', 'computed'),
  distance('airportDistance', 'park'),
  distance('portDistance', 'park'),
  criterion({ key: 'staff', group: 'people', unit: 'persons', subject: 'park' }),
] as const

/** Every criterion, in the order of the sheet. Keys are stored in workspaces: never rename one. */
export const criteria: readonly Criterion[] = catalogue

/** The keys of the catalogue: what has none of these names has no text either. */
export type CriterionName = (typeof catalogue)[number]['key']

const byKey: ReadonlyMap<string, Criterion> = new Map(criteria.map((one) => [one.key, one]))

/** The criterion of a key; null for one this version of the program does not know. */
export function criterionOf(key: string): Criterion | null {
  return byKey.get(key) ?? null
}

/**
 * The zone that a record's wording names: 準工業地域, 工業地域, 工業専用地域, 用途地域の指定なし. Null when it names none or
 * several: which of them holds for this parcel is then not known.
 */
export function zoningFromText(text: string): ZoningOption | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const found = new Set<ZoningOption>()
  const rest = plain
    .replace(/工業専用(地域)?|工専/g, () => (found.add('exclusive-industrial'), '|'))
    .replace(/準工業(地域)?|準工/g, () => (found.add('quasi-industrial'), '|'))
    .replace(/(無指定|指定なし|未指定|白地)/g, () => (found.add('unzoned'), '|'))
  if (/工業地域|^工業$/.test(rest)) found.add('industrial')
  if (/住居|商業/.test(rest) || found.size !== 1) return null
  return [...found][0] ?? null
}
