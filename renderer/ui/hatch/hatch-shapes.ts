import type { Hatch } from '../../../electron/contract'

type Point = readonly [x: number, y: number]

/**
 * One hatch as data, so that canvas, SVG and paper draw the same lines. Lengths are CSS px at scale 1
 * (0.2646 mm on paper).
 */
export interface HatchShape {
  /** The tile that repeats. */
  readonly width: number
  readonly height: number
  /** Polylines; they run over the tile's edge where the neighbour's line must meet them. */
  readonly lines: readonly (readonly Point[])[]
  readonly lineWidth: number
  readonly dots: readonly Point[]
  readonly dotRadius: number
  /** Dashes of the outline; null is a solid outline. */
  readonly edgeDash: readonly [on: number, off: number] | null
}

const bare: HatchShape = {
  width: 8,
  height: 8,
  lines: [],
  lineWidth: 1,
  dots: [],
  dotRadius: 0,
  edgeDash: null,
}

/** A rising diagonal through a square tile, with the corners that its neighbours cut into it. */
function rising(size: number): Point[][] {
  return [
    [
      [-1, size + 1],
      [size + 1, -1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
    [
      [size - 1, size + 1],
      [size + 1, size - 1],
    ],
  ]
}

function falling(size: number): Point[][] {
  return rising(size).map((line) => line.map(([x, y]) => [x, size - y] as const))
}

/** Directions, pitch and form differ, so that no pair depends on colour: see the greyscale test. */
export const hatchShapes: Readonly<Record<Hatch, HatchShape>> = {
  plain: bare,
  'dashed-edge': { ...bare, edgeDash: [4, 3] },
  horizontal: {
    ...bare,
    width: 6,
    height: 6,
    lines: [
      [
        [-1, 3],
        [7, 3],
      ],
    ],
  },
  vertical: {
    ...bare,
    width: 5,
    height: 5,
    lines: [
      [
        [2.5, -1],
        [2.5, 6],
      ],
    ],
    lineWidth: 1.25,
  },
  'wide-diagonal': { ...bare, width: 9, height: 9, lines: rising(9), lineWidth: 1.3 },
  'dense-diagonal': { ...bare, width: 5, height: 5, lines: falling(5), lineWidth: 1.1 },
  cross: { ...bare, width: 7, height: 7, lines: [...rising(7), ...falling(7)] },
  dots: {
    ...bare,
    width: 6,
    height: 6,
    dots: [
      [1.5, 1.5],
      [4.5, 4.5],
    ],
    dotRadius: 0.85,
  },
  crosses: {
    ...bare,
    width: 11,
    height: 11,
    lines: [
      [
        [3, 3],
        [8, 8],
      ],
      [
        [8, 3],
        [3, 8],
      ],
    ],
    lineWidth: 1.3,
  },
  zigzag: {
    ...bare,
    width: 8,
    height: 6,
    lines: [
      [
        [-2, 3],
        [0, 4.5],
        [4, 1.5],
        [8, 4.5],
        [10, 3],
      ],
    ],
    lineWidth: 1.15,
  },
}

/** The lines of a hatch as SVG path data, which canvas understands too. */
export function linePath(shape: HatchShape): string {
  return shape.lines
    .map((line) => line.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('')
}
