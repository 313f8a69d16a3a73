import type { ErrorTexts } from '../error-shape'
import { bracket, measures, period } from './errors-words'

/** Errors of indicators, plans and programmes. */
export const plansErrors = {
  'indicator-unit-in-use': ({ name, from, to, values, convertible }) => ({
    title: `"${name}" has ${values} figures in ${from}, so its unit cannot simply become ${to}`,
    advice: convertible
      ? 'Use "Convert unit": it rewrites every figure in the new unit.'
      : 'These units do not convert. Make a new indicator and enter the figures anew.',
  }),
  'unit-not-convertible': ({ from, to }) => ({
    title: `${from} cannot be converted to ${to}`,
    advice: 'Only units of money convert into each other (円, 千円, 万円, 百万円, 億円, 兆円).',
  }),
  'indicator-year-taken': ({ name, series, year, yearKind, value }) => ({
    title: `"${name}" already has ${series === 'target' ? 'a target' : 'a value'} for ${yearKind === 'fiscal' ? 'FY' : ''}${year}`,
    advice:
      value === null
        ? 'The year is recorded as having no value. Replace it, or choose another year.'
        : `It is ${value.toLocaleString('en-US')}. Replace it, or choose another year.`,
  }),
  'value-state-mismatch': ({ state }) => ({
    title: state === 'value' ? 'The value is missing' : 'A year without a value has one',
    advice:
      state === 'value'
        ? 'Enter a value, or choose a state such as "not yet published".'
        : 'Take the value out, or set the state to "value".',
  }),
  'plan-item-circle': ({ title }) => ({
    title: `"${title}" cannot be moved into a part below itself`,
    advice: 'Choose another part to put it under.',
  }),
  'programme-period-taken': ({ name, from, until }) => ({
    title: `"${name}" has another version in force on the same day`,
    advice: `That version holds ${period(from, until)}. Change the period, or choose to end the earlier version; it is kept.`,
  }),
  'rule-rows-overlap': ({ table, first, second, measure, from, to }) => ({
    title: `Rows "${first}" and "${second}" of table "${table}" overlap`,
    advice: `Both apply ${measure === null ? 'to the same cases' : `when ${measures[measure] ?? measure} is ${bracket(from, to)}`}. Keep their ranges or subjects apart.`,
  }),
  'rule-bracket-reversed': ({ table, row, from, to }) => ({
    title: `The range of row "${row}" in table "${table}" is reversed`,
    advice: `Lower ${from.toLocaleString('en-US')}, upper ${to.toLocaleString('en-US')}. Check that they are not swapped.`,
  }),
  'rule-steps-unordered': ({ table, row }) => ({
    title: `The steps of row "${row}" in table "${table}" are out of order`,
    advice: 'Put the steps in rising order; only the last may be without an upper end.',
  }),
  'siting-industry-twice': ({ industry, first, second }) => ({
    title:
      industry === ''
        ? `Both "${first}" and "${second}" are the row of all other industries`
        : `Industry "${industry}" stands in both "${first}" and "${second}"`,
    advice: 'Keep it in one of them.',
  }),
} satisfies Partial<ErrorTexts>
