import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CodedError } from '../../../electron/contract/errors'
import { Gazetteer } from '../../../electron/host/places/gazetteer'

const shipped = join(import.meta.dirname, '../../../assets/gazetteer/japan-towns.tsv.gz')

describe('the gazetteer that is shipped', () => {
  let gazetteer: Gazetteer
  beforeAll(async () => {
    gazetteer = await Gazetteer.load(shipped)
  })

  it('holds the towns of the whole country', () => {
    expect(gazetteer.size).toBeGreaterThan(189_000)
    for (const text of ['稚内市', '与那国町', '小笠原村', '千代田区丸の内']) {
      expect(gazetteer.search(text, 1), text).toHaveLength(1)
    }
  })

  it('finds the estates of Yonezawa by parts of their addresses', () => {
    expect(gazetteer.search('米沢 八幡原', 5).map((place) => place.town)).toEqual([
      '八幡原一丁目',
      '八幡原二丁目',
      '八幡原三丁目',
      '八幡原四丁目',
      '八幡原五丁目',
    ])
    expect(gazetteer.search('山形県米沢市アルカディア1丁目', 5)).toHaveLength(1)
    expect(gazetteer.resolve('山形県米沢市八幡原3-4452-33')?.place.town).toBe('八幡原三丁目')
  })

  it('says which file is missing', async () => {
    const error = await Gazetteer.load('/nowhere/towns.gz').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CodedError)
    expect(error).toMatchObject({ code: 'asset-missing', details: { path: '/nowhere/towns.gz' } })
  })
})
