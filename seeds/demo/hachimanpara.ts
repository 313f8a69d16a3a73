import type { BlockPlan, EstatePlan, LotPlan, Road } from './estate'
import { area, smooth, type Point } from './shapes'

/**
 * An invented plan of 米沢八幡原中核工業団地, metres from its reference point. Its size and its blocks are made up; only
 * the numbers and areas of the three lots that public sources name are real.
 */
const outline = area(
  [-960, 262],
  [-905, 395],
  [-640, 452],
  [-372, 470],
  [-40, 526],
  [318, 548],
  [640, 512],
  [858, 446],
  [948, 268],
  [985, 40],
  [972, -196],
  [845, -372],
  [560, -462],
  [236, -512],
  [-140, -548],
  [-470, -520],
  [-742, -438],
  [-918, -282],
  [-992, -70],
  [-985, 120],
)

const main = smooth([
  [-1080, -62],
  [-780, -58],
  [-420, -12],
  [-60, 42],
  [320, 58],
  [700, 34],
  [1080, -32],
])

const roads: readonly Road[] = [
  { name: '八幡原中央通り', line: main, width: 22 },
  {
    name: '中通り',
    line: smooth([
      [-132, 640],
      [-104, 300],
      [-82, 40],
      [-66, -240],
      [-30, -640],
    ]),
    width: 16,
  },
  {
    name: '西通り',
    line: smooth([
      [-612, 560],
      [-566, 180],
      [-548, -30],
      [-560, -300],
      [-596, -620],
    ]),
    width: 14,
  },
  {
    name: '東通り',
    line: smooth([
      [402, 640],
      [424, 320],
      [436, 52],
      [448, -180],
      [486, -600],
    ]),
    width: 14,
  },
  {
    name: '北通り',
    line: smooth([
      [-812, 196],
      [-566, 214],
      [-108, 262],
      [300, 300],
      [762, 266],
    ]),
    width: 12,
  },
  {
    name: '南通り',
    line: smooth([
      [-820, -262],
      [-556, -280],
      [-62, -276],
      [455, -232],
      [784, -212],
    ]),
    width: 12,
  },
  {
    name: '東外周路',
    line: smooth([
      [734, 474],
      [750, 268],
      [764, 28],
      [772, -212],
      [764, -394],
    ]),
    width: 12,
  },
  {
    name: '西外周路',
    line: smooth([
      [-812, 412],
      [-798, 196],
      [-788, -58],
      [-806, -262],
      [-808, -394],
    ]),
    width: 12,
  },
  {
    name: '区画道路1号',
    line: [
      [-336, -12],
      [-352, 248],
    ],
    width: 9,
  },
  {
    name: '区画道路2号',
    line: [
      [172, 70],
      [196, -262],
    ],
    width: 9,
  },
  {
    name: '区画道路3号',
    line: [
      [162, 276],
      [148, 530],
    ],
    width: 9,
  },
  {
    name: '区画道路4号',
    line: [
      [-332, -264],
      [-320, -526],
    ],
    width: 9,
  },
  {
    name: '区画道路5号',
    line: [
      [-196, 4],
      [-212, 262],
    ],
    width: 9,
  },
  {
    name: '区画道路6号',
    line: [
      [-386, 212],
      [-400, 482],
    ],
    width: 9,
  },
]

const pondShore: Point[] = smooth(
  [
    [-884, -196],
    [-852, -132],
    [-826, -140],
    [-822, -212],
    [-832, -262],
    [-858, -262],
    [-884, -196],
  ],
  5,
)

/** Lots of a row with running numbers, each with its share of the row. */
function lots(prefix: string, first: number, ...weights: number[]): LotPlan[] {
  return weights.map((weight, index) => ({ number: `${prefix}${first + index}`, weight }))
}

