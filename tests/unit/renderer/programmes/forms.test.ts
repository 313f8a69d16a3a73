import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../../electron/contract'
import { totalOf } from '../../../../renderer/features/programmes/estimate/total'
import {
  nextVersionDraft,
  readVersion,
  versionDraft,
} from '../../../../renderer/features/programmes/forms/version-form'
import { readStandard, standardDraft } from '../../../../renderer/features/programmes/siting/standard-form'
import { programme, standard, table, uid, version } from './samples'

describe('the version of the next year', () => {
  it('keeps the rules and leaves out what belongs to the document of the new year', () => {
    const next = nextVersionDraft(version(1, { fiscalYear: 2026, confirmed: true }), '2026-11-20')
    expect(next).toMatchObject({
      year: '2027',
      validFrom: '2027-04-01',
      validTo: null,
      confirmed: false,
      budgetYen: null,
      source: '',
      sourceDate: '',
      closeEarlier: true,
      tables: [table],
    })
  })

  it('is one of the present year when the last one lies years back', () => {
    expect(nextVersionDraft(version(1, { fiscalYear: 2020 }), '2026-11-20').year).toBe('2026')
  })

  it('is added beside the earlier one, which is not touched', () => {
    const answer = readVersion(nextVersionDraft(version(1), '2026-11-20'), programme(1), null)
    expect(answer).toMatchObject({ input: { uid: null, fiscalYear: 2026, closeEarlier: true } })
  })

  it('is held back while a table has something missing', () => {
    const [row] = table.rows
    if (!row) throw new Error('no row')
    const draft = { ...versionDraft(version(1)), tables: [{ ...table, rows: [{ ...row, name: ' ' }] }] }
    expect(readVersion(draft, programme(1), uid(0x81, 1))).toEqual({ issues: { tables: 'incomplete' } })
  })
})

describe('the sum of estimates', () => {
  const estimate = (number: number, fields: Partial<Estimate>): Estimate => ({
    programmeUid: uid(0x80, number),
    versionUid: uid(0x81, number),
    currency: 'unconfirmed',
    state: 'met',
    rows: [],
    missing: [],
    minYen: null,
    maxYen: null,
    open: false,
    ...fields,
  })

  it('counts the largest of programmes that exclude each other, and the others beside it', () => {
    const programmes = [
      programme(1, { exclusiveGroup: '用地' }),
      programme(2, { exclusiveGroup: '用地' }),
      programme(3),
    ]
    const total = totalOf(
      [
        estimate(1, { minYen: 100, maxYen: 100 }),
        estimate(2, { minYen: 70, maxYen: 300 }),
        estimate(3, { minYen: 5, maxYen: 5 }),
      ],
      programmes,
    )
    expect(total).toEqual({ metYen: 105, mostYen: 305, open: false, hasExclusive: true })
  })

  it('counts what is unknown at most, what is unmet never, and has no end where one is not known', () => {
    const some = [
      estimate(1, { minYen: 100, maxYen: 100 }),
      estimate(2, { state: 'unknown', minYen: 40, maxYen: 50 }),
      estimate(3, { state: 'unmet', minYen: 1000, maxYen: 1000 }),
    ]
    expect(totalOf(some, [])).toMatchObject({ metYen: 100, mostYen: 150 })
    expect(totalOf([...some, estimate(4, { minYen: 1 })], [])).toMatchObject({ metYen: 101, mostYen: null })
  })

  it('says that something without a figure comes on top', () => {
    expect(totalOf([estimate(1, { open: true }), estimate(2, { minYen: 1, maxYen: 1 })], [])).toEqual({
      metYen: 1,
      mostYen: 1,
      open: true,
      hasExclusive: false,
    })
  })
})

describe('a standard of the siting law', () => {
  it('copied for another year is not confirmed and has no source yet', () => {
    expect(standardDraft(standard({ confirmed: true }), true)).toMatchObject({
      confirmed: false,
      source: '',
      greenPercent: 20,
    })
  })

  it('takes industry codes with any comma and refuses what is none', () => {
    const draft = standardDraft(standard(), false)
    const row = { name: '第1種', codes: '１７１，251、33', others: false, percent: 30 }
    expect(readStandard({ ...draft, rows: [row] })).toMatchObject({
      input: { production: [{ industryCodes: ['171', '251', '33'], percent: 30 }] },
    })
    expect(readStandard({ ...draft, rows: [{ ...row, codes: '鉄' }] })).toEqual({
      issues: { rows: 'codes' },
    })
  })
})
