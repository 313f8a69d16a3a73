import { crossings, cutCorners, cutOff, cutRow, type Piece } from './cutting'
import {
  contains,
  difference,
  grown,
  intersection,
  sizeOf,
  strip,
  union,
  type Area,
  type Point,
} from './shapes'

/** A road by its middle line, `width` m wide. Roads named first keep the crossings. */
export interface Road {
  readonly name: string
  readonly line: readonly Point[]
  readonly width: number
}

/** A lot to be cut: its number, and its share of the row or its size in ㎡. */
export type LotPlan = { readonly number: string } & Piece

/** A row of lots in a block: the share of the block that it takes, and its lots one after another. */
export interface RowPlan {
  readonly share: number
  readonly lots: readonly LotPlan[]
}

/** What becomes of the land between roads around `at`. */
export type BlockPlan = { readonly at: Point } & (
  | {
      readonly block: string
      /** Direction in which the lots of a row follow one another, degrees anticlockwise from the x axis. */
      readonly along: number
      /** Rows from the right of that direction to the left. */
      readonly rows: readonly RowPlan[]
    }
  | { readonly feature: 'green' | 'water' | 'facility'; readonly name: string }
)

export interface EstatePlan {
  readonly outline: Area
  /** Width of the planted belt inside the outline, m. */
  readonly belt: number
  readonly roads: readonly Road[]
  /** m cut from each side of a corner at a crossing. */
  readonly corner: number
  readonly blocks: readonly BlockPlan[]
  /** Ponds and the like inside a green block. */
  readonly ponds: readonly { readonly name: string; readonly shape: Area }[]
}

/** The plan drawn larger or smaller so that its outline has `size` ㎡; widths of roads and sizes of lots stay. */
export function scaledTo(size: number, plan: EstatePlan): EstatePlan {
  const factor = Math.sqrt(size / sizeOf(plan.outline))
  const point = ([x, y]: Point): Point => [x * factor, y * factor]
  const area = (shape: Area): Area => shape.map((ring) => ring.map(point))
  return {
    ...plan,
    outline: area(plan.outline),
    roads: plan.roads.map((road) => ({ ...road, line: road.line.map(point) })),
    blocks: plan.blocks.map((block) => ({ ...block, at: point(block.at) })),
    ponds: plan.ponds.map((pond) => ({ ...pond, shape: area(pond.shape) })),
  }
}

export interface Lot {
  readonly number: string
  readonly block: string
  readonly shape: Area
}

export interface Feature {
  readonly kind: 'road' | 'green' | 'water' | 'facility'
  readonly name: string
  readonly shape: readonly Area[]
}

export interface Estate {
  readonly outline: Area
  readonly lots: readonly Lot[]
  readonly features: readonly Feature[]
}

/** A lean of up to 2.5°, different for each cut and the same in every run. */
function leanOf(seed: number): (index: number) => number {
  return (index) => {
    const wave = Math.sin((index + 1) * 12.9898 + seed * 78.233) * 43_758.5453
    return (wave - Math.floor(wave) - 0.5) * 5
  }
}

/** A road that passes another by less than this ends there: plans are drawn with some to spare, m. */
const overshoot = 45

function endedAt(line: readonly Point[], others: readonly (readonly Point[])[]): Point[] {
  const end = line[line.length - 1] ?? [0, 0]
  const stops = others
    .flatMap((other) => crossings(line.slice(-12), other))
    .map((at) => ({ at, past: Math.hypot(at[0] - end[0], at[1] - end[1]) }))
    .filter(({ past }) => past < overshoot)
  const stop = stops.sort((a, b) => b.past - a.past)[0]
  if (!stop || stop.past < 1) return [...line]
  const kept = line.filter(([x, y]) => Math.hypot(x - end[0], y - end[1]) > stop.past + 0.5)
  const beyond = 1 / stop.past
  const tip: Point = [
    stop.at[0] + (end[0] - stop.at[0]) * beyond,
    stop.at[1] + (end[1] - stop.at[1]) * beyond,
  ]
  return [...kept, tip]
}

