import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Gazetteer } from '../../../../electron/host/places/gazetteer'
import { foldPlace } from '../../../../electron/host/places/rules'

/** A small country, written as the shipped table is. */
const table = `# towns
@北海道\t札幌市北区\t43.0900\t141.3400
北二十四条西五丁目\t43.0906\t141.3411
@山形県\t山形市\t38.2500\t140.3300
旅篭町二丁目\t38.2554\t140.3391
米沢町\t38.2000\t140.3000
@山形県\t米沢市\t37.9061\t140.1119
大字舘山\t37.9008\t140.0764
アルカディア一丁目\t37.9130\t140.1432
八幡原一丁目\t37.9086\t140.1626
八幡原三丁目\t37.9068\t140.1775
窪田町小瀬\t37.9500\t140.1100
@山形県\t東置賜郡高畠町\t38.0000\t140.2000
大字高畠\t37.9791\t140.2510
@福島県\t伊達市\t37.8200\t140.5600
保原町\t37.8200\t140.5500
@北海道\t伊達市\t42.4700\t140.8600
館山町\t42.4600\t140.8700
@茨城県\t龍ケ崎市\t35.9100\t140.1800
平台一丁目\t35.9100\t140.1900
@京都府\t八幡市\t34.8700\t135.7100
川口高原\t34.8800\t135.7000
`
const gazetteer = Gazetteer.parse(table)
const found = (text: string, limit = 20) =>
  gazetteer.search(text, limit).map((place) => place.prefecture + place.municipality + place.town)
const first = (text: string) => found(text)[0]

describe('searching places', () => {
  it.each([
    ['米沢', '山形県米沢市'],
    ['米澤市', '山形県米沢市'],
    ['高畠町', '山形県東置賜郡高畠町'],
    ['東置賜郡高畠', '山形県東置賜郡高畠町'],
    ['竜ヶ崎', '茨城県龍ケ崎市'],
    ['米沢 八幡原', '山形県米沢市八幡原一丁目'],
    ['八幡原 米沢 山形', '山形県米沢市八幡原一丁目'],
    ['八幡原3', '山形県米沢市八幡原三丁目'],
    ['山形県米沢市アルカディア1丁目', '山形県米沢市アルカディア一丁目'],
    ['米沢市ｱﾙｶﾃﾞｨｱ一', '山形県米沢市アルカディア一丁目'],
    ['米沢八幡原三丁目', '山形県米沢市八幡原三丁目'],
    ['館山 米沢', '山形県米沢市大字舘山'],
    ['大字舘山', '山形県米沢市大字舘山'],
    ['札幌北区 北24条', '北海道札幌市北区北二十四条西五丁目'],
    ['米沢市窪田町小瀬', '山形県米沢市窪田町小瀬'],
    ['山形県米沢市八幡原３−４４５２−３３', '山形県米沢市八幡原三丁目'],
  ])('finds for 「%s」 first of all %s', (text, place) => {
    expect(first(text)).toBe(place)
  })

  it('takes 八幡原 as a name of its own before 原 in 八幡市', () => {
    expect(found('八幡原')).toEqual([
      '山形県米沢市八幡原一丁目',
      '山形県米沢市八幡原三丁目',
      '京都府八幡市川口高原',
    ])
  })

  it('tells both places of one name, and the municipality before the town', () => {
    expect(found('伊達市').slice(0, 2).sort()).toEqual(['北海道伊達市', '福島県伊達市'].sort())
    expect(found('米沢').indexOf('山形県米沢市')).toBeLessThan(found('米沢').indexOf('山形県山形市米沢町'))
  })

  it('gives level and position, longitude first', () => {
    expect(gazetteer.search('アルカディア', 1)).toEqual([
      {
        prefecture: '山形県',
        municipality: '米沢市',
        town: 'アルカディア一丁目',
        level: 'town',
        position: [140.1432, 37.913],
      },
    ])
    expect(gazetteer.search('米沢市', 1)[0]).toMatchObject({ town: '', level: 'municipality' })
  })

  it('finds nothing for blanks and for what is no place, and never more than asked for', () => {
    expect(found('')).toEqual([])
    expect(found(' 　 ')).toEqual([])
    expect(found('ほげほげ')).toEqual([])
    expect(found('町', 3)).toHaveLength(3)
  })

  it('finds every town by its full address and by municipality and town apart', () => {
    const whole = found('県', 100).concat(found('北海道', 100), found('府', 100))
    const towns = gazetteer
      .search('県', 100)
      .concat(gazetteer.search('北海道', 100), gazetteer.search('府', 100))
      .filter((place) => place.level === 'town')
    expect(whole.length).toBeGreaterThan(10)
    expect(towns).toHaveLength(gazetteer.size)
    for (const { prefecture, municipality, town } of towns) {
      expect(first(prefecture + municipality + town)).toBe(prefecture + municipality + town)
      // 高畠 is also the name of its municipality, which then comes first.
      expect(found(`${town} ${municipality} ${prefecture}`, 2)).toContain(prefecture + municipality + town)
    }
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(found(text, 5).length).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('resolving an address', () => {
  const resolved = (address: string) => {
    const result = gazetteer.resolve(address)
    return result && [result.place.municipality + result.place.town, result.rest]
  }

  it.each([
    ['山形県米沢市八幡原3-4452-33', '米沢市八幡原三丁目', '4452-33'],
    ['〒992-1128 山形県米沢市八幡原三丁目446番12', '米沢市八幡原三丁目', '446番12'],
    ['八幡原3-4452', '米沢市八幡原三丁目', '4452'],
    ['山形市旅篭町2丁目8-1', '山形市旅篭町二丁目', '8-1'],
    ['山形県高畠町大字高畠436', '東置賜郡高畠町大字高畠', '436'],
    ['米沢市金池5-2-25', '米沢市', '金池5-2-25'],
    ['米沢市窪田町小瀬446番12', '米沢市窪田町小瀬', '446番12'],
    ['福島県伊達市', '伊達市', ''],
  ])('takes %s to %s and leaves %s', (address, place, rest) => {
    expect(resolved(address)).toEqual([place, foldPlace(rest)])
  })

  it('answers nothing rather than one of two places of the same name', () => {
    expect(resolved('伊達市')).toBeNull()
    expect(resolved('どこでもない')).toBeNull()
    expect(resolved('')).toBeNull()
  })
})
