import type { Uid } from '../../../../electron/contract'
import { font } from '../style'
import type { LabelWish, Rect } from './place-labels'
import { textWidth } from './text'

export interface LabelLine {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly fill: string
}

/** A small sign at a point that its label stands beside. */
export type PointSign = 'station' | 'interchange' | 'junction' | 'mountain' | 'town'

/** A part of the 分譲率 bar. */
export interface BarPart {
  readonly share: number
  readonly color: string
}

/** What is painted at a placed rectangle. */
export interface MapLabel {
  readonly kind: 'text' | 'park' | 'plate'
  readonly lines: readonly LabelLine[]
  /** Line from the label to this point, px of the buffer, when it stands apart from what it names. */
  readonly leaderTo?: { readonly x: number; readonly y: number }
  /** First of the places that needs the leader; the ones before stand close enough. */
  readonly leaderFrom?: number
  readonly sign?: { readonly kind: PointSign; readonly x: number; readonly y: number }
  readonly halo?: string
  readonly parkUid?: Uid
  readonly bar?: readonly BarPart[] | 'planned'
}

export type MapLabelWish = LabelWish<MapLabel>

/** Sizes of text before it is drawn; a fake in tests. */
export type Measure = (text: string, size: number, bold: boolean) => number

export function measureWith(ctx: CanvasRenderingContext2D): Measure {
  return (text, size, bold) => textWidth(ctx, font(size, bold), text)
}

const lineGap = 1.2

/** Size of some lines of text with a little air around, px. */
export function blockSize(lines: readonly LabelLine[], measure: Measure): { width: number; height: number } {
  const width = Math.max(...lines.map((line) => measure(line.text, line.size, line.bold)))
  const height = lines.reduce((sum, line) => sum + line.size * lineGap, 0)
  return { width: width + 4, height: height + 2 }
}

export function rectAround(x: number, y: number, { width, height }: { width: number; height: number }): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Places beside a sign: right, left, above, below. */
export function placesBeside(
  x: number,
  y: number,
  size: { width: number; height: number },
  distance: number,
): Rect[] {
  const { width, height } = size
  return [
    { x: x + distance, y: y - height / 2, width, height },
    { x: x - distance - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - distance - height, width, height },
    { x: x - width / 2, y: y + distance, width, height },
  ]
}
