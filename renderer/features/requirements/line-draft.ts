import type { RequirementLine } from '../../../electron/contract'
import { criteria, criterionOf, type Criterion } from '../../../electron/contract/rules/criteria'
import { foldText } from '../../../electron/contract/rules/fold'
import type { Messages } from '../../messages'
import { parseBy, parseQuantity } from '../../ui/format/parse-quantity'
import { criterionText } from './quantity'

export type Bound = 'min' | 'ideal' | 'max'

/** What is wrong with a line, at the field where it can be put right. */
export interface LineProblem {
  readonly field: Bound
  readonly kind: 'min-above-max' | 'min-above-ideal' | 'ideal-above-max' | 'negative'
}

/** A new line of a criterion: a must, of middle weight, asking nothing yet. */
export function newLine(criterion: Criterion): RequirementLine {
  return {
    criterion: criterion.key,
    must: true,
    weight: 3,
    direction: criterion.direction,
    min: null,
    ideal: null,
    max: null,
    by: null,
    option: criterion.kind === 'yesNo' ? 'yes' : null,
  }
}

/** Faults of one line; the host refuses the sheet for the same reasons. */
export function problemsOf({ min, ideal, max }: RequirementLine): LineProblem[] {
  const problems: LineProblem[] = []
  for (const [field, value] of [
    ['min', min],
    ['ideal', ideal],
    ['max', max],
  ] as const)
    if (value !== null && value < 0) problems.push({ field, kind: 'negative' })
  if (min !== null && max !== null && min > max) problems.push({ field: 'max', kind: 'min-above-max' })
  else if (min !== null && ideal !== null && min > ideal)
    problems.push({ field: 'ideal', kind: 'min-above-ideal' })
  else if (ideal !== null && max !== null && ideal > max)
    problems.push({ field: 'max', kind: 'ideal-above-max' })
  return problems
}

/** Whether the line asks anything: one that does not is kept, and matching passes over it. */
export function asksNothing({
  criterion: key,
  direction,
  min,
  ideal,
  max,
  by,
  option,
}: RequirementLine): boolean {
  const criterion = criterionOf(key)
  if (criterion === null) return true
  if (criterion.kind === 'day') return by === null
  if (criterion.kind === 'yesNo') return false
  // "More is better" without a figure asks that there be some; the other directions say nothing without one.
  if (criterion.kind === 'choice') return option === null && direction !== 'more'
  return min === null && ideal === null && max === null && direction !== 'more'
}

/** Every line weighs nothing: the score then takes all lines alike, and the officer is told. */
export function weighsNothing(lines: readonly RequirementLine[]): boolean {
  return lines.length > 0 && lines.every(({ weight }) => weight === 0)
}

/** Lines by group in the order of the catalogue; a criterion this version does not know comes last. */
export function grouped(
  lines: readonly RequirementLine[],
): readonly { readonly group: Criterion['group'] | null; readonly lines: readonly RequirementLine[] }[] {
  const place = (key: string) => criteria.findIndex((criterion) => criterion.key === key)
  const groups = [...new Set(criteria.map(({ group }) => group))]
  const known = groups.map((group) => ({
    group,
    lines: lines
      .filter((line) => criterionOf(line.criterion)?.group === group)
      .toSorted((a, b) => place(a.criterion) - place(b.criterion)),
  }))
  const strange = lines.filter((line) => criterionOf(line.criterion) === null)
  return [...known, { group: null, lines: strange }].filter((each) => each.lines.length > 0)
}

/** The order in which a sheet is kept: that of the catalogue, so that two sheets read alike. */
export function ordered(lines: readonly RequirementLine[]): RequirementLine[] {
  return grouped(lines).flatMap((each) => each.lines)
}

export function sameLines(a: readonly RequirementLine[], b: readonly RequirementLine[]): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

/** A line as it is typed in one go: the words that name the criterion, and what stands behind them. */
export interface Entry {
  readonly words: string
  readonly wish: string
}

