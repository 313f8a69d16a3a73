import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { CodedError } from '../../../contract/errors'
import { Archive, isArchive } from '../archive'
import { decodeText } from '../encoding'
import { rawFromGeoJson } from '../geojson-geometry'
import { largestBytes, paced, type NamedBytes, type Reading, type ReadSource } from '../source'
import { encodingOfXml, scanXml } from '../xml'
import { tableOfNamed, type NamedRecord } from './geojson'

/** Properties that tell how something is drawn, not what it is. */
const drawing =
  /^(stroke|fill|icon|label|styleUrl|styleHash|styleMapHash|visibility|open|marker|stroke-width|@geometry-type|balloon)/i

/** The document of a KMZ: `doc.kml`, else the first .kml that is not in a folder. */
export function kmlOfArchive(archive: Archive): string | null {
  const names = archive.names.filter((name) => /\.kml$/i.test(name))
  return (
    names.find((name) => /^doc\.kml$/i.test(name)) ?? names.sort((a, b) => a.length - b.length)[0] ?? null
  )
}

/**
 * Reads KML and KMZ. Coordinates are WGS 84 by the format's rule.
 * @throws CodedError `import-xml-unsafe` for document types and entities, `import-file-damaged` with the line,
 *   `import-too-large`, `import-archive-unsafe`, `import-empty`
 */
export async function readKml(file: NamedBytes, reading: Reading): Promise<ReadSource> {
  const { name } = file
  const document = isArchive(file.bytes) ? unpacked(file) : file
  let root = ''
  // The whole text is checked while it streams; only what came through whole becomes a tree.
  await scanXml(
    document,
    'kml',
    {
      open: (element) => {
        root ||= element
      },
      text: () => undefined,
      close: () => undefined,
    },
    reading,
  )
  const damaged = (problem: 'syntax' | 'not-this-format') =>
    new CodedError('import-file-damaged', { name, format: 'kml', problem, part: '', at: null, row: null })
  if (root !== 'kml') throw damaged('not-this-format')
  const text = await decodeText(name, document.bytes, encodingOfXml(document.bytes), paced(reading))
  const records: NamedRecord[] = []
  try {
    const tree = new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml')
    for (const { properties, geometry } of kml(tree as unknown as Parameters<typeof kml>[0]).features)
      records.push({ properties: properOf(properties ?? {}), geometry: rawFromGeoJson(geometry) })
  } catch {
    throw damaged('syntax')
  }
  if (records.length === 0) throw new CodedError('import-empty', { name })
  return {
    format: 'kml',
    encoding: null,
    delimiter: null,
    headerRow: null,
    layers: [],
    layer: null,
    ...tableOfNamed(name, records),
    crsText: '',
    crsRule: 'wgs84',
    warnings: [],
  }
}

function unpacked(file: NamedBytes): NamedBytes {
  const archive = Archive.open(file)
  const entry = kmlOfArchive(archive)
  if (entry === null)
    throw new CodedError('import-file-damaged', {
      name: file.name,
      format: 'kml',
      problem: 'not-this-format',
      part: 'doc.kml',
      at: null,
      row: null,
    })
  const bytes = archive.sizeOf(entry)
  if (bytes > largestBytes.kml)
    throw new CodedError('import-too-large', { name: file.name, bytes, limitBytes: largestBytes.kml })
  return { name: file.name, bytes: archive.read(entry) }
}

/** Descriptions come as text or as an object around HTML. */
function properOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (drawing.test(key)) continue
    const html = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
    kept[key] = typeof html === 'string' ? html.replace(/<[^<>]*>/g, ' ').trim() : html
  }
  return kept
}
