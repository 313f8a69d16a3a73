import { z } from 'zod'
import { SourceDate } from '../../electron/contract/sources'
import { Name, Text } from '../../electron/contract/values'
import documents from './documents.json'

const Section = z.strictObject({
  key: z.string(),
  /** Heading as the reader finds it; words of our own where the document has none. */
  heading: Name,
  /** Normalised text at which the section begins (`^`: the beginning of the text) and before which it ends. */
  begin: z.string().min(1),
  end: z.string().min(1).nullable(),
})

/** A public document or web page that figures are taken from. Its text is not part of the project. */
export const SourceDocument = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: Name,
  issuer: Name,
  /** Day, month or year of the document or of the state of a page; empty where it is not known. */
  date: SourceDate,
  kind: z.enum(['document', 'page']),
  url: z.url().nullable(),
  sections: z.array(Section).min(1),
})
export type SourceDocument = z.infer<typeof SourceDocument>

export const sourceDocuments = z.array(SourceDocument).parse(documents)
const known = new Set(
  sourceDocuments.flatMap(({ key, sections }) => sections.map((one) => `${key}/${one.key}`)),
)

/**
 * Where a figure or a name stands. `find` leads to it inside the section: key words with `{}` for the value as it is
 * printed, `{億円}` and `{万円}` for an amount with its unit, `{漢}` for a numeral in kanji, `~~` for up to 40 characters.
 */
export const Citation = z
  .strictObject({ document: z.string(), section: z.string(), find: Text.min(2).max(80) })
  .refine(({ document, section }) => known.has(`${document}/${section}`), 'unknown-section')
export type Citation = z.infer<typeof Citation>

/** How sure a value is: the text says it, or it follows from another figure of the same text. */
export const Certainty = z.enum(['stated', 'derived'])

/** Calendar years run from January, fiscal years (年度) from April of the year that names them. */
export const YearKind = z.enum(['calendar', 'fiscal'])
/** A year of the Gregorian calendar; 令和7年度 is 2025. */
export const Year = z.int().min(1989).max(2100)
/** `2022-03` */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** Every rule of former years is out of date until somebody has looked at this year's. */
export const Unconfirmed = z.literal('unconfirmed')

/** Names of the list of target fields that every workspace begins with. */
export const FieldName = z.enum([
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
])
export type FieldName = z.infer<typeof FieldName>

const sources = new Map(sourceDocuments.map((document) => [document.key, document]))

/** The source in the words of the contract: title of a document or address of a page, heading, date as far as known. */
export function sourceOf(citation: Citation) {
  const document = sources.get(citation.document)
  const heading = document?.sections.find(({ key }) => key === citation.section)?.heading
  if (document === undefined || heading === undefined) throw new Error(`no source ${citation.document}`)
  return document.url === null
    ? { source: `${document.title}(${document.issuer})`, section: heading, sourceDate: document.date }
    : { source: document.url, section: `${document.title} ${heading}`, sourceDate: document.date }
}
