import { eraOfDay } from '../../contract/rules/japanese-date'
import type { ExportFormat, SheetSpec } from '../../contract/printing'

/** What sheets are called in the names of files. */
export const sheetNames: Readonly<
  Record<SheetSpec['sheet'], Readonly<Record<SheetSpec['language'], string>>>
> = {
  'parcel-map': { ja: '分譲区画図', en: 'availability-map' },
  'park-index': { ja: '産業団地一覧', en: 'parks' },
  series: { ja: '分譲区画図集', en: 'availability-maps' },
  'parcel-list': { ja: '区画一覧', en: 'parcels' },
  'parcel-compare': { ja: '区画比較', en: 'parcel-comparison' },
  changes: { ja: '変更一覧', en: 'changes' },
  // Without company and journey: the names of files are seen where the file is not opened.
  'company-brief': { ja: '企業カルテ', en: 'company-brief' },
  itinerary: { ja: '行程表', en: 'itinerary' },
  'record-form': { ja: '訪問記録用紙', en: 'visit-record' },
  council: { ja: '指標説明資料', en: 'indicators' },
}
const faces = {
  ja: { public: '公開用', internal: '庁内用' },
  en: { public: 'public', internal: 'internal' },
} as const

/** Signs that some system does not allow in a file name. */
const forbidden = /[\\/:*?"<>|]|\p{Cc}/gu
/** Bytes of a name that every system can keep, with room for a number and the extension. */
const longestBytes = 200

/**
 * The name of a sheet's file: `八幡原_分譲区画図_R8-11-20_公開用.pdf`.
 * @param park name of the one park on the sheet, or null
 */
export function sheetFileName(
  spec: Pick<SheetSpec, 'sheet' | 'language' | 'face' | 'asOf'>,
  park: { readonly name: string; readonly nameEn: string } | null,
  format: ExportFormat,
): string {
  const { language } = spec
  const place = park === null ? null : language === 'en' && park.nameEn !== '' ? park.nameEn : park.name
  const head = place === null ? [] : [shortened(clean(place))]
  return `${[...head, sheetNames[spec.sheet][language], day(spec), faces[language][spec.face]].join('_')}.${format}`
}

/** The name of a further page of a picture: `…_2.png`. */
export function numbered(path: string, page: number): string {
  return page === 0 ? path : path.replace(/(\.[^.\\/]+)?$/, (extension) => `_${page + 1}${extension}`)
}

function day({ asOf, language }: Pick<SheetSpec, 'asOf' | 'language'>): string {
  const era = language === 'ja' ? eraOfDay(asOf) : null
  if (!era) return asOf
  const [, month, date] = asOf.split('-').map(Number)
  return `${era.era.letter}${era.year}-${month}-${date}`
}

function clean(name: string): string {
  const usable = name
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return usable === '' ? 'park' : usable.replaceAll(' ', '-')
}

function shortened(name: string): string {
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > longestBytes - 80) return kept
    kept += character
  }
  return kept
}
