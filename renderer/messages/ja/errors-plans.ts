import { yearInWords } from '../../../electron/contract/rules/fiscal-year'
import type { ErrorTexts } from '../error-shape'
import { bracket, measures, period } from './errors-words'

/** Errors of indicators, plans and programmes. */
export const plansErrors = {
  'indicator-unit-in-use': ({ name, from, to, values, convertible }) => ({
    title: `指標「${name}」には「${from}」の値が ${values} 件あり、単位だけを「${to}」に変えられません`,
    advice: convertible
      ? '「単位を換算」を使うと、すべての値を新しい単位に直して保存します。'
      : 'この二つの単位は換算できません。新しい指標を作り、値を入れ直してください。',
  }),
  'unit-not-convertible': ({ from, to }) => ({
    title: `「${from}」から「${to}」へは換算できません`,
    advice: '換算できるのは、円・千円・万円・百万円・億円・兆円のような金額の単位どうしだけです。',
  }),
  'indicator-year-taken': ({ name, series, year, yearKind, value }) => ({
    title: `「${name}」の${yearInWords(year, yearKind)}の${series === 'target' ? '目標値' : '実績値'}は、すでに登録されています`,
    advice:
      value === null
        ? '登録されているのは「値なし」の記録です。置き換えるか、別の年を選んでください。'
        : `いまの値は ${value.toLocaleString('en-US')} です。置き換えるか、別の年を選んでください。`,
  }),
  'value-state-mismatch': ({ state }) => ({
    title: state === 'value' ? '値が入っていません' : '「値なし」の年に値が入っています',
    advice:
      state === 'value'
        ? '値を入力するか、「未発表」などの状態を選んでください。'
        : '値を消すか、状態を「値あり」にしてください。',
  }),
  'plan-item-circle': ({ title }) => ({
    title: `「${title}」を、その下にある項目の中へは移せません`,
    advice: '上の項目として、別のものを選んでください。',
  }),
  'programme-period-taken': ({ name, from, until }) => ({
    title: `「${name}」には、同じ日に有効な年度版があります`,
    advice: `重なる版の期間は ${period(from, until)} です。期間を直すか、「前の版を終わらせる」を選んでください。前の版は残ります。`,
  }),
  'rule-rows-overlap': ({ table, first, second, measure, from, to }) => ({
    title: `表「${table}」の行「${first}」と「${second}」が重なっています`,
    advice: `${measure === null ? '対象が同じため' : `${measures[measure] ?? measure}が ${bracket(from, to)} のとき`}、両方の行に当てはまります。範囲か対象を分けてください。`,
  }),
  'rule-bracket-reversed': ({ table, row, from, to }) => ({
    title: `表「${table}」の行「${row}」の範囲が逆になっています`,
    advice: `下限 ${from.toLocaleString('en-US')}、上限 ${to.toLocaleString('en-US')} です。入れ替わっていないか確かめてください。`,
  }),
  'rule-steps-unordered': ({ table, row }) => ({
    title: `表「${table}」の行「${row}」の段階が小さい順に並んでいません`,
    advice: '段階の上限を小さい順に並べ、上限なしの段階は最後の一つだけにしてください。',
  }),
  'siting-industry-twice': ({ industry, first, second }) => ({
    title:
      industry === ''
        ? `「${first}」と「${second}」の両方が「その他の業種」になっています`
        : `業種「${industry}」が「${first}」と「${second}」の両方にあります`,
    advice: 'どちらか一方だけにしてください。',
  }),
} satisfies Partial<ErrorTexts>
