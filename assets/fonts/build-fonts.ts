/**
 * Turns the BIZ UDPGothic of the npm package into the WOFF2 files of the page: `npx tsx assets/fonts/build-fonts.ts`.
 * Every character of the font is kept. A slice would lack characters that occur in company and person names, and
 * another font would step in for them on screen and on paper.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const source = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'))
const target = import.meta.dirname

const weights = { '400': '400Regular', '700': '700Bold' }

for (const [weight, name] of Object.entries(weights)) {
  const ttf = await readFile(join(source, name, `BIZUDPGothic_${name}.ttf`))
  const woff2 = await subsetFont(ttf, everyCharacter(ttf), { targetFormat: 'woff2' })
  await writeFile(join(target, `biz-udpgothic-${weight}.woff2`), woff2)
}
await writeFile(join(target, 'OFL.txt'), await readFile(join(source, 'LICENSE_FONT')))

/** Every character that the font's `cmap` maps to a glyph (OpenType 1.9, cmap formats 4 and 12). */
function everyCharacter(ttf: Buffer): string {
  const cmap = tableOffset(ttf, 'cmap')
  const codes = new Set<number>()
  for (let i = 0; i < ttf.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + ttf.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = ttf.readUInt16BE(at)
    if (format === 4) addSegments(ttf, at, codes)
    if (format === 12) addGroups(ttf, at, codes)
  }
  return [...codes].map((code) => String.fromCodePoint(code)).join('')
}

function tableOffset(ttf: Buffer, tag: string): number {
  for (let i = 0; i < ttf.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16
    if (ttf.toString('latin1', record, record + 4) === tag) return ttf.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function addSegments(ttf: Buffer, at: number, codes: Set<number>): void {
  const segments = ttf.readUInt16BE(at + 6) / 2
  for (let i = 0; i < segments; i += 1) {
    const last = ttf.readUInt16BE(at + 14 + i * 2)
    const first = ttf.readUInt16BE(at + 16 + segments * 2 + i * 2)
    for (let code = first; code <= last && code < 0xffff; code += 1)
      if (code < 0xd800 || code > 0xdfff) codes.add(code)
  }
}

function addGroups(ttf: Buffer, at: number, codes: Set<number>): void {
  for (let i = 0; i < ttf.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12
    for (let code = ttf.readUInt32BE(group); code <= ttf.readUInt32BE(group + 4); code += 1) codes.add(code)
  }
}
