import { createHash } from 'node:crypto'

/**
 * The same uid for the same key in every run and on every machine, so that copies of the sample can be compared and
 * merged: a UUID of version 8 (RFC 9562, 5.8) from a hash.
 * @param key kind of row and what tells it from its like, `parcel/hachimanpara/F-5-1`
 */
export function stableUid(key: string): string {
  const bytes = createHash('sha256').update(`ritchi-desk sample/${key}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const parkUid = (slug: string) => stableUid(`park/${slug}`)
export const parcelUid = (slug: string, number: string) => stableUid(`parcel/${slug}/${number}`)
export const companyUid = (key: string) => stableUid(`company/demo/${key}`)
export const caseUid = (key: string) => stableUid(`case/${key}`)
export const officerUid = (number: number) => stableUid(`officer/${number}`)

const twelve = (number: number) => String(number).padStart(12, '0')
/** First entries of the lists that every workspace begins with, as migration 2 writes them. */
const listStart = { stage: 0, 'lost-reason': 14, source: 21, relation: 31 } as const

/** @param position in the list, from 1 */
export function listUid(list: keyof typeof listStart, position: number): string {
  return `0192e001-0000-7000-8000-${twelve(listStart[list] + position)}`
}

/** @param position in the list of offices, from 1, as migration 4 writes it */
export function officeUid(position: number): string {
  return `0192e004-0000-7000-8000-${twelve(position)}`
}

/** @param position in the list of target fields, from 1 */
export function fieldUid(position: number): string {
  return `0192e002-0000-7000-8000-${twelve(position)}`
}

/** Names of the target fields in the order in which migration 2 writes them. */
const fieldNames = [
  '有機エレクトロニクス',
  'バイオテクノロジー',
  '超精密加工',
  '自動車',
  '航空機',
  'ロボット',
  '環境・エネルギー',
  '医療・福祉・健康',
  '食品・農業',
  '半導体',
  '組込み・IoT',
  '電気機械器具',
  '電子部品・デバイス・電子回路',
  '窯業・土石',
  '繊維',
  '本社機能',
  '研究開発機能',
] as const

/** The uid of a target field by its name. */
export function referenceFieldUid(name: (typeof fieldNames)[number]): string {
  return fieldUid(fieldNames.indexOf(name) + 1)
}