const blocks: readonly BlockPlan[] = [
  {
    at: [-700, 320],
    block: 'A',
    along: 8,
    rows: [
      { share: 5, lots: lots('A-', 1, 5, 6, 5) },
      { share: 6, lots: lots('A-', 4, 8, 7) },
    ],
  },
  { at: [-890, 60], block: 'A', along: 88, rows: [{ share: 1, lots: lots('A-', 6, 5, 4, 4) }] },
  {
    at: [-684, 96],
    block: 'A',
    along: 3,
    rows: [
      { share: 5, lots: lots('A-', 9, 6, 5, 7) },
      { share: 6, lots: lots('A-', 12, 8, 9) },
    ],
  },
  {
    at: [-490, 340],
    block: 'B',
    along: 7,
    rows: [
      { share: 5, lots: lots('B-1-', 1, 6, 8) },
      { share: 6, lots: lots('B-1-', 3, 9, 7) },
    ],
  },
  {
    at: [-250, 380],
    block: 'B',
    along: 8,
    rows: [
      { share: 5, lots: lots('B-1-', 5, 6, 5) },
      { share: 6, lots: lots('B-1-', 7, 6, 7) },
    ],
  },
  {
    at: [-450, 100],
    block: 'B',
    along: 5,
    rows: [
      { share: 1, lots: lots('B-2-', 1, 5, 6) },
      { share: 1.2, lots: lots('B-2-', 3, 6, 4) },
    ],
  },
  { at: [-275, 130], block: 'B', along: 94, rows: [{ share: 1, lots: lots('B-3-', 1, 5, 6, 5, 7) }] },
  { at: [-150, 140], feature: 'green', name: '中央公園' },
  {
    at: [160, 170],
    block: 'C',
    along: 4,
    rows: [
      { share: 1, lots: lots('C-1-', 1, 7, 8, 6, 9, 7) },
      {
        share: 1.1,
        lots: [
          { number: 'C-2-1', weight: 9 },
          { number: 'C-2-2-1', weight: 6 },
          { number: 'C-2-2-2', size: 10_026.33 },
          { number: 'C-2-3', weight: 8 },
          { number: 'C-2-4', weight: 11 },
        ],
      },
    ],
  },
  {
    at: [30, 400],
    block: 'C',
    along: 6,
    rows: [
      { share: 1, lots: lots('C-3-', 1, 6, 7) },
      { share: 1.1, lots: lots('C-3-', 3, 5, 8) },
    ],
  },
  {
    at: [280, 420],
    block: 'C',
    along: -2,
    rows: [
      { share: 1, lots: lots('C-4-', 1, 6, 6, 5) },
      { share: 1.2, lots: lots('C-4-', 4, 9, 7) },
    ],
  },
  {
    at: [590, 380],
    block: 'D',
    along: -4,
    rows: [
      { share: 5, lots: lots('D-', 1, 6, 7, 6) },
      { share: 6, lots: lots('D-', 4, 8, 7) },
    ],
  },
  {
    at: [590, 160],
    block: 'D',
    along: -3,
    rows: [
      { share: 6, lots: lots('D-', 6, 5, 7, 6) },
      { share: 5, lots: lots('D-', 9, 7, 8) },
    ],
  },
  { at: [860, 160], block: 'D', along: 95, rows: [{ share: 1, lots: lots('D-', 11, 6, 5, 6) }] },
  {
    at: [-692, -152],
    block: 'E',
    along: 0,
    rows: [
      { share: 1, lots: lots('E-', 1, 6, 5, 5) },
      { share: 1, lots: lots('E-', 4, 6, 7) },
    ],
  },
  {
    at: [-320, -140],
    block: 'E',
    along: 2,
    rows: [
      { share: 5, lots: lots('E-', 6, 7, 5, 8, 6) },
      { share: 6, lots: lots('E-', 10, 9, 8, 10, 7) },
    ],
  },
  {
    at: [-440, -380],
    block: 'E',
    along: -4,
    rows: [
      { share: 1, lots: lots('E-', 14, 6, 7) },
      { share: 1, lots: lots('E-', 16, 7, 5) },
    ],
  },
  { at: [-690, -340], block: 'E', along: -8, rows: [{ share: 1, lots: lots('E-', 18, 4, 6, 5) }] },
  {
    at: [600, -90],
    block: 'F',
    along: -3,
    rows: [
      {
        share: 1,
        lots: [
          { number: 'F-1', size: 52_000 },
          { number: 'F-2-1', weight: 6 },
          { number: 'F-2-2', weight: 5 },
        ],
      },
    ],
  },
  {
    at: [610, -330],
    block: 'F',
    along: 3,
    rows: [
      { share: 1, lots: lots('F-3-', 1, 7, 6) },
      { share: 1, lots: lots('F-4-', 1, 7, 8, 7) },
    ],
  },
  {
    at: [870, -140],
    block: 'F',
    along: -93,
    rows: [
      {
        share: 1,
        lots: [
          { number: 'F-5-1', size: 18_401 },
          { number: 'F-5-2', weight: 6 },
          { number: 'F-5-3', weight: 5 },
        ],
      },
    ],
  },
  {
    at: [50, -110],
    block: 'G',
    along: 3,
    rows: [
      { share: 1, lots: lots('G-1-', 1, 5, 6, 5) },
      { share: 1, lots: lots('G-1-', 4, 6, 8) },
    ],
  },
  {
    at: [320, -90],
    block: 'G',
    along: 2,
    rows: [
      { share: 6, lots: lots('G-2-', 1, 6, 7) },
      { share: 5, lots: lots('G-2-', 3, 8, 6, 5) },
    ],
  },
  {
    at: [201, -360],
    block: 'G',
    along: 4,
    rows: [
      {
        share: 1,
        lots: [
          { number: 'G-3-1', size: 61_180 },
          { number: 'G-3-2', weight: 6 },
          { number: 'G-3-3', weight: 7 },
          { number: 'G-3-4', weight: 6 },
        ],
      },
    ],
  },
  {
    at: [-190, -400],
    block: 'G',
    along: 0,
    rows: [
      { share: 1, lots: lots('G-4-', 1, 7, 6) },
      { share: 1, lots: lots('G-4-', 3, 6, 7) },
    ],
  },
  { at: [-880, -180], feature: 'green', name: '調整池緑地' },
]

export const hachimanpara: EstatePlan = {
  outline,
  belt: 13,
  corner: 7,
  roads,
  ponds: [{ name: '第1調整池', shape: [pondShore] }],
  blocks,
}
