import { scaledTo, type BlockPlan, type EstatePlan, type Road } from './estate'
import { lots } from './lots'
import { area, smooth, type Point } from './shapes'

/**
 * An invented plan of 米沢オフィス・アルカディア, metres from its reference point, drawn so that the whole is the 33.3 ha
 * that is published. Of its lots only the numbers D-6 and D-7 and their joint area are real, and the rough area of the
 * lot that stands here as B-3.
 */
const outline = area(
  [-352, -196],
  [-374, 40],
  [-338, 196],
  [-196, 262],
  [16, 286],
  [228, 268],
  [352, 176],
  [382, -18],
  [334, -186],
  [196, -262],
  [-48, -284],
  [-236, -262],
)

const roads: readonly Road[] = [
  {
    name: 'アルカディア大通り',
    line: smooth([
      [-470, -58],
      [-230, -10],
      [20, 14],
      [240, -4],
      [470, -62],
    ]),
    width: 20,
  },
  {
    name: '東通り',
    line: smooth([
      [128, 380],
      [140, 140],
      [150, 6],
      [142, -140],
      [118, -380],
    ]),
    width: 14,
  },
  {
    name: '西通り',
    line: smooth([
      [-150, 360],
      [-126, 130],
      [-118, 4],
      [-124, -140],
      [-146, -380],
    ]),
    width: 12,
  },
  {
    name: '北通り',
    line: smooth([
      [-362, 112],
      [-126, 140],
      [140, 146],
      [366, 100],
    ]),
    width: 9,
  },
  {
    name: '南通り',
    line: smooth([
      [-362, -158],
      [-124, -140],
      [142, -136],
      [346, -148],
    ]),
    width: 9,
  },
]

const basin: Point[] = smooth(
  [
    [-318, -196],
    [-262, -184],
    [-214, -196],
    [-206, -226],
    [-250, -236],
    [-318, -196],
  ],
  5,
)

const blocks: readonly BlockPlan[] = [
  { at: [-217, 170], block: 'A', along: 12, rows: [{ share: 1, lots: lots('A-', 1, 5, 6, 5, 5) }] },
  {
    at: [-217, 55],
    block: 'A',
    along: 6,
    rows: [
      { share: 1, lots: lots('A-', 5, 6, 5, 6) },
      { share: 1.1, lots: lots('A-', 8, 5, 7, 5) },
    ],
  },
  {
    at: [-3, 200],
    block: 'B',
    along: 3,
    rows: [
      {
        share: 1,
        lots: [
          { number: 'B-1', weight: 6 },
          { number: 'B-2', weight: 5 },
          { number: 'B-3', size: 4_600 },
          { number: 'B-4', weight: 7 },
          { number: 'B-5', weight: 5 },
        ],
      },
    ],
  },
  {
    at: [6, 68],
    block: 'B',
    along: 1,
    rows: [
      { share: 1, lots: lots('B-', 6, 6, 7, 6) },
      { share: 1.1, lots: lots('B-', 9, 7, 5, 6) },
    ],
  },
  { at: [240, 170], block: 'C', along: -10, rows: [{ share: 1, lots: lots('C-', 1, 6, 5, 5, 4) }] },
  {
    at: [236, 54],
    block: 'C',
    along: -6,
    rows: [
      { share: 1, lots: lots('C-', 5, 6, 7) },
      { share: 1, lots: lots('C-', 7, 5, 6, 5) },
    ],
  },
  {
    at: [-217, -85],
    block: 'D',
    along: 4,
    rows: [
      {
        share: 1,
        lots: [
          { number: 'D-4', weight: 6 },
          { number: 'D-5', weight: 5 },
          { number: 'D-6', size: 3_012.45 },
          { number: 'D-7', size: 2_887.52 },
        ],
      },
      { share: 1.05, lots: lots('D-', 1, 6, 7, 6) },
    ],
  },
  {
    at: [-4, -71],
    block: 'E',
    along: 0,
    rows: [
      { share: 1, lots: lots('E-', 1, 6, 7, 6) },
      { share: 1, lots: lots('E-', 4, 5, 6, 7) },
    ],
  },
  { at: [-13, -190], block: 'E', along: -1, rows: [{ share: 1, lots: lots('E-', 7, 6, 5, 6, 7, 5) }] },
  {
    at: [228, -79],
    block: 'F',
    along: -3,
    rows: [
      { share: 1, lots: lots('F-', 1, 7, 6) },
      { share: 1, lots: lots('F-', 3, 5, 6, 5) },
    ],
  },
  { at: [224, -180], block: 'F', along: 4, rows: [{ share: 1, lots: lots('F-', 6, 6, 5, 5) }] },
  { at: [-235, -180], feature: 'green', name: '調整池緑地' },
]

export const officeArcadia: EstatePlan = scaledTo(333_000, {
  outline,
  belt: 9,
  corner: 5,
  roads,
  ponds: [{ name: '雨水調整池', shape: [basin] }],
  blocks,
})
