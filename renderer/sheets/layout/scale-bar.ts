import { formatWhole } from '../../ui/format/number'
import { leadingOf } from './style'
import { textBlock } from './blocks'
import type { SheetContext } from './context'
import type { Block, CheckBlock, ScaleBlock } from './model'

/** Lengths of one part of the bar, m. */
const partLengths = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]
const parts = 4

/**
 * A scale bar of four parts, as long as a round length lets it be within a width.
 * @returns length of one part in m and in mm
 */
export function scaleBarParts(
  scale: number,
  widthMm: number,
): { readonly metres: number; readonly mm: number } {
  const room = widthMm / parts
  const metres = partLengths.findLast((length) => (length * 1000) / scale <= room) ?? partLengths[0] ?? 5
  return { metres, mm: (metres * 1000) / scale }
}

/** Ratio, bar and the 100 mm check line: all three from the one number. @returns blocks and the y below them */
export function scaleBlocks(
  context: SheetContext,
  scale: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly blocks: Block[]; readonly bottom: number } {
  const { m, style, spec } = context
  const { growth } = style
  const { metres, mm } = scaleBarParts(scale, Math.min(at.width - 12 * growth, 100))
  const inKilometres = metres * parts >= 4_000
  const value = (part: number) => (inKilometres ? String((part * metres) / 1000) : formatWhole(part * metres))
  const unit = inKilometres ? m.kilometres : m.metres
  const labels = Array.from({ length: parts + 1 }, (_, part) =>
    part === parts ? unit(value(part)) : value(part),
  )
  const ratio = textBlock(
    { x: at.x, y: at.y, width: at.width },
    [m.scale(formatWhole(scale), spec.paper)],
    style.heading,
    {
      weight: 700,
    },
  )
  const barY = at.y + ratio.leading + 0.4
  const bar: ScaleBlock = {
    kind: 'scale',
    x: at.x,
    y: barY,
    part: mm,
    parts,
    labels,
    height: 1.5 * growth,
    size: style.small,
  }
  const checkY = barY + 1.5 * growth + leadingOf(style.small) + 2.2 * growth
  const check: CheckBlock = { kind: 'check', x: at.x, y: checkY, tick: 1.1 * growth }
  const words = textBlock({ x: at.x, y: checkY + 1.3 * growth, width: at.width }, [m.check], style.small, {
    ink: 'second',
  })
  return { blocks: [ratio, bar, check, words], bottom: checkY + 1.3 * growth + leadingOf(style.small) }
}
