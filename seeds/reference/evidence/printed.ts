/** What a citation's placeholders stand for. `yen` is for `{億円}` and `{万円}`; everything else is printed as it is. */
export type Printed = Readonly<Record<string, number | string>>

const circled = '①②③④⑤⑥⑦⑧⑨⑩'

/**
 * Text without the accidents of typesetting: full-width forms become narrow (NFKC), circled numbers `<1>`, every white
 * space goes (cells and lines are broken anywhere), and `|` stands where it parted two digits, so that two figures
 * never become one.
 */
export function squeeze(text: string): string {
  return text
    .replace(/[①-⑩]/g, (sign) => `<${circled.indexOf(sign) + 1}>`)
    .normalize('NFKC')
    .replaceAll('〜', '~')
    .replaceAll('･', '・')
    .replace(/(?<=\d)\s+(?=\d)/g, '|')
    .replace(/\s+/g, '')
}

/** The same for a whole document, in which `|` is only an ornament of its tables. */
export const squeezeDocument = (text: string) => squeeze(text.replaceAll('|', ' '))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const either = (forms: readonly string[]) => `(?:${[...new Set(forms)].map(escaped).join('|')})`
/** A figure is whole: where it begins or ends with a digit, no digit, comma or point goes on at that side. */
const whole = (forms: readonly string[]) =>
  `(?:(?<![\\d,.])|(?=\\D))${either(forms)}(?:(?!\\d|[,.]\\d)|(?<=\\D))`

const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** 12,200 as 12,200 or 12200, 30 as 30 or 30.0, -4.6 as ▲4.6. */
function figure(value: number): string[] {
  const size = Math.abs(value)
  const forms = [grouped(size), String(size), size.toFixed(1)]
  const usable = forms.filter((form) => Number(form.replaceAll(',', '')) === size)
  return value < 0 ? usable.map((form) => `▲${form}`) : usable
}

const hundredMillions = (value: number): string[] => {
  const rest = value % 10_000
  const trillions = `${Math.floor(value / 10_000)}兆${rest === 0 ? '' : grouped(rest)}円`
  const plain = figure(value).map((form) => `${form}億円`)
  return value < 10_000 ? plain : [rest === 0 ? trillions : trillions.replace(/円$/, '億円'), ...plain]
}

const digits = '〇一二三四五六七八九'
const kanji = (value: number) =>
  `${value < 20 ? '' : (digits[Math.floor(value / 10)] ?? '')}${value < 10 ? '' : '十'}${value % 10 === 0 ? '' : (digits[value % 10] ?? '')}`

/** `2022-03` as R4.3 or 令和4年3月, `2030-04-01` as 令和12年4月1日. */
function dated(text: string): string[] {
  const [year = 0, month = 0, day] = text.split('-').map(Number)
  const reiwa = year - 2018
  const days = day === undefined ? '' : `${day}日`
  return [`R${reiwa}.${month}${day === undefined ? '' : `.${day}`}`, `令和${reiwa}年${month}月${days}`]
}

function placeholder(name: string, printed: Printed): string {
  const value = printed[['億円', '万円'].includes(name) ? 'yen' : name === '漢' ? '' : name]
  if (value === undefined) throw new Error(`nothing to print for {${name}}`)
  if (typeof value === 'string')
    return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? whole(dated(value)) : escaped(squeeze(value))
  if (name === '億円') return whole(hundredMillions(value / 100_000_000))
  if (name === '万円') return whole(figure(value / 10_000).map((form) => `${form}万円`))
  return name === '漢' ? either([kanji(value)]) : whole(figure(value))
}

const gap = '~~'

/**
 * The pattern of a citation: its key words with the values as they are printed. `~~` stands for up to 40 characters.
 * @throws Error when a placeholder has no value
 */
export function patternOf(find: string, printed: Printed): string {
  return find
    .split(/(\{[^{}]*\}|~~)/)
    .map((part) => {
      if (part === gap) return '.{0,40}?'
      return part.startsWith('{') && part.endsWith('}')
        ? placeholder(part.slice(1, -1), printed)
        : escaped(squeeze(part))
    })
    .join('')
}
