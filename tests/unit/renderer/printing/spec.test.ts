import { describe, expect, it } from 'vitest'
import {
  appliedPreset,
  canBeMade,
  dataKey,
  effectiveSpec,
  firstSpec,
  fiscalYearStart,
  rememberedOf,
  withColumn,
} from '../../../../renderer/features/printing/spec'
import { sheetSpec } from '../../../support/sheet-data'

describe('the first sheet', () => {
  it('is public even when the last one was internal', () => {
    const last = rememberedOf(sheetSpec({ face: 'internal', paper: 'A1' }))
    const spec = firstSpec('2026-11-20', 'ja', { ...last, face: 'internal' })
    expect(spec.face).toBe('public')
  })

  it('takes up paper, layers and columns of the last one', () => {
    const last = sheetSpec({
      paper: 'A1',
      orientation: 'portrait',
      columns: ['number', 'status'],
      scale: 2500,
    })
    const spec = firstSpec('2026-11-20', 'ja', rememberedOf(last))
    expect(spec).toMatchObject({
      paper: 'A1',
      orientation: 'portrait',
      columns: ['number', 'status'],
      scale: 2500,
    })
  })

  it('forgets what was kept and no longer fits', () => {
    expect(firstSpec('2026-11-20', 'ja', { paper: 'B4' }).paper).toBe('A3')
    expect(firstSpec('2026-11-20', 'ja', 'nonsense').paper).toBe('A3')
  })

  it('keeps no words and no names on the computer', () => {
    const kept = rememberedOf(
      sheetSpec({ title: '極秘', note: '極秘', edition: '3', parkUids: ['x'], centre: [140, 38] }),
    )
    expect(JSON.stringify(kept)).not.toMatch(/極秘|140|"x"/)
  })
})

describe('the sheet that is drawn', () => {
  it('is public and has no column of the office while the screen is public', () => {
    const spec = sheetSpec({ face: 'internal', columns: ['number', 'note'] })
    expect(effectiveSpec(spec, 'public', '2026-01-01')).toMatchObject({
      face: 'public',
      asOf: '2026-01-01',
      columns: ['number'],
    })
    expect(effectiveSpec(spec, 'internal', '2026-01-01').columns).toEqual(['number', 'note'])
  })

  it('asks the host for nothing new when only words, paper or frame change', () => {
    const spec = sheetSpec()
    const other = {
      ...spec,
      title: 'x',
      paper: 'A1' as const,
      centre: [140, 38] as [number, number],
      scale: 500 as const,
    }
    expect(dataKey(other)).toBe(dataKey(spec))
    expect(dataKey({ ...spec, face: 'internal' })).not.toBe(dataKey(spec))
    expect(dataKey({ ...spec, asOf: '2025-01-01' })).not.toBe(dataKey(spec))
  })
})

describe('a company brief', () => {
  const brief = sheetSpec({ sheet: 'company-brief', companyUid: 'c', columns: ['number', 'note'] })

  it('is internal whatever face was chosen before', () => {
    expect(effectiveSpec(brief, 'internal', '2026-11-20').face).toBe('internal')
  })

  it('gives way to a map without its company while the screen is public', () => {
    const shown = effectiveSpec({ ...brief, face: 'internal' }, 'public', '2026-11-20')
    expect(shown).toMatchObject({ sheet: 'parcel-map', face: 'public', companyUid: null })
  })

  it('needs a company before it is drawn, and another company is other data', () => {
    expect(canBeMade(brief)).toBe(true)
    expect(canBeMade({ ...brief, companyUid: null })).toBe(false)
    expect(dataKey({ ...brief, companyUid: 'd' })).not.toBe(dataKey(brief))
  })

  it('is not what the next session begins with, but its paper is', () => {
    const spec = firstSpec('2026-11-20', 'ja', rememberedOf({ ...brief, paper: 'A1' }))
    expect(spec).toMatchObject({ sheet: 'parcel-map', face: 'public', paper: 'A1' })
  })
})

it('a preset gives neither day nor edition', () => {
  const preset = sheetSpec({ paper: 'A4', asOf: '2020-01-01', edition: '7' })
  const applied = appliedPreset(sheetSpec({ asOf: '2026-11-20', edition: '8' }), preset)
  expect(applied).toMatchObject({ paper: 'A4', asOf: '2026-11-20', edition: '' })
})

it('columns keep the order of the sheet, and one always stays', () => {
  expect(withColumn(['status', 'number'], 'area', true)).toEqual(['number', 'area', 'status'])
  expect(withColumn(['number'], 'number', false)).toEqual(['number'])
})

it('changes are counted from 1 April', () => {
  expect(fiscalYearStart('2026-11-20')).toBe('2026-04-01')
  expect(fiscalYearStart('2026-03-31')).toBe('2025-04-01')
  expect(fiscalYearStart('2026-04-01')).toBe('2026-04-01')
})
