import { useMemo } from 'react'
import type { Amount, Condition, Measure, RuleRow, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { selectFieldMap } from '../companies/firm'
import { useFigures } from '../indicators/money-unit'
import { entryName } from '../prospects/names'

export interface RuleWords {
  measure(measure: Measure): string
  /** A measured value: yen, persons or ㎡. */
  value(measure: Measure, value: number): string
  condition(condition: Condition): string
  amount(amount: Amount): string
  /** Bracket and selectors of a row; empty when it is for everybody. */
  selectors(row: RuleRow, bracketOf: Measure | null): string
  fields(uids: readonly Uid[]): string
}

const persons: ReadonlySet<Measure> = new Set(['hires', 'localHires', 'employees'])

/** Conditions and amounts of rule tables in words. */
export function useRuleWords(): RuleWords {
  const m = useMessages()
  const format = useFormat()
  const { amount: yen } = useFigures()
  const fields = useApp(selectFieldMap)
  return useMemo(() => {
    const words = m.programmes.rule
    const measure = (each: Measure) => words.measures[each] ?? each
    const value = (each: Measure, figure: number) =>
      persons.has(each)
        ? words.persons(format.whole(figure))
        : each === 'landArea'
          ? format.area(figure)
          : yen(figure)
    const listed = (names: readonly string[]) => m.common.listOf([...names])
    const sizes = (list: readonly ('sme' | 'large')[]) => listed(list.map((each) => m.programmes.sizes[each]))
    const named = (uids: readonly Uid[]) =>
      listed(
        uids.map((uid) => {
          const field = fields.get(uid)
          return field ? entryName(field, format.language) : m.common.unknown
        }),
      )
    const condition = (each: Condition): string => {
      switch (each.kind) {
        case 'at-least':
        case 'at-most': {
          const say = each.kind === 'at-least' ? words.atLeast : words.atMost
          const text = say(measure(each.measure), value(each.measure, each.value))
          return each.sizes.length === 0 ? text : words.only(sizes(each.sizes), text)
        }
        case 'size':
          return words.size(sizes(each.sizes))
        case 'facility':
          return words.facility(listed(each.facilities.map((one) => words.facilities[one])))
        case 'field':
          return words.field(named(each.fieldUids))
        case 'comes-from':
          return words.from(listed(each.from.map((one) => words.comesFrom[one])))
        case 'statement':
          return each.text
      }
    }
    const capped = (text: string, capYen: number | null) =>
      capYen === null ? text : listed([text, words.cap(yen(capYen))])
    const amount = (each: Amount): string => {
      switch (each.kind) {
        case 'fixed':
          return words.fixed(yen(each.yen))
        case 'open':
          return words.open(each.text)
        case 'each': {
          const text =
            each.of === 'landArea'
              ? words.eachArea(yen(each.yen))
              : words.each(measure(each.of), yen(each.yen))
          return capped(text, each.capYen)
        }
        case 'rate': {
          const [only] = each.steps
          const text =
            each.steps.length === 1 && only !== undefined && only.upTo === null
              ? words.rate(measure(each.of), String(only.percent))
              : words.steps(
                  measure(each.of),
                  listed(
                    each.steps.map(({ upTo, percent }) =>
                      upTo === null
                        ? words.stepAbove(String(percent))
                        : words.stepUpTo(String(percent), yen(upTo)),
                    ),
                  ),
                )
          return capped(text, each.capYen)
        }
      }
    }
    const selectors = (row: RuleRow, bracketOf: Measure | null): string => {
      const parts: string[] = []
      if (bracketOf !== null && row.from !== null)
        parts.push(words.atLeast(measure(bracketOf), value(bracketOf, row.from)))
      if (bracketOf !== null && row.to !== null)
        parts.push(words.atMost(measure(bracketOf), value(bracketOf, row.to)))
      if (row.sizes.length > 0) parts.push(sizes(row.sizes))
      if (row.facilities.length > 0) parts.push(listed(row.facilities.map((one) => words.facilities[one])))
      if (row.fieldUids.length > 0) parts.push(named(row.fieldUids))
      if (row.otherwise) parts.push(m.programmes.page.otherwise)
      return listed(parts)
    }
    return { measure, value, condition, amount, selectors, fields: named }
  }, [m, format, yen, fields])
}
