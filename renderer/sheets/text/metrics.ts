import advances from './advances.json'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'

export type Weight = 400 | 700

interface FaceMetrics {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Distance from the run before, length and width of runs of characters; see assets/fonts/build-advances.ts. */
  readonly runs: string
}

/** Advance width in units of the em by character; what is not in it, the font does not have. */
function expand({ runs: written, unitsPerEm }: FaceMetrics): ReadonlyMap<number, number> {
  const runs = written.split(' ').map(Number)
  const widths = new Map<number, number>()
  let code = 0
  for (let index = 0; index + 2 < runs.length; index += 3) {
    code += runs[index] ?? 0
    const width = (runs[index + 2] ?? 0) / unitsPerEm
    for (let left = runs[index + 1] ?? 0; left > 0; left--) widths.set(code++, width)
  }
  return widths
}

const faces: Readonly<Record<Weight, FaceMetrics>> = { 400: advances['400'], 700: advances['700'] }
const expanded = new Map<Weight, ReadonlyMap<number, number>>()

function widthsOf(weight: Weight): ReadonlyMap<number, number> {
  const known = expanded.get(weight)
  if (known) return known
  const made = expand(faces[weight])
  expanded.set(weight, made)
  return made
}

/** Width of a line in mm, without kerning: sheets switch it off, so that paper has what was computed. */
export function textWidth(text: string, points: number, weight: Weight = 400): number {
  const widths = widthsOf(weight)
  let ems = 0
  for (const character of text) ems += widths.get(character.codePointAt(0) ?? 0) ?? 1
  return ems * points * pointMm
}

/** From the top of a line as tall as the type to its baseline, in parts of the em. */
export const ascentShare = faces[400].ascent / faces[400].unitsPerEm

/** Signs that are never drawn and need no glyph. */
const invisible = /[\p{Cf}\p{Cc}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u

/** Characters of a text that the sheets' font lacks: on paper they would be boxes or another font's. */
export function missingCharacters(texts: Iterable<string>): string[] {
  const widths = widthsOf(400)
  const missing = new Set<string>()
  for (const text of texts)
    for (const character of text)
      if (!widths.has(character.codePointAt(0) ?? 0) && !invisible.test(character)) missing.add(character)
  return [...missing]
}
