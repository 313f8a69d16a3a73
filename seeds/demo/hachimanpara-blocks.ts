import { lots } from './lots'
import type { BlockPlan } from './estate'

/** The blocks of the invented plan of 八幡原: where they lie, in what rows and lots they are cut. */
export const hachimanparaBlocks: readonly BlockPlan[] = [
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
