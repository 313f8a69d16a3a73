import { describe, expect, it } from 'vitest'
import { ExportOrder } from '../../../../electron/contract'
import {
  allFields,
  firstFields,
  moved,
  orderOf,
  rememberedFields,
  type ExportDraft,
} from '../../../../renderer/features/exporting/order'

const draft: ExportDraft = {
  entity: 'parcels',
  scope: 'parks',
  parkUids: ['00000000-0000-4000-8000-000000000001'],
  selected: ['00000000-0000-4000-8000-000000000002'],
  format: 'csv',
  encoding: 'shift_jis',
  language: 'ja',
  face: 'internal',
  asOf: '2026-11-20',
  fields: ['number', 'status'],
}

describe('what is asked of an export', () => {
  it('names the parks or the rows, never both', () => {
    expect(orderOf(draft)).toMatchObject({ parkUids: draft.parkUids, uids: null })
    expect(orderOf({ ...draft, scope: 'selected' })).toMatchObject({ parkUids: [], uids: draft.selected })
    expect(orderOf({ ...draft, scope: 'all' })).toMatchObject({ parkUids: [], uids: null })
  })

  it('is always one that the contract takes', () => {
    for (const entity of ['parcels', 'companies'] as const)
      for (const fields of [allFields(entity), firstFields(entity)])
        expect(ExportOrder.safeParse(orderOf({ ...draft, entity, fields })).success).toBe(true)
  })

  it('asks for companies on the internal face only, and for Shift_JIS in texts only', () => {
    expect(orderOf({ ...draft, entity: 'companies', face: 'public' }).face).toBe('internal')
    expect(orderOf({ ...draft, format: 'xlsx' }).encoding).toBe('utf-8')
  })
})

describe('the columns of an export', () => {
  it('are those of last time, without what no longer exists', () => {
    expect(rememberedFields('parcels', ['status', 'number', 'status', 'web'])).toEqual(['status', 'number'])
    expect(rememberedFields('parcels', ['gone'])).toEqual(firstFields('parcels'))
    expect(rememberedFields('companies', undefined)).toEqual(firstFields('companies'))
  })

  it('move one place and stop at the ends', () => {
    expect(moved(['number', 'status', 'zone'], 'zone', -1)).toEqual(['number', 'zone', 'status'])
    expect(moved(['number', 'status'], 'status', 1)).toEqual(['number', 'status'])
    expect(moved(['number', 'status'], 'number', -1)).toEqual(['number', 'status'])
  })
})
