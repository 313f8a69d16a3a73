import type { ExportOrder } from '../../contract/exporting'

/** What the file and its sheet are called. */
export const entityNames = {
  parcels: { ja: '区画一覧', en: 'parcels' },
  companies: { ja: '企業一覧', en: 'companies' },
} as const

/** Name suggested for the file; it tells the day and, in public, that it is public. */
export function exportFileName({ entity, language, asOf, face, format }: ExportOrder): string {
  const suffix = face === 'public' ? { ja: '_公開用', en: '_public' }[language] : ''
  return `${entityNames[entity][language]}_${asOf}${suffix}.${format}`
}

export function writesShiftJis({ format, encoding }: ExportOrder): boolean {
  return (format === 'csv' || format === 'tsv') && encoding === 'shift_jis'
}
