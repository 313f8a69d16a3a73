import { describe, expect, it } from 'vitest'
import { withoutHouseNumber } from '../../../../electron/host/printing/itinerary'
import { lettersOf } from '../../../../electron/host/printing/stop-letters'

describe('a text on an itinerary with code names', () => {
  const words = lettersOf({
    company: {
      name: '株式会社架空精機',
      nameKana: 'かくうせいき',
      nameEn: 'Kakuu Seiki Co., Ltd.',
      formerNames: ['旧架空製作所'],
    },
    contacts: [{ name: '見本 一郎', telephone: '0238-00-0000', mail: '' }],
  })
  const veiled = (text: string) => words.reduce((left, word) => left.replace(word, '氷河'), text)

  it.each([
    ['架空精機の本社', '氷河の本社'],
    ['株式会社 架空精機 御中', '氷河 御中'],
    ['ＫＡＫＵＵ　ＳＥＩＫＩ の資料', '氷河 の資料'],
    ['kakuu seiki', '氷河'],
    ['旧架空製作所の跡', '氷河の跡'],
    ['見本一郎 様', '氷河 様'],
    ['電話 0238-00-0000', '電話 氷河'],
  ])('does not name the company: %s', (text, expected) => {
    expect(veiled(text).normalize('NFKC')).toBe(expected)
  })

  it('stays as it is where nothing gives the company away', () => {
    expect(veiled('東京駅の丸の内口')).toBe('東京駅の丸の内口')
  })
})

describe('an address on an itinerary with code names', () => {
  it.each([
    ['東京都大田区東糀谷六丁目', '東京都大田区東糀谷'],
    ['東京都大田区東糀谷4-1-2', '東京都大田区東糀谷'],
    ['東京都港区芝５－１０　架空ビル3階', '東京都港区芝'],
    ['山形県米沢市八幡原', '山形県米沢市八幡原'],
    ['山形県米沢市三沢', '山形県米沢市三沢'],
    ['本社 3階', '本社 3階'],
  ])('ends before its house number: %s', (address, expected) => {
    expect(withoutHouseNumber(address)).toBe(expected)
  })
})
