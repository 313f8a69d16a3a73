import { CodedError } from '../../../contract/errors'
import { decodeText, detectEncoding } from '../encoding'
import { cellText, rawFromGeoJson } from '../geojson-geometry'
import {
  mostColumns,
  mostRecords,
  paced,
  type NamedBytes,
  type RawGeometry,
  type ReadRecord,
  type Reading,
  type ReadSource,
} from '../source'

/** A record with properties by name, as the geographic formats have them. */
export interface NamedRecord {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: RawGeometry | null
}

/** A table from records whose properties have names; a column for each name, in the order of appearance. */
export function tableOfNamed(
  name: string,
  records: readonly NamedRecord[],
): { readonly headers: string[]; readonly records: ReadRecord[] } {
  if (records.length > mostRecords) throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
  const index = new Map<string, number>()
  for (const { properties } of records)
    for (const key of Object.keys(properties))
      if (index.size < mostColumns && !index.has(key)) index.set(key, index.size)
  const headers = [...index.keys()]
  return {
    headers,
    records: records.map(({ properties, geometry }, at) => ({
      row: at + 1,
      byte: null,
      cells: headers.map((key) => (Object.hasOwn(properties, key) ? cellText(properties[key]) : '')),
      geometry,
    })),
  }
}

const objectOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

/**
 * Reads GeoJSON: a collection, a feature, or a geometry alone.
 * @throws CodedError `import-file-damaged` with the byte where JSON ends making sense, `import-too-many-rows`,
 *   `import-encoding-wrong`, `import-nul-bytes`, `import-empty`
 */
export async function readGeoJson({ name, bytes }: NamedBytes, reading: Reading): Promise<ReadSource> {
  const encoding = detectEncoding(bytes)
  const text = await decodeText(name, bytes, encoding.value, paced(reading))
  const root = objectOf(parse(name, text))
  const damaged = (problem: 'not-this-format', row: number | null = null) =>
    new CodedError('import-file-damaged', { name, format: 'geojson', problem, part: '', at: null, row })
  if (root === null) throw damaged('not-this-format')
  const features = featuresOf(root)
  if (features === null) throw damaged('not-this-format')
  const breath = paced(reading)
  const records: NamedRecord[] = []
  for (const [index, value] of features.entries()) {
    const feature = objectOf(value)
    if (feature === null) throw damaged('not-this-format', index + 1)
    records.push({
      properties: objectOf(feature['properties']) ?? {},
      geometry: rawFromGeoJson(feature['geometry']),
    })
    if (index % 1000 === 0) {
      reading.progress(index, features.length)
      await breath()
    }
  }
  if (records.length === 0) throw new CodedError('import-empty', { name })
  const crsText = crsOf(root)
  return {
    format: 'geojson',
    encoding: { value: encoding.value, basis: encoding.basis },
    delimiter: null,
    headerRow: null,
    layers: [],
    layer: null,
    ...tableOfNamed(name, records),
    crsText,
    // RFC 7946 knows WGS 84 alone; the member `crs` of the older specification overrules it where a file has it.
    crsRule: crsText === '' ? 'wgs84' : null,
    warnings: [],
  }
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/.exec(message)?.[1]
    const at = position === undefined ? (/end of/.test(message) ? text.length : null) : Number(position)
    const row = at === null ? null : text.slice(0, at).split('\n').length
    throw new CodedError('import-file-damaged', {
      name,
      format: 'geojson',
      problem:
        /end of|Unterminated/i.test(message) || (at !== null && at >= text.trimEnd().length)
          ? 'truncated'
          : error instanceof RangeError
            ? 'too-deep'
            : 'syntax',
      part: '',
      at: at === null ? null : Buffer.byteLength(text.slice(0, at)),
      row,
    })
  }
}

function featuresOf(root: Record<string, unknown>): unknown[] | null {
  if (root['type'] === 'FeatureCollection') return Array.isArray(root['features']) ? root['features'] : null
  if (root['type'] === 'Feature') return [root]
  if (typeof root['type'] === 'string' && ('coordinates' in root || 'geometries' in root))
    return [{ properties: {}, geometry: root }]
  return null
}

/** Name of the system in the member `crs` (GeoJSON of 2008), such as `urn:ogc:def:crs:EPSG::6678`. */
function crsOf(root: Record<string, unknown>): string {
  const name = objectOf(objectOf(root['crs'])?.['properties'])?.['name']
  return typeof name === 'string' ? name.slice(0, 200) : ''
}
