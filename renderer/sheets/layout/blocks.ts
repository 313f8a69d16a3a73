import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { textWidth } from '../text/metrics'
import type { BadgeBlock, Cell, Ink, RuleBlock, TextBlock } from './model'
import { leadingOf } from './style'

type TextOptions = Partial<Pick<TextBlock, 'role' | 'weight' | 'align' | 'ink' | 'leading'>>

/** Lines of text from a corner downwards. */
export function textBlock(
  at: { readonly x: number; readonly y: number; readonly width: number },
  lines: readonly string[],
  size: number,
  options: TextOptions = {},
): TextBlock {
  return {
    kind: 'text',
    role: 'p',
    ...at,
    lines,
    size,
    leading: leadingOf(size),
    weight: 400,
    align: 'left',
    ink: 'text',
    ...options,
  }
}

export function heightOf(block: TextBlock): number {
  return block.lines.length * block.leading
}

export function rule(x: number, y: number, width: number, thickness = 0.2, ink: Ink = 'text'): RuleBlock {
  return { kind: 'rule', box: { x, y, width, height: thickness }, ink }
}

/** A boxed word whose right edge is given. */
export function badge(
  right: number,
  y: number,
  text: string,
  size: number,
  look: BadgeBlock['look'],
): BadgeBlock {
  const width = textWidth(text, size, 700) + size * pointMm * 1.4
  const height = size * pointMm * 2
  return { kind: 'badge', box: { x: right - width, y, width, height }, text, size, look }
}

export function cell(text: string | readonly string[], options: Partial<Cell> = {}): Cell {
  return {
    lines: typeof text === 'string' ? [text] : text,
    align: 'left',
    weight: 400,
    ink: 'text',
    ...options,
  }
}
