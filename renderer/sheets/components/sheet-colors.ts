import { ink } from '../../features/map/style'

/** Colours of paper: those of the screen's map, on white. */
export const paperInk = {
  text: '#1a1a1a',
  second: '#4d4d4d',
  unknown: '#ac3e00',
  accent: '#0017c1',
  white: '#ffffff',
  frame: '#1a1a1a',
  halo: '#ffffff',
  edge: '#333333',
  grid: '#8a97a5',
  estate: '#f1ede3',
  estateEdge: ink.estateEdge,
  road: '#ffffff',
  roadEdge: '#bdb7aa',
  green: ink.greenFill,
  water: ink.waterFill,
  facility: ink.facilityFill,
  expressway: ink.expressway,
  railway: ink.railway,
  river: ink.river,
  border: '#a39b8b',
  uncertain: ink.planned,
  park: '#ce0000',
} as const
