import { describe, expect, it } from 'vitest'
import type { Place } from '../../../../electron/contract'
import { lookUp } from '../../../../renderer/features/trips/look-up'

const place = (town: string): Place => ({
  prefecture: '東京都',
  municipality: '港区',
  town,
  level: 'town',
  position: [139.74, 35.63],
})

/** A gazetteer that certainly knows one address, and places that begin with what is searched. */
const gazetteer = {
  geocode: async (address: string) =>
    address === '東京都港区高輪' ? { place: place('高輪'), rest: '' } : null,
  search: async (text: string) => (text === '品川' ? [place('品川'), place('北品川')] : []),
}

describe('a place by name', () => {
  it('is a station of the base map, with or without 駅', async () => {
    for (const name of ['東京', '東京駅', '米沢']) {
      const { position } = await lookUp(name, gazetteer)
      expect([name, position]).toEqual([name, [expect.any(Number), expect.any(Number)]])
    }
    expect((await lookUp('東京駅', gazetteer)).position?.[0]).toBeCloseTo(139.77, 1)
  })

  it('is an address of the gazetteer that means one place', async () => {
    expect(await lookUp('東京都港区高輪', gazetteer)).toEqual({ position: [139.74, 35.63], offers: [] })
  })

  it('that is no station known here is not guessed: what it may mean is offered', async () => {
    const { position, offers } = await lookUp('品川駅', gazetteer)
    expect(position).toBeNull()
    expect(offers.map(({ town }) => town)).toEqual(['品川', '北品川'])
    expect(await lookUp('存在しない場所', gazetteer)).toEqual({ position: null, offers: [] })
  })
})
