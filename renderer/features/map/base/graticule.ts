const second = 1 / 3600
const steps = [
  20,
  10,
  5,
  2,
  1,
  1 / 2,
  1 / 3,
  1 / 6,
  1 / 12,
  1 / 30,
  1 / 60,
  30 * second,
  20 * second,
  10 * second,
  5 * second,
  2 * second,
  second,
  second / 2,
  second / 5,
  second / 10,
]

/** Spacing in degrees for lines about `wish` px apart or a little more. @param zoom of the map */
export function graticuleStep(zoom: number, wish = 150): number {
  const degreePx = (256 * 2 ** zoom) / 360
  return [...steps].reverse().find((step) => step * degreePx >= wish) ?? 20
}

/** Multiples of the step within a range, degrees. */
export function graticuleLines(from: number, to: number, step: number): number[] {
  const lines: number[] = []
  for (let index = Math.ceil(from / step); index * step <= to; index += 1) lines.push(index * step)
  return lines
}

/** `37°54'30"N`: only as many parts as the step needs. @param step degrees between lines */
export function degreeText(value: number, step: number, axis: 'lon' | 'lat'): string {
  const mark = axis === 'lon' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N'
  const digits = step < second ? 1 : 0
  const unit = 10 ** digits
  const parts = Math.round(Math.abs(value) * 3600 * unit)
  const degrees = Math.floor(parts / (3600 * unit))
  const minutes = Math.floor(parts / (60 * unit)) % 60
  const seconds = ((parts % (60 * unit)) / unit).toFixed(digits)
  let text = `${degrees}°`
  if (step < 1) text += `${String(minutes).padStart(2, '0')}'`
  if (step < 1 / 60) text += `${seconds.padStart(digits ? 4 : 2, '0')}"`
  return text + mark
}
