import type { ExportOrder, FieldKey, OutFormat, Uid } from '../../../electron/contract'
import { FieldKey as FieldKeySchema, fieldsOf } from '../../../electron/contract/rules/interchange-columns'
import { z } from 'zod'

export type Entity = ExportOrder['entity']
export type Scope = 'all' | 'parks' | 'selected'

export const outFormats: readonly OutFormat[] = ['csv', 'xlsx', 'tsv', 'geojson', 'kml', 'kmz', 'gpkg']

/** Fields that the office alone may have of a parcel; the host leaves them out of a public file whatever is asked. */
export const internalFields: ReadonlySet<FieldKey> = new Set(['note'])

/** Parcels have outlines and no point of their own. */
const neverOf: Readonly<Record<Entity, ReadonlySet<FieldKey>>> = {
  parcels: new Set(['longitude', 'latitude']),
  companies: new Set(),
}

/** Every field that a file of this kind can have, in the order of the dictionary. */
export function allFields(entity: Entity): FieldKey[] {
  return fieldsOf[entity].filter((field) => !neverOf[entity].has(field))
}

/** What a file begins with: everything but the figures that only machines read. */
export function firstFields(entity: Entity): FieldKey[] {
  return allFields(entity).filter((field) => field !== 'wkt')
}

const Kept = z.array(FieldKeySchema).min(1).max(60)

/** Fields chosen last time; those that no longer exist are forgotten. */
export function rememberedFields(entity: Entity, choice: unknown): FieldKey[] {
  const kept = Kept.safeParse(choice)
  const own = new Set(allFields(entity))
  const fields = kept.success ? [...new Set(kept.data)].filter((field) => own.has(field)) : []
  return fields.length > 0 ? fields : firstFields(entity)
}

/** One field further up or down among the chosen ones. */
export function moved(fields: readonly FieldKey[], field: FieldKey, by: -1 | 1): FieldKey[] {
  const at = fields.indexOf(field)
  const to = at + by
  if (at < 0 || to < 0 || to >= fields.length) return [...fields]
  const next = [...fields]
  next.splice(at, 1)
  next.splice(to, 0, field)
  return next
}

/** What is asked for in the dialog. */
export interface ExportDraft {
  readonly entity: Entity
  readonly scope: Scope
  readonly parkUids: readonly Uid[]
  readonly selected: readonly Uid[]
  readonly format: OutFormat
  readonly encoding: ExportOrder['encoding']
  readonly language: ExportOrder['language']
  readonly face: ExportOrder['face']
  readonly asOf: string
  readonly fields: readonly FieldKey[]
}

export function orderOf(draft: ExportDraft): ExportOrder {
  const { entity, scope, parkUids, selected, format, encoding, language, face, asOf, fields } = draft
  return {
    entity,
    format,
    encoding: format === 'csv' || format === 'tsv' ? encoding : 'utf-8',
    language,
    face: entity === 'companies' ? 'internal' : face,
    asOf,
    parkUids: entity === 'parcels' && scope === 'parks' ? [...parkUids] : [],
    uids: scope === 'selected' ? [...selected] : null,
    fields: [...fields],
  }
}
