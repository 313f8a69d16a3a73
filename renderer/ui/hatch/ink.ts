/** Text and line colour that is nearly black, as everywhere on the page. */
export const darkInk = '#1a1a1a'

type Rgb = readonly [red: number, green: number, blue: number]

function rgb(color: string): Rgb {
  const part = (start: number) => Number.parseInt(color.slice(start, start + 2), 16)
  return [part(1), part(3), part(5)]
}

function hex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2 defines it. */
export function luminance(color: string): number {
  const [red, green, blue] = rgb(color).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function mix(color: string, into: Rgb, share: number): string {
  const from = rgb(color)
  return hex(from.map((part, index) => part + ((into[index] ?? 0) - part) * share) as unknown as Rgb)
}

/** Colour of the hatch lines on a status colour: the same hue darkened, or lightened where that would not be seen. */
export function hatchInk(color: string): string {
  const darker = mix(color, [0, 0, 0], 0.5)
  return contrast(darker, color) >= 2 ? darker : mix(color, [255, 255, 255], 0.55)
}

/** Outline of a parcel of this colour: dark enough to part neighbours of the same status. */
export function edgeInk(color: string): string {
  return luminance(color) > 0.08 ? '#4d4d4d' : mix(color, [255, 255, 255], 0.6)
}

export interface LetterInk {
  readonly fill: string
  readonly halo: string
}

/**
 * Colours of the status letter. White on a colour that gives white a contrast of 4.5, otherwise dark on a white halo;
 * either way the letter stands on its own halo, not on the hatch.
 */
export function letterInk(color: string): LetterInk {
  return contrast('#ffffff', color) >= 4.5
    ? { fill: '#ffffff', halo: color }
    : { fill: darkInk, halo: '#ffffff' }
}
