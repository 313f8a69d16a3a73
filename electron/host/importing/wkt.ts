import type { RawGeometry, RawXY } from './source'

const depthLimit = 4

/** Reads WKT (OGC 06-103r4) of points and areas; heights and measures are left out. */
export function rawFromWkt(text: string): RawGeometry | null {
  const trimmed = text.trim().replace(/^SRID=\d+;/i, '')
  if (trimmed === '') return null
  const head = /^([A-Z]+)\s*(?:Z|M|ZM)?\s*(EMPTY|\()/i.exec(trimmed)
  const type = head?.[1]?.toUpperCase() ?? ''
  const unreadable: RawGeometry = { kind: 'unreadable', problem: trimmed.slice(0, 40) }
  if (!head) return unreadable
  if (head[2]?.toUpperCase() === 'EMPTY') return null
  if (/^(LINESTRING|MULTILINESTRING|MULTIPOINT)$/.test(type)) return { kind: 'other', type }
  if (!['POINT', 'POLYGON', 'MULTIPOLYGON'].includes(type)) return unreadable
  const tree = readTree(trimmed.slice(trimmed.indexOf('(')))
  if (tree === null) return unreadable
  if (type === 'POINT') {
    const at = pointOf(tree.length === 1 ? tree[0] : undefined)
    return at === null ? unreadable : { kind: 'point', at }
  }
  const polygons = type === 'POLYGON' ? [tree] : tree
  const rings: RawXY[][][] = []
  for (const polygon of polygons) {
    if (typeof polygon === 'string') return unreadable
    const read: RawXY[][] = []
    for (const ring of polygon) {
      if (typeof ring === 'string') return unreadable
      const points = ring.map(pointOf)
      if (points.some((point) => point === null)) return unreadable
      read.push(points.filter((point) => point !== null))
    }
    rings.push(read)
  }
  return { kind: 'areas', polygons: rings }
}

type Tree = readonly (string | Tree)[]

function pointOf(text: string | Tree | undefined): RawXY | null {
  if (typeof text !== 'string') return null
  const [x, y] = text.trim().split(/\s+/).map(Number)
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null
}

/** Brackets within brackets, with what stands between the commas. */
function readTree(text: string): Tree | null {
  const root: (string | Tree)[] = []
  const stack: (string | Tree)[][] = [root]
  let from = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (sign !== '(' && sign !== ')' && sign !== ',') continue
    const word = text.slice(from, index).trim()
    from = index + 1
    const top = stack.at(-1)
    if (top === undefined) return null
    if (word !== '') top.push(word)
    if (sign === '(') {
      const inner: (string | Tree)[] = []
      top.push(inner)
      stack.push(inner)
      if (stack.length > depthLimit + 1) return null
    } else if (sign === ')') {
      stack.pop()
      if (stack.length === 0) return null
    }
  }
  const [only] = root
  return stack.length === 1 && text.slice(from).trim() === '' && root.length === 1 && typeof only !== 'string'
    ? (only ?? null)
    : null
}
