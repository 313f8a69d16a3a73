import { describe, expect, it } from 'vitest'
import { numbered, sheetFileName } from '../../../../electron/host/printing/file-name'

const spec = { sheet: 'parcel-map', language: 'ja', face: 'public', asOf: '2026-11-20' } as const

describe('the name of a sheet’s file', () => {
  it('tells park, sheet, day and face', () => {
    expect(sheetFileName(spec, { name: '八幡原', nameEn: '' }, 'pdf')).toBe(
      '八幡原_分譲区画図_R8-11-20_公開用.pdf',
    )
    expect(
      sheetFileName({ ...spec, language: 'en' }, { name: '八幡原', nameEn: 'Hachimanpara Park' }, 'png'),
    ).toBe('Hachimanpara-Park_availability-map_2026-11-20_public.png')
    expect(sheetFileName({ ...spec, sheet: 'series', face: 'internal' }, null, 'pdf')).toBe(
      '分譲区画図集_R8-11-20_庁内用.pdf',
    )
  })

  it('leads to no other folder and stays below what a system can keep', () => {
    const name = sheetFileName(spec, { name: `../..\\C:*?"<>|\u0007${'長'.repeat(300)}`, nameEn: '' }, 'pdf')
    expect(name).not.toMatch(/[\\/:*?"<>|]|\p{Cc}|^\./u)
    expect(Buffer.byteLength(name)).toBeLessThan(250)
    expect(sheetFileName(spec, { name: '...', nameEn: '' }, 'pdf')).toBe(
      'park_分譲区画図_R8-11-20_公開用.pdf',
    )
  })

  it('numbers further pages of a picture', () => {
    expect(numbered('/a.b/map.png', 0)).toBe('/a.b/map.png')
    expect(numbered('/a.b/map.png', 1)).toBe('/a.b/map_2.png')
    expect(numbered('/a.b/map', 2)).toBe('/a.b/map_3')
  })
})
