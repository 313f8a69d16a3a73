import type { Publication } from '../../contract/values'

/** Values of a company that a merge decides between. */
export interface MergeValues {
  readonly name: string
  readonly nameKana: string
  readonly nameEn: string
  readonly corporateNumber: string | null
  readonly industryCode: string | null
  readonly industry: string
  readonly capitalYen: number | null
  readonly employees: number | null
  readonly web: string
  readonly rank: string | null
  readonly publication: Publication
  readonly source: string
  readonly note: string
}

export type MergeField = keyof MergeValues

/** Rows that belong to one company and simply change their owner. */
export type MovedKind =
  'site' | 'contact' | 'note' | 'activity' | 'prospect' | 'occupancy' | 'visit' | 'invitation' | 'lead'
/** Rows of which a company has one for each thing it points at. */
export type KeyedKind = 'relation' | 'field'

export interface MergeRow<K extends string> {
  readonly kind: K
  readonly uid: string
}

export interface KeyedRow extends MergeRow<KeyedKind> {
  /** What it points at: the list entry or the target field. */
  readonly key: string
}

export interface DistinctRow {
  readonly uid: string
  readonly aUid: string
  readonly bUid: string
}

export interface MergeSide {
  readonly uid: string
  readonly values: MergeValues
  readonly formerNames: readonly string[]
  readonly rows: readonly MergeRow<MovedKind>[]
  readonly keyed: readonly KeyedRow[]
}

/** What is to be written so that `from` becomes part of `into`; nothing of `from` is lost but what `into` has already. */
export interface MergePlan {
  readonly intoUid: string
  readonly fromUid: string
  /** Values of `into` that change. */
  readonly values: Partial<MergeValues>
  /** Former names to add to `into`. */
  readonly formerNames: readonly string[]
  /** Rows that get `into` for their company. */
  readonly moves: readonly MergeRow<MovedKind | KeyedKind>[]
  /** Rows that would say twice what `into` has. */
  readonly drops: readonly MergeRow<KeyedKind>[]
  /** Pairs found to be two companies, with the uids they get (a < b). */
  readonly distinct: readonly DistinctRow[]
  /** Uids of such pairs that fall away: the two merged themselves, or known of `into` already. */
  readonly distinctDrops: readonly string[]
}

const strictness: readonly Publication[] = ['name', 'industry', 'nothing']

function isEmpty(value: MergeValues[MergeField]): boolean {
  return value === null || value === ''
}

/** Both notes, unless one says all that the other says. */
function bothNotes(own: string, other: string): string {
  if (own.includes(other)) return own
  return other.includes(own) ? other : `${own}\n\n${other}`
}

function stricter(own: Publication, other: Publication): Publication {
  return strictness.indexOf(other) > strictness.indexOf(own) ? other : own
}

/**
 * The values after the merge: own ones, those of the other where they were asked for, and the other's where there is
 * nothing. Notes and sources are kept side by side. Of two publication levels the stricter holds unless the other was asked
 * for: a merge must not publish what was kept back.
 */
function mergedValues(own: MergeValues, other: MergeValues, take: ReadonlySet<string>): MergeValues {
  const pick = <F extends MergeField>(field: F): MergeValues[F] =>
    take.has(field) || isEmpty(own[field]) ? other[field] : own[field]
  return {
    name: pick('name'),
    nameKana: pick('nameKana'),
    nameEn: pick('nameEn'),
    corporateNumber: pick('corporateNumber'),
    industryCode: pick('industryCode'),
    industry: pick('industry'),
    capitalYen: pick('capitalYen'),
    employees: pick('employees'),
    web: pick('web'),
    rank: pick('rank'),
    publication: take.has('publication') ? other.publication : stricter(own.publication, other.publication),
    source: take.has('source') ? other.source : bothNotes(own.source, other.source),
    note: take.has('note') ? other.note : bothNotes(own.note, other.note),
  }
}

function changes(own: MergeValues, merged: MergeValues): Partial<MergeValues> {
  const entries = Object.entries(merged).filter(([field, value]) => own[field as MergeField] !== value)
  return Object.fromEntries(entries)
}

/** Every name either had, but for the one it keeps and those it has as former names already. */
function namesToKeep(into: MergeSide, from: MergeSide, name: string): string[] {
  const known = new Set([name, ...into.formerNames])
  const names = [into.values.name, from.values.name, ...from.formerNames]
  return [...new Set(names)].filter((one) => !known.has(one))
}

function movedPairs(
  pairs: readonly DistinctRow[],
  intoUid: string,
  fromUid: string,
): { kept: DistinctRow[]; dropped: string[] } {
  const partner = ({ aUid, bUid }: DistinctRow, uid: string) => (aUid === uid ? bUid : aUid)
  const ofInto = pairs.filter(({ aUid, bUid }) => aUid === intoUid || bUid === intoUid)
  const known = new Set(ofInto.map((pair) => partner(pair, intoUid)))
  const kept: DistinctRow[] = []
  const dropped: string[] = []
  for (const pair of pairs) {
    if (pair.aUid !== fromUid && pair.bUid !== fromUid) continue
    const other = partner(pair, fromUid)
    if (other === intoUid || known.has(other)) dropped.push(pair.uid)
    else {
      const [aUid, bUid] = intoUid < other ? [intoUid, other] : [other, intoUid]
      kept.push({ uid: pair.uid, aUid, bUid })
    }
  }
  return { kept, dropped }
}

/**
 * Plans how `from` becomes part of `into`.
 * @param take fields whose value comes from `from`
 * @param distinct pairs found to be two companies that name either of them
 * @returns null when both are the same company
 */
export function planMerge(
  into: MergeSide,
  from: MergeSide,
  take: ReadonlySet<string>,
  distinct: readonly DistinctRow[],
): MergePlan | null {
  if (into.uid === from.uid) return null
  const values = mergedValues(into.values, from.values, take)
  const had = new Set(into.keyed.map(({ kind, key }) => `${kind} ${key}`))
  const fresh = from.keyed.filter(({ kind, key }) => !had.has(`${kind} ${key}`))
  const doubled = from.keyed.filter(({ kind, key }) => had.has(`${kind} ${key}`))
  const pairs = movedPairs(distinct, into.uid, from.uid)
  return {
    intoUid: into.uid,
    fromUid: from.uid,
    values: changes(into.values, values),
    formerNames: namesToKeep(into, from, values.name),
    moves: [...from.rows, ...fresh].map(({ kind, uid }) => ({ kind, uid })),
    drops: doubled.map(({ kind, uid }) => ({ kind, uid })),
    distinct: pairs.kept,
    distinctDrops: pairs.dropped,
  }
}
