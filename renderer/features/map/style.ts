/** Colours of the base map: quiet, so that the parcels carry the colour. */
export const ink = {
  sea: '#dfe8ef',
  land: '#f4f1ea',
  coast: '#9fb2c1',
  prefectureBorder: '#a39b8b',
  municipalityBorder: '#b9b1a1',
  graticule: 'rgba(70, 90, 110, 0.13)',
  graticuleText: '#6b7680',
  river: '#9db7f9',
  expressway: '#1d8b56',
  expresswayEdge: '#ffffff',
  railway: '#4d4d4d',
  text: '#333333',
  quietText: '#5c574d',
  seaText: '#4a6478',
  halo: '#ffffff',
  green: '#0c472a',
  station: '#1a1a1a',
  mountain: '#5b4632',
  estate: '#ece7da',
  estateEdge: '#7f7f7f',
  roadFill: '#ffffff',
  roadEdge: '#c9c4b8',
  greenFill: '#cfe3cd',
  waterFill: '#c5d7fb',
  facilityFill: '#e3ddd0',
  planned: '#0055ad',
  plannedFill: 'rgba(220, 240, 255, 0.45)',
  primary: '#0017c1',
  faint: 0.18,
} as const

export const fontFamily = "'BIZ UDPGothic', 'BIZ UDGothic', sans-serif"

/** A font for `ctx.font`. @param size px */
export function font(size: number, bold = false): string {
  return `${bold ? 700 : 400} ${size}px ${fontFamily}`
}
