import {
  ComesFrom,
  CompanySize,
  Facility,
  Measure,
  type Amount,
  type Condition,
  type RuleRow,
  type RuleTable,
} from '../electron/contract/programme-rules'
import { tableProblem } from '../electron/contract/rules/rule-tables'
import type { Benefit, Condition as ReferenceCondition, IncentiveRule } from './reference/incentives'
import { referenceFieldUid } from './stable-uid'

/** Incentives as the sources state them, made into rule tables that the program can compute with. */

const figures = new Set<string>(Measure.options)
const isFigure = (factor: string): factor is Measure => figures.has(factor)

const months: Readonly<Record<string, string>> = {
  monthsToStart: '着手',
  monthsToOperate: '操業開始',
}

/** What a condition calls something, with the source's own words where they say more. */
function inWords(label: string, words: string): string {
  return words.startsWith(label) ? words : `${label}（${words}）`
}

/** A condition in words, for an officer to tick. */
function statement({ factor, op, value, label }: ReferenceCondition): Condition {
  const words = Array.isArray(value) ? value.join('・') : `${months[factor] ?? ''}${value}か月以内`
  if (op !== 'in') return { kind: 'statement', text: words }
  const isNamed = factor === 'industry' || factor === 'zoning'
  return { kind: 'statement', text: isNamed ? inWords(label, words) : label }
}

const among = <T extends string>(known: readonly T[], value: readonly string[]) =>
  known.filter((one) => value.includes(one))

function conditionOf(condition: ReferenceCondition): Condition {
  const { factor, op, value } = condition
  if (Array.isArray(value)) {
    if (factor === 'companySize') return { kind: 'size', sizes: among(CompanySize.options, value) }
    if (factor === 'facility') return { kind: 'facility', facilities: among(Facility.options, value) }
    if (factor === 'comesFrom') return { kind: 'comes-from', from: among(ComesFrom.options, value) }
    return statement(condition)
  }
  if (!isFigure(factor)) return statement(condition)
  const least = op === '>' ? value + 1 : value
  return { kind: op === '<=' ? 'at-most' : 'at-least', measure: factor, value: least, sizes: [] }
}

/** Fields that limit the rule: those of a surcharge only raise it. */
export const namesItsFields = (rule: IncentiveRule) =>
  rule.fields.length > 0 &&
  rule.common.some(({ factor }) => factor === 'industry') &&
  !rule.benefits.some(({ kind }) => kind === 'surcharge')

function amountOf(benefit: Benefit): Amount {
  switch (benefit.kind) {
    case 'rate':
      return {
        kind: 'rate',
        of: benefit.basis,
        steps: benefit.brackets.map(({ uptoYen, ratePercent }) => ({ upTo: uptoYen, percent: ratePercent })),
        capYen: benefit.capYen,
      }
    case 'per-person':
      return { kind: 'each', of: benefit.basis, yen: benefit.yenPerPerson, capYen: benefit.capYen }
    case 'surcharge':
      return { kind: 'open', text: `${benefit.industry}は${benefit.ratePercent}%を加算（範囲は未確認）` }
    case 'lease':
      return {
        kind: 'open',
        text: `年額は分譲価格の${benefit.yearlyRatePercent}%、期間は${benefit.minYears}年から${benefit.maxYears}年、保証金は${benefit.depositYears}年分`,
      }
  }
}

/** What tells a row from the others goes into its bracket and sizes, the rest into its conditions. */
function rowOf(
  name: string,
  conditions: readonly ReferenceCondition[],
  rule: IncentiveRule,
  bracketOf: Measure | null,
): RuleRow {
  const all = conditions.map(conditionOf)
  const edge = (kind: 'at-least' | 'at-most') =>
    all.find((one) => one.kind === kind && one.measure === bracketOf)
  const [from, to] = [edge('at-least'), edge('at-most')]
  const size = all.find((one) => one.kind === 'size')
  return {
    name,
    from: from?.kind === 'at-least' ? from.value : null,
    to: to?.kind === 'at-most' ? to.value : null,
    sizes: size?.kind === 'size' ? size.sizes : [],
    facilities: [],
    fieldUids: [],
    otherwise: false,
    conditions: all.filter((one) => one !== from && one !== to && one !== size),
    amounts: rule.benefits.map(amountOf),
    capYen: rule.totalCapYen,
  }
}

