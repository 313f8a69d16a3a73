import { createHash } from 'node:crypto'
import type { ImportTarget, MappedColumn } from '../../contract/importing'
import type { ColumnKind, SourceColumn } from '../../contract/importing-source'
import { checkCorporateNumber } from '../../contract/rules/corporate-number'
import {
  fieldOfHeader,
  foldHeader,
  unitOfHeader,
  unitsOf,
  type FieldKey,
} from '../../contract/rules/interchange-columns'
import { readDay } from '../../contract/rules/interchange-values'
import type { z } from 'zod'
import type { ReadSource } from './source'

/** Records looked at to tell what a column holds. */
const looked = 500
const mostSamples = 5
const sampleLength = 100

function kindOf(values: readonly string[]): z.infer<typeof ColumnKind> {
  if (values.length === 0) return 'empty'
  const plain = values.map((value) => value.normalize('NFKC').replaceAll(',', '').trim())
  if (plain.every((value) => /^-?\d{1,15}$/.test(value) && !/^-?0\d/.test(value))) return 'whole'
  if (plain.every((value) => /^-?\d+(\.\d+)?$/.test(value))) return 'decimal'
  const days = values.slice(0, 50).map((value) => readDay(value))
  if (days.every((day) => day.ok && day.value !== null)) return 'date'
  return 'text'
}

/** Columns with what stands in them. */
export function columnsOf(source: ReadSource): Required<SourceColumn>[] {
  const step = Math.max(1, Math.floor(source.records.length / looked))
  const records = source.records.filter((_, index) => index % step === 0)
  return source.headers.map((header, index) => {
    const values = records.map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== '')
    return {
      index,
      header: header.slice(0, 200),
      samples: [...new Set(values.slice(0, 200))]
        .slice(0, mostSamples)
        .map((value) => value.slice(0, sampleLength)),
      kind: kindOf(values),
      filled: records.length === 0 ? 0 : values.length / records.length,
    }
  })
}

/** Formats whose columns mean the same in every file. */
const fixed: Readonly<
  Partial<
    Record<ReadSource['format'], Partial<Record<ImportTarget['entity'], Readonly<Record<string, FieldKey>>>>>
  >
> = {
  'register-map': { parcels: { 地番: 'number', 所在: 'address' } },
  'corporate-numbers': {
    companies: {
      法人番号: 'corporateNumber',
      商号又は名称: 'name',
      フリガナ: 'nameKana',
      英語表記: 'nameEn',
      本店所在地: 'hqAddress',
    },
  },
  kml: { parcels: { name: 'number', description: 'note' } },
}

/**
 * What the columns probably are: by the format's own rule, by their headers, and 法人番号 by its check digit. A field is
 * given to one column only, the first that has anything in it.
 */
export function suggestMapping(
  source: ReadSource,
  columns: readonly Required<SourceColumn>[],
  entity: ImportTarget['entity'],
): MappedColumn[] {
  const own = fixed[source.format]?.[entity]
  if (own !== undefined && source.format !== 'kml')
    return columns.flatMap(({ index, header }) => {
      const field = own[header]
      return field === undefined ? [] : [{ column: index, field, unit: unitsOf(field)[0] ?? null }]
    })
  const taken = new Map<FieldKey, MappedColumn>()
  const give = (field: FieldKey, column: number, header: string) => {
    if (!taken.has(field)) taken.set(field, { column, field, unit: unitOfHeader(field, header) })
  }
  const ordered = [...columns].sort(
    (a, b) => Number(a.kind === 'empty') - Number(b.kind === 'empty') || a.index - b.index,
  )
  for (const { index, header } of ordered) {
    const field = header === '' ? null : (own?.[header] ?? fieldOfHeader(entity, header))
    if (field !== null && !(source.records[0]?.geometry && ['longitude', 'latitude', 'wkt'].includes(field)))
      give(field, index, header)
  }
  if (entity === 'companies' && !taken.has('corporateNumber')) {
    const used = new Set([...taken.values()].map(({ column }) => column))
    const found = ordered.find(
      ({ index, samples }) =>
        !used.has(index) && samples.length > 0 && samples.every((sample) => checkCorporateNumber(sample).ok),
    )
    if (found) give('corporateNumber', found.index, found.header)
  }
  return [...taken.values()].sort((a, b) => a.column - b.column)
}

/** A source is known again by its headers, in their order, and by what its rows become. */
export function fingerprintOf(source: ReadSource, entity: ImportTarget['entity']): string {
  const headers = source.headers.map((header) => foldHeader(header)).join('\u001f')
  return createHash('sha256').update(`${source.format}\n${entity}\n${headers}`).digest('hex').slice(0, 32)
}