/** The roads with ends that pass a crossing taken back to it. */
function ended(roads: readonly Road[]): Road[] {
  return roads.map((road) => {
    const others = roads.filter((other) => other !== road).map(({ line }) => line)
    const forward = endedAt(road.line, others)
    return { ...road, line: endedAt(forward.reverse(), others) }
  })
}

/** Land between the roads, its corners cut where roads cross. */
export function landBetween(plan: EstatePlan): Area[] {
  const drawn = ended(plan.roads)
  const roads = drawn.map(({ line, width }) => strip(line, width))
  const crossed = drawn.flatMap((a, index) =>
    drawn
      .slice(index + 1)
      .flatMap((b) => crossings(a.line, b.line).map((at) => ({ at, reach: (a.width + b.width) * 0.85 }))),
  )
  const near = (corner: Point) =>
    crossed.some(({ at, reach }) => Math.hypot(at[0] - corner[0], at[1] - corner[1]) < reach)
  return difference(grown([plan.outline], -plan.belt), union(roads.flat())).map((land) =>
    cutCorners(land, near, plan.corner),
  )
}

function cutBlock(land: Area, plan: Extract<BlockPlan, { block: string }>): Lot[] {
  const lots: Lot[] = []
  let rest = land
  const shares = plan.rows.reduce((sum, row) => sum + row.share, 0)
  const whole = sizeOf(land)
  plan.rows.forEach((row, index) => {
    let band = rest
    if (index < plan.rows.length - 1)
      [band, rest] = cutOff(rest, plan.along + 90, (whole * row.share) / shares)
    const seed = plan.at[0] + plan.at[1] * 3 + index * 7
    cutRow(band, plan.along, row.lots, leanOf(seed)).forEach((shape, position) => {
      lots.push({ number: row.lots[position]?.number ?? '', block: plan.block, shape })
    })
  })
  return lots
}

/** Draws an estate from its plan: roads, blocks, lots, greens. Fails when a block of the plan finds no land. */
export function drawEstate(drawn: EstatePlan): Estate {
  const plan = { ...drawn, roads: ended(drawn.roads) }
  const land = landBetween(plan)
  const lots: Lot[] = []
  const features: Feature[] = []
  const used = new Set<Area>()
  const ponds = plan.ponds.map(({ name, shape }) => ({ kind: 'water' as const, name, shape: [shape] }))
  for (const block of plan.blocks) {
    const here = land.find((part) => contains(part, block.at))
    if (!here || used.has(here)) throw new Error(`no land of its own at ${block.at.join(', ')}`)
    used.add(here)
    if ('feature' in block) {
      const dry =
        block.feature === 'green'
          ? difference(
              [here],
              ponds.flatMap((pond) => pond.shape),
            )
          : [here]
      features.push({ kind: block.feature, name: block.name, shape: dry })
    } else lots.push(...cutBlock(here, block))
  }
  const unplanned = land.filter((part) => !used.has(part))
  if (unplanned.length > 0) features.push({ kind: 'green', name: '緑地', shape: unplanned })
  features.push(...ponds)
  // Roads are what the blocks leave, so that they meet the cut corners and nothing lies between road and lot.
  const inner = grown([plan.outline], -plan.belt)
  let rest = difference(inner, land)
  let belt = difference([plan.outline], inner)
  const roads = plan.roads.map((road) => {
    const bed = strip(road.line, road.width)
    const reach = intersection(grown(bed, plan.corner), rest)
    rest = difference(rest, reach)
    const gate = intersection(bed, belt)
    belt = difference(belt, gate)
    return { kind: 'road' as const, name: road.name, shape: union([...reach, ...gate]) }
  })
  features.push({ kind: 'green', name: '緩衝緑地', shape: belt })
  return { outline: plan.outline, lots, features: [...roads, ...features] }
}