const bracketMeasures: readonly Measure[] = ['fixedAssets', 'assetsWithoutLand']

/** The field that the city divides by how exact the work is, which no list of fields tells. */
const ultraPrecise = '超精密加工'

/** Rows of one way: one for the fields that are plainly meant, one for the field of which only a part is. */
function rowsByField(row: RuleRow, rule: IncentiveRule): RuleRow[] {
  if (!namesItsFields(rule)) return [row]
  const industries = rule.common.flatMap(({ factor, value }) =>
    factor === 'industry' && Array.isArray(value) ? value : [],
  )
  const part = industries.find((name) => name.startsWith('超精密'))
  const plain = rule.fields.filter((name) => name !== ultraPrecise).map(referenceFieldUid)
  if (part === undefined) return [{ ...row, fieldUids: plain }]
  const divided: RuleRow = {
    ...row,
    name: `${row.name}（${part}）`,
    fieldUids: [referenceFieldUid(ultraPrecise)],
    conditions: [...row.conditions, { kind: 'statement', text: part }],
  }
  return [{ ...row, fieldUids: plain }, divided]
}

/**
 * The rule's tables, of which one is taken: ways that exclude each other by amount or size stand in one table, a way that
 * could apply beside another one in a table of its own.
 */
export function tablesOf(rule: IncentiveRule): RuleTable[] {
  const ways = rule.alternatives.length > 0 ? rule.alternatives : [{ label: rule.name, all: [] }]
  const bracketOf =
    bracketMeasures.find((measure) => ways.some(({ all }) => all.some(({ factor }) => factor === measure))) ??
    null
  const conditions = rule.common
    .filter(({ factor }) => factor !== 'industry' || !namesItsFields(rule))
    .map(conditionOf)
  const tables: RuleTable[] = []
  for (const { label, all } of ways) {
    const rows = rowsByField(rowOf(label, all, rule, bracketOf), rule)
    const room = tables.findIndex(
      (table) => tableProblem({ ...table, rows: [...table.rows, ...rows] }) === null,
    )
    const found = tables[room]
    if (found === undefined) tables.push({ name: label, bracketOf, conditions, rows })
    else tables[room] = { ...found, name: `${found.name}・${label}`, rows: [...found.rows, ...rows] }
  }
  return tables
}

/** The conditions in words, one a line. */
export function conditionLines(rule: IncentiveRule): string {
  const words = ({ op, value, unit, label, factor }: ReferenceCondition): string => {
    if (Array.isArray(value)) return factor === 'industry' ? inWords(label, value.join('・')) : label
    const figure = unit === 'yen' ? yenWords(value) : `${value}${unit === 'person' ? '人' : 'か月'}`
    const side = { '>=': '以上', '>': '超', '<=': '以下', in: '' }[op]
    return `${factorWords[factor] ?? ''}${figure}${unit === 'month' ? '以内' : side}`
  }
  return [
    ...rule.common.map(words),
    ...rule.alternatives.map(({ label, all }) => `${label}：${all.map(words).join('、')}`),
  ].join('\n')
}

const factorWords: Readonly<Record<string, string>> = {
  fixedAssets: '投下固定資産',
  assetsWithoutLand: '土地を除く固定資産',
  employees: '従業員',
  hires: '新規の常用雇用',
  monthsToStart: '着手',
  monthsToOperate: '操業開始',
}

/** Round amounts as people say them: 1億円, 5,000万円. */
function yenWords(yen: number): string {
  if (yen % 100_000_000 === 0) return `${(yen / 100_000_000).toLocaleString('en-US')}億円`
  return `${(yen / 10_000).toLocaleString('en-US')}万円`
}
