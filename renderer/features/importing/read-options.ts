import type {
  ImportCrs,
  ImportDelimiter,
  ImportEncoding,
  ImportFormat,
  ImportOptions,
} from '../../../electron/contract'
import type { Messages } from '../../messages'

/** Everything is detected. */
export const noOptions: ImportOptions = {
  format: null,
  layer: null,
  encoding: null,
  delimiter: null,
  headerRow: null,
  crs: null,
  swapAxes: null,
  controlPoints: [],
}

export const formats: readonly ImportFormat[] = [
  'csv',
  'xlsx',
  'geojson',
  'kml',
  'shapefile',
  'geopackage',
  'register-map',
  'corporate-numbers',
]
export const encodings: readonly ImportEncoding[] = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be']
export const delimiters: readonly ImportDelimiter[] = [',', '\t', ';', '|']

const datums = ['jgd2011', 'jgd2000', 'tokyo'] as const
/** The zone of Yamagata is offered first among the nineteen. */
const homeZone = 10

/** Every system that can be chosen, those of this region first. */
export const systems: readonly ImportCrs[] = [
  'jgd2011',
  'wgs84',
  ...datums.map((datum) => `${datum}-plane-${homeZone}`),
  'jgd2000',
  'tokyo',
  ...datums.flatMap((datum) =>
    Array.from({ length: 19 }, (_, index) => index + 1)
      .filter((zone) => zone !== homeZone)
      .map((zone) => `${datum}-plane-${zone}`),
  ),
  ...[...datums, 'wgs84'].flatMap((datum) => [51, 52, 53, 54, 55].map((zone) => `${datum}-utm-${zone}`)),
  'web-mercator',
  'local',
]

/** Zones of the plane systems are numbered in Roman figures by the law, in the others on every plan. */
const roman = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX'.split(' ')

/** A coordinate system in words. */
export function crsName(crs: ImportCrs, m: Messages): string {
  const words = m.importing.crs
  if (crs === 'web-mercator') return words.mercator
  if (crs === 'local') return words.local
  const [datum = '', kind, zone = ''] = crs.split('-')
  const names: Readonly<Record<string, string>> = {
    jgd2011: words.jgd2011,
    jgd2000: words.jgd2000,
    tokyo: words.tokyo,
    wgs84: words.wgs84,
  }
  const datumName = names[datum] ?? datum
  if (kind === 'plane') return words.plane(`${roman[Number(zone) - 1] ?? ''} (${zone})`, datumName)
  if (kind === 'utm') return words.utm(zone, datumName)
  return words.degrees(datumName)
}
