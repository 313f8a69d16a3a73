import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import type { SheetContext } from './context'
import type { DrawnPath, MapText } from './model'
import { leadingOf } from './style'

/** Ink of lines that are written on: seen on a copy, but lighter than what is written. */
export const lineInk = '#8c8c8c'
export const frameInk = '#1a1a1a'

/** What a form is drawn from: lines and words, gathered from the top downwards. */
export interface FormDrawing {
  readonly paths: DrawnPath[]
  readonly texts: MapText[]
}

export function boxPath(x: number, y: number, width: number, height: number, thickness = 0.25): DrawnPath {
  return {
    d: `M${x} ${y}h${width}v${height}h${-width}z`,
    stroke: frameInk,
    width: thickness,
    fill: null,
  }
}

export function linePath(x: number, y: number, width: number, dash?: readonly number[]): DrawnPath {
  return { d: `M${x} ${y}h${width}`, stroke: lineInk, width: 0.15, fill: null, ...(dash ? { dash } : {}) }
}

/** Words at a baseline. @param size pt */
export function words(
  x: number,
  y: number,
  text: string,
  size: number,
  options: Partial<Pick<MapText, 'weight' | 'anchor' | 'ink'>> = {},
): MapText {
  return { x, y, text, size, weight: 400, anchor: 'start', ...options }
}

/** A box to tick with its words; already ticked where the answer is known. @returns the x behind it */
export function tick(
  form: FormDrawing,
  x: number,
  baseline: number,
  text: string,
  isTicked: boolean,
  size: number,
): number {
  const side = size * pointMm * 0.95
  const top = baseline - side * 0.9
  form.paths.push(boxPath(x, top, side, side, 0.3))
  if (isTicked)
    form.paths.push({
      d: `M${x + side * 0.18} ${top + side * 0.5}l${side * 0.24} ${side * 0.28}l${side * 0.42} ${-side * 0.58}`,
      stroke: frameInk,
      width: 0.5,
      fill: null,
    })
  form.texts.push(words(x + side + 0.9, baseline, text, size))
  return x + side + 0.9 + textWidth(text, size) + 3.4
}

/** A frame with lines to write on. @param step mm from line to line */
export function ruledBox(
  form: FormDrawing,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  step: number,
): void {
  form.paths.push(boxPath(at.x, at.y, at.width, at.height, 0.3))
  const count = Math.max(0, Math.floor((at.height - step * 0.4) / step))
  for (let line = 1; line <= count; line++)
    if (line * step < at.height - step * 0.3)
      form.paths.push(linePath(at.x + 2, at.y + line * step, at.width - 4, [0.6, 0.9]))
}

/** A label with its value on a line to write on; a long value takes a smaller type and two lines. */
export function field(
  context: SheetContext,
  form: FormDrawing,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  label: string,
  value: string,
  labelWidth: number,
): void {
  const { style } = context
  const size = style.body * 1.12
  const baseline = at.y + at.height - 2.2
  form.texts.push(words(at.x, baseline, label, style.body, { ink: '#4d4d4d' }))
  form.paths.push(linePath(at.x + labelWidth, at.y + at.height - 0.8, at.width - labelWidth))
  if (value === '') return
  const room = at.width - labelWidth - 1
  const { lines, cut } = wrapText(value, room, size, 700, 1)
  const set = cut ? wrapText(value, room, style.small, 700, 2) : { lines, cut: false }
  if (set.cut) context.warnings.push({ kind: 'text-cut', names: [label] })
  const type = cut ? style.small : size
  set.lines.forEach((line, index) =>
    form.texts.push(
      words(
        at.x + labelWidth + 1,
        baseline - (set.lines.length - 1 - index) * leadingOf(type) * 0.92,
        line,
        type,
        { weight: 700 },
      ),
    ),
  )
}
