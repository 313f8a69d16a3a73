/**
 * Writes the advance widths of BIZ UDPGothic for the printed sheets: `npx tsx assets/fonts/build-advances.ts`.
 * Sheets are divided into pages before anything is drawn, so that preview and paper break lines alike, and a character
 * that the font lacks is named before it becomes a box.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const source = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'))
const weights = { '400': '400Regular', '700': '700Bold' }

const target = join(import.meta.dirname, '../../renderer/sheets/text/advances.json')

const faces: Record<string, { unitsPerEm: number; ascent: number; descent: number; runs: string }> = {}
for (const [weight, name] of Object.entries(weights))
  faces[weight] = read(await readFile(join(source, name, `BIZUDPGothic_${name}.ttf`)))
await writeFile(target, `${JSON.stringify(faces, null, 2)}\n`)

function read(ttf: Buffer): (typeof faces)[string] {
  const hhea = tableOffset(ttf, 'hhea')
  const widths = ttf.readUInt16BE(hhea + 34)
  const hmtx = tableOffset(ttf, 'hmtx')
  const advanceOf = (glyph: number) => ttf.readUInt16BE(hmtx + Math.min(glyph, widths - 1) * 4)
  const glyphs = [...readGlyphs(ttf)].sort(([a], [b]) => a - b)
  // Runs of characters of one width: distance from the end of the run before, length, width.
  const runs: number[] = []
  let end = 0
  let last: { length: number; width: number } | null = null
  const close = () => last && runs.push(last.length, last.width)
  for (const [code, glyph] of glyphs) {
    const width = advanceOf(glyph)
    if (last && code === end && width === last.width) last.length += 1
    else {
      close()
      runs.push(code - end)
      last = { length: 1, width }
    }
    end = code + 1
  }
  close()
  return {
    unitsPerEm: ttf.readUInt16BE(tableOffset(ttf, 'head') + 18),
    ascent: ttf.readInt16BE(hhea + 4),
    descent: -ttf.readInt16BE(hhea + 6),
    runs: runs.join(' '),
  }
}

/** Character to glyph (OpenType 1.9, cmap formats 4 and 12). */
function readGlyphs(ttf: Buffer): Map<number, number> {
  const cmap = tableOffset(ttf, 'cmap')
  const glyphs = new Map<number, number>()
  for (let i = 0; i < ttf.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + ttf.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = ttf.readUInt16BE(at)
    if (format === 4) addSegments(ttf, at, glyphs)
    if (format === 12) addGroups(ttf, at, glyphs)
  }
  return glyphs
}

function addSegments(ttf: Buffer, at: number, glyphs: Map<number, number>): void {
  const twice = ttf.readUInt16BE(at + 6)
  for (let i = 0; i < twice; i += 2) {
    const last = ttf.readUInt16BE(at + 14 + i)
    const first = ttf.readUInt16BE(at + 16 + twice + i)
    const delta = ttf.readUInt16BE(at + 16 + 2 * twice + i)
    const rangeAt = at + 16 + 3 * twice + i
    const range = ttf.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const found = range === 0 ? code : ttf.readUInt16BE(rangeAt + range + (code - first) * 2)
      if (range !== 0 && found === 0) continue
      const glyph = (found + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function addGroups(ttf: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < ttf.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12
    const first = ttf.readUInt32BE(group)
    for (let code = first; code <= ttf.readUInt32BE(group + 4); code += 1)
      glyphs.set(code, ttf.readUInt32BE(group + 8) + code - first)
  }
}

function tableOffset(ttf: Buffer, tag: string): number {
  for (let i = 0; i < ttf.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16
    if (ttf.toString('latin1', record, record + 4) === tag) return ttf.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}
