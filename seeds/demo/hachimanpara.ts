import type { EstatePlan, Road } from './estate'
import { hachimanparaBlocks } from './hachimanpara-blocks'
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

export const hachimanpara: EstatePlan = {
  outline,
  belt: 13,
  corner: 7,
  roads,
  ponds: [{ name: '第1調整池', shape: [pondShore] }],
  blocks: hachimanparaBlocks,
}
