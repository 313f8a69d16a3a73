/**
 * A geometry of the log in words, such as `MULTIPOLYGON, 6 points`: its kind and how many positions it has.
 * @param hex GeoPackage binary (OGC 12-128r18, 2.1.3) as hexadecimal digits
 */
export function describeGeometry(hex: string): string {
  try {
    const bytes = Buffer.from(hex, 'hex')
    const envelope = [0, 32, 48, 48, 64][(bytes.readUInt8(3) >> 1) & 7]
    if (bytes.toString('latin1', 0, 2) !== 'GP' || envelope === undefined) return 'geometry'
    const reader = { bytes, at: 8 + envelope }
    const kind =
      bytes.readUInt8(reader.at) === 1 ? bytes.readUInt32LE(reader.at + 1) : bytes.readUInt32BE(reader.at + 1)
    const points = countPoints(reader)
    return `${KINDS[kind % 1000] ?? 'GEOMETRY'}, ${points} ${points === 1 ? 'point' : 'points'}`
  } catch {
    return 'geometry'
  }
}

const KINDS = [
  'GEOMETRY',
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
]

interface Reader {
  readonly bytes: Buffer
  at: number
}

function countPoints(reader: Reader): number {
  const little = reader.bytes.readUInt8(reader.at) === 1
  reader.at += 1
  const next = () => {
    const value = little ? reader.bytes.readUInt32LE(reader.at) : reader.bytes.readUInt32BE(reader.at)
    reader.at += 4
    return value
  }
  const code = next()
  const size = (code >= 3000 ? 4 : code >= 1000 ? 3 : 2) * 8
  const skip = (points: number) => {
    reader.at += points * size
    if (reader.at > reader.bytes.length) throw new RangeError('the geometry ends early')
    return points
  }
  switch (code % 1000) {
    case 1:
      return skip(1)
    case 2:
      return skip(next())
    case 3:
      return sum(next(), () => skip(next()))
    default:
      return sum(next(), () => countPoints(reader))
  }
}

function sum(times: number, one: () => number): number {
  let total = 0
  for (let index = 0; index < times; index++) total += one()
  return total
}