/** Splits `面積 3ha以上` into name and wish; a name may have figures in it (`N値`, `24時間`) only when alone. */
export function entryOf(text: string): Entry {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\D*?)\s*((?:(?:令和|平成|[RHrh](?=\d)|約|by\s)\s*)?\d.*)$/.exec(plain)
  return match?.[1] ? { words: match[1].trim(), wish: match[2] ?? '' } : { words: plain, wish: '' }
}

/** Criteria that a typed text may mean, the best first: by name, then by another word; equal ones that are not on
 * the sheet yet first. With no text only those are offered. */
export function criteriaFor(words: string, taken: ReadonlySet<string>, m: Messages): readonly Criterion[] {
  const wanted = foldText(words)
  const aliases: Readonly<Record<string, string>> = m.criteria.aliases
  const rank = (criterion: Criterion): number | null => {
    if (wanted === '') return taken.has(criterion.key) ? null : 0
    const name = foldText(criterionText(criterion.key, m))
    if (name.startsWith(wanted)) return 0
    if (name.includes(wanted)) return 1
    const others = (aliases[criterion.key] ?? '').split(' ').map(foldText)
    if (others.some((other) => other.startsWith(wanted))) return 2
    return others.some((other) => other.includes(wanted) || (other !== '' && wanted.includes(other)))
      ? 3
      : null
  }
  return criteria
    .map((criterion, place) => ({ criterion, place, rank: rank(criterion) }))
    .filter((each) => each.rank !== null)
    .toSorted(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        Number(taken.has(a.criterion.key)) - Number(taken.has(b.criterion.key)) ||
        a.place - b.place,
    )
    .map((each) => each.criterion)
}

/** Words that turn a figure into a bound. */
const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/(以上|から|より大|超|~$|min\.?$|or more$|at least)/i, 'min'],
  [/(以下|以内|まで|未満|max\.?$|or less$|at most|within)/i, 'max'],
  [/(程度|くらい|ぐらい|前後|ideal)/i, 'ideal'],
]

/** The criterion's line with what was typed behind its name filled in; null when that cannot be read. */
export function lineFrom(criterion: Criterion, wish: string): RequirementLine | null {
  const line = newLine(criterion)
  const plain = wish.normalize('NFKC').trim()
  if (plain === '') return line
  if (criterion.kind === 'day') {
    const by = parseBy(plain)
    return 'day' in by ? { ...line, by: by.day } : null
  }
  if (criterion.kind !== 'number' || criterion.unit === null) return null
  const range = /^(.+?)\s*[~〜-]\s*(\d.*)$/.exec(plain)
  if (range) {
    const max = parseQuantity(range[2] ?? '', criterion.unit)
    // `1.0~1.2ha`: the unit behind the second figure is meant for both.
    const unitOf = (range[2] ?? '').replace(/^[\d.,]+/, '')
    const first = range[1] ?? ''
    const min = parseQuantity(/\d$/.test(first) ? first + unitOf : first, criterion.unit)
    if (typeof min === 'number' && typeof max === 'number') return { ...line, min, max }
    return null
  }
  const said = bounds.find(([word]) => word.test(plain))
  const bare = bounds.reduce((text, [word]) => text.replace(word, ''), plain)
  const value = parseQuantity(bare, criterion.unit)
  if (typeof value !== 'number') return null
  const natural = { more: 'min', less: 'max', ideal: 'ideal' } as const
  return { ...line, [said?.[1] ?? natural[line.direction]]: value }
}

/** What a line asks, put onto the line that stands for the same criterion: its must, weight and direction stay. */
export function withWish(line: RequirementLine, { min, ideal, max, by }: RequirementLine): RequirementLine {
  return by === null ? { ...line, min, ideal, max } : { ...line, by }
}

/** A sheet copied onto another: criteria that are there already keep what they ask. */
export function mergedSheet(
  own: readonly RequirementLine[],
  copied: readonly RequirementLine[],
): RequirementLine[] {
  const taken = new Set(own.map(({ criterion }) => criterion))
  return ordered([...own, ...copied.filter(({ criterion }) => !taken.has(criterion))])
}
