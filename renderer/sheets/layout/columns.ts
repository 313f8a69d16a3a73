import { textWidth } from '../text/metrics'
import { wordsOf, wrapText } from '../text/wrap'
import type { SheetContext } from './context'
import type { Cell, Row } from './model'
import { leadingOf } from './style'

/** Free space at the sides of a cell, mm; sheets.css has the same. */
export const cellPad = 1.3
/** Lines of a cell before the rest is cut, which is told as a warning. */
const mostLines = 14
/** mm for each point of type: the least width of a column of running text, and the most that a long word asks for. */
const leastText = 2.1
const mostWord = 4.2
/** Of names, which are set in bold, as much as most of them take. */
const leastName = 5.6

/** What the columns of a table want, mm. */
export interface ColumnNeeds {
  /** Everything on one line. */
  readonly natural: readonly number[]
  /** Nothing torn that belongs together: figures, names of statuses, words of a head. */
  readonly least: readonly number[]
}

/**
 * What is in the columns; a cell that runs over several columns asks for nothing.
 * @param rows cells of the columns, totals included
 * @param head may be broken between its words
 * @param flexible columns whose text may be broken into lines
 */
export function columnNeeds(
  context: SheetContext,
  rows: readonly (readonly Cell[])[],
  head: readonly Cell[],
  flexible: ReadonlySet<number>,
): ColumnNeeds {
  const natural: number[] = head.map((one) => naturalWidth(context, one))
  const least: number[] = head.map((one) => wordWidth(context, one, headWords))
  for (const cells of rows) {
    let column = 0
    for (const one of cells) {
      const { span = 1 } = one
      if (span === 1) {
        const width = naturalWidth(context, one)
        natural[column] = Math.max(natural[column] ?? 0, width)
        const kept = flexible.has(column) && one.align !== 'right' ? textLeast(context, one, width) : width
        least[column] = Math.max(least[column] ?? 0, kept)
      }
      column += span
    }
  }
  return { natural, least }
}

/** The width below which a table has to tear what should stay together, mm. */
export function leastWidth({ least }: ColumnNeeds): number {
  return least.reduce((sum, one) => sum + one, 0)
}

/** The width at which every cell stands on one line, mm. */
export function naturalTotal({ natural }: ColumnNeeds): number {
  return natural.reduce((sum, one) => sum + one, 0)
}

/**
 * Shares a width out. With room to spare every column gets of it; otherwise each gets its least, and those with long
 * text share what is left: twice as much text gets half as much more, so that one long fact does not squeeze all others.
 */
export function fittedWidths({ natural, least }: ColumnNeeds, width: number): number[] {
  const wanted = naturalTotal({ natural, least })
  if (wanted <= width) return natural.map((one) => (one * width) / Math.max(wanted, 1e-6))
  const sum = leastWidth({ natural, least })
  // Too narrow for anything: all give way alike.
  if (sum >= width) return least.map((one) => (one * width) / sum)
  const widths = [...least]
  let left = width - sum
  for (;;) {
    const hungry = widths.flatMap((one, column) => ((natural[column] ?? 0) - one > 1e-6 ? [column] : []))
    const weight = (column: number) => Math.sqrt((natural[column] ?? 0) - (least[column] ?? 0))
    const weights = hungry.reduce((total, column) => total + weight(column), 0)
    if (left <= 1e-6 || weights === 0) return widths
    const share = left / weights
    for (const column of hungry) {
      const given = Math.min((natural[column] ?? 0) - (widths[column] ?? 0), share * weight(column))
      widths[column] = (widths[column] ?? 0) + given
      left -= given
    }
  }
}

/** What stands in a cell beside its text, mm. */
function besides(context: SheetContext, one: Cell): number {
  return cellPad * 2 + 0.3 + (one.swatch ? swatchWidth(context) : 0)
}

function naturalWidth(context: SheetContext, one: Cell): number {
  const { body } = context.style
  return Math.max(0, ...one.lines.map((line) => textWidth(line, body, one.weight))) + besides(context, one)
}

/** A head is broken at blanks and before a bracket, a Japanese one nowhere else. */
const headWords = (line: string) => line.split(/\s+|(?=[（(])/u)

/** The width of the longest word. */
function wordWidth(context: SheetContext, one: Cell, divided: (line: string) => string[]): number {
  const { body } = context.style
  const words = one.lines.flatMap(divided)
  return Math.max(0, ...words.map((word) => textWidth(word, body, one.weight))) + besides(context, one)
}

function textLeast(context: SheetContext, one: Cell, natural: number): number {
  const { body } = context.style
  // The name of a status is broken between words, but never within one.
  if (one.swatch) return wordWidth(context, one, headWords)
  const word = Math.min(wordWidth(context, one, wordsOf), mostWord * body)
  return Math.min(natural, Math.max(word, (one.weight === 700 ? leastName : leastText) * body))
}

/** Width that a status's swatch takes before its name, mm. */
function swatchWidth({ style }: SheetContext): number {
  return leadingOf(style.body) * 1.35 + 0.8 + 0.4
}

/** A row with its cells broken into lines; as high as its longest cell. */
export function wrappedRow(
  context: SheetContext,
  cells: readonly Cell[],
  widths: readonly number[],
  look: Row['look'],
): Row {
  const { style } = context
  const broken = cells.map((one, index): Cell => {
    const room = (widths[index] ?? 0) - cellPad * 2 - (one.swatch ? swatchWidth(context) : 0)
    // Figures are never broken.
    if (one.align === 'right' && look !== 'head') return one
    const lines = one.lines.flatMap((line) => {
      const { lines: found, cut } = wrapText(line, room, style.body, one.weight, mostLines)
      if (cut) warnOfCut(context, line)
      return found
    })
    return { ...one, lines }
  })
  const most = Math.max(1, ...broken.map(({ lines }) => lines.length))
  return { look, cells: broken, height: style.rowHeight + (most - 1) * leadingOf(style.body) }
}

function warnOfCut({ warnings }: SheetContext, text: string): void {
  const name = [...text].slice(0, 12).join('')
  const known = warnings.some((one) => one.kind === 'text-cut' && one.names.includes(name))
  if (!known) warnings.push({ kind: 'text-cut', names: [name] })
}

/** A row of totals, whose cells run over several columns. */
export function wrappedTotal(context: SheetContext, cells: readonly Cell[], widths: readonly number[]): Row {
  let column = 0
  const spans = cells.map(({ span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    return width
  })
  return wrappedRow(context, cells, spans, 'total')
}
