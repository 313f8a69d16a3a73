import { textWidth, type Weight } from './metrics'

/** Never at the beginning of a line (行頭禁則). */
const notFirst =
  /^[、。，．,.・：；:;！？!?）)\]｝}」』】〕〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〜～%％℃㎡]/u
/** Never at the end of a line (行末禁則). */
const notLast = /[（([｛{「『【〔〈《¥￥]$/u

/** White space, figures with their units (apart, neither says anything), words of Latin letters and figures, characters. */
const piece =
  /[ \t]+|\d[\d,.]* ?(?:[百千万億兆]*(?:円|人|社|件|区画|団地|年度|年|か月|月|日|時間|分(?!譲))|(?:ha|㎡|km|mm|m)(?!\p{L}))(?:\/(?:㎡|年|人|月))?|[\p{Script=Latin}\p{N}'’.,:/%¥&+\-–_#@()]+|./gu

/**
 * Pieces between which a line may be broken: words of Latin letters and figures, figures with their units, single
 * characters of Japanese.
 */
function pieces(text: string): string[] {
  const found = text.match(piece) ?? []
  const joined: string[] = []
  for (const piece of found) {
    const before = joined.at(-1)
    if (before !== undefined && (notFirst.test(piece) || notLast.test(before)) && piece.trim() !== '')
      joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined
}

/** The pieces of a text that no line break comes into. */
export function wordsOf(text: string): string[] {
  return pieces(text).map((piece) => piece.trim())
}

/** Breaks a piece that is wider than a whole line between any two characters. */
function brokenWord(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/**
 * Lines of a text that fit into a width.
 * @param width mm
 * @param most number of lines; what is left over is cut with an ellipsis
 */
export function wrapText(
  text: string,
  width: number,
  points: number,
  weight: Weight = 400,
  most = Infinity,
): { readonly lines: string[]; readonly cut: boolean } {
  const fits = (line: string) => textWidth(line, points, weight) <= width + 1e-6
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const piece of pieces(paragraph)) {
      if (fits(line + piece.trimEnd())) {
        line += line === '' ? piece.trimStart() : piece
        continue
      }
      if (line !== '') lines.push(line.trimEnd())
      const parts = fits(piece) ? [piece.trimStart()] : brokenWord(piece.trim(), fits)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
    }
    lines.push(line.trimEnd())
  }
  if (lines.length <= most) return { lines, cut: false }
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last !== '' && !fits(`${last}…`)) last = [...last].slice(0, -1).join('')
  kept[most - 1] = `${last}…`
  return { lines: kept, cut: true }
}
