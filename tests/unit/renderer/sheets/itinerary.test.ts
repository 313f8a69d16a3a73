import { describe, expect, it } from 'vitest'
import type { Itinerary, ItineraryDay, ItineraryStop, Leg, SheetSpec } from '../../../../electron/contract'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import type { MapBlock } from '../../../../renderer/sheets/layout/model'
import { beyondPaper, textsOf } from '../../../support/sheet-blocks'
import { sheetData, sheetSpec, uid } from '../../../support/sheet-data'

interface MadeStop {
  readonly called?: string
  readonly companyUid?: string
  readonly at?: [number, number] | null
  readonly startAt?: string | null
}

function stopOf({
  called = '氷河',
  companyUid = uid(),
  at = [139.75, 35.68],
  startAt = '10:00',
}: MadeStop): ItineraryStop {
  return {
    visit: {
      uid: uid(),
      companyUid,
      kind: 'visit',
      state: 'confirmed',
      startAt,
      minutes: 60,
      at,
      purpose: '要件の聞き取り',
      materials: '分譲区画図\n価格表',
    },
    called,
    officers: ['担当甲'],
    contacts: [],
    places: ['東京都港区芝'],
  }
}

function legOf(fields: Partial<Leg> = {}): Leg {
  return {
    fromVisitUid: null,
    toVisitUid: null,
    mode: 'rail',
    minutes: 25,
    from: 'own',
    km: null,
    note: '',
    ...fields,
  }
}

function dayOf(on: string, stops: readonly MadeStop[], fields: Partial<ItineraryDay> = {}): ItineraryDay {
  return {
    day: {
      on,
      startPlace: '米沢駅',
      startPosition: [140.1279, 37.9105],
      startAt: '07:00',
      endPlace: '',
      endPosition: null,
    },
    stops: stops.map(stopOf),
    legs: Array.from({ length: stops.length + 1 }, () => legOf()),
    leaveAt: '07:10',
    backAt: '21:10',
    warnings: [],
    lines: [],
    points: [],
    ...fields,
  }
}

function compose(days: readonly ItineraryDay[], fields: Partial<SheetSpec> = {}) {
  const spec = sheetSpec({
    sheet: 'itinerary',
    face: 'internal',
    tripUid: uid(),
    paper: 'A4',
    orientation: 'portrait',
    ...fields,
  })
  const itinerary: Itinerary = {
    trip: { name: '東京出張', from: days[0]?.day.on ?? '', until: days.at(-1)?.day.on ?? '' },
    officers: ['担当甲'],
    days: [...days],
  }
  return composeSheet(spec, sheetData([], { face: 'internal', itinerary }), messages[spec.language])
}

const maps = (sheet: ReturnType<typeof compose>) =>
  sheet.pages.flatMap(({ blocks }) => blocks.filter((block): block is MapBlock => block.kind === 'map'))

describe('an itinerary', () => {
  it('has a page for each day with its times, ways and map, across the end of a year', () => {
    const sheet = compose([dayOf('2026-12-31', [{}]), dayOf('2027-01-01', [{ called: '白鳥' }])])
    expect(sheet.pages).toHaveLength(2)
    const texts = textsOf(sheet)
    expect(texts).toContain('第1日　令和8年12月31日（木）')
    expect(texts).toContain('第2日　令和9年1月1日（金）')
    expect(texts).toContain('10:00–11:00確定')
    expect(texts).toContain('鉄道　25分')
    expect(texts).toContain('要件の聞き取り持ち物：分譲区画図、価格表')
    expect(texts.filter((text) => text === '7:10 発　21:10 着　移動 計 50分')).toHaveLength(2)
    expect(maps(sheet)).toHaveLength(2)
  })

  it.each(['A4', 'A3'] as const)(
    'goes on over further pages with its head repeated on %s and stays on the paper',
    (paper) => {
      const stops = Array.from({ length: 40 }, (_, index) => ({ called: `案件${index}` }))
      for (const orientation of ['portrait', 'landscape'] as const) {
        const sheet = compose([dayOf('2026-11-25', stops)], { paper, orientation })
        const heads = textsOf(sheet).filter((text) => text === '訪問先')
        expect(sheet.pages.length).toBeGreaterThan(1)
        expect(heads).toHaveLength(sheet.pages.length)
        expect(textsOf(sheet).filter((text) => /^案件\d+$/.test(text))).toHaveLength(40)
        expect(beyondPaper(sheet)).toEqual([])
      }
    },
  )

  it('shows twelve stops of a day as numbers that do not cover each other, also where all are at one place', () => {
    const sheet = compose([
      dayOf(
        '2026-11-25',
        Array.from({ length: 12 }, () => ({})),
      ),
    ])
    const stops = maps(sheet)[0]?.drawing.route?.stops.filter(({ number }) => number !== '') ?? []
    const radius = maps(sheet)[0]?.drawing.route?.radius ?? 0
    expect(stops.map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    )
    for (const [index, a] of stops.entries())
      for (const b of stops.slice(index + 1))
        expect(Math.hypot(a.mark[0] - b.mark[0], a.mark[1] - b.mark[1])).toBeGreaterThan(radius * 2)
  })

  it('leaves a far beginning outside its map rather than the stops in one corner, and says so', () => {
    const near = compose([dayOf('2026-11-25', [{}, { at: [139.78, 35.7] }])])
    expect(textsOf(near).join('')).toContain('出発・帰着の場所は地図の枠の外です。')
    const wide = compose([dayOf('2026-11-25', [{}, { at: [140.12, 37.9] }])])
    expect(textsOf(wide).join('')).not.toContain('枠の外')
  })

  it('gives a company without a code name the same letter on every day', () => {
    const companyUid = uid()
    const sheet = compose([
      dayOf('2026-11-25', [{ called: '', companyUid }, { called: '' }]),
      dayOf('2026-11-26', [{ called: '', companyUid }]),
    ])
    const named = textsOf(sheet).filter((text) => /^訪問先[A-Z]$/.test(text))
    expect(named).toEqual(['訪問先A', '訪問先B', '訪問先A'])
  })

  it('says what is not known and what does not work out', () => {
    const day = dayOf('2026-11-25', [{ at: null, startAt: null }], {
      legs: [legOf({ minutes: null, from: 'unknown' }), legOf()],
      warnings: [{ kind: 'day-too-long', visitUid: null, minutes: 90 }],
    })
    const sheet = compose([day])
    const texts = textsOf(sheet)
    expect(texts).toContain('時刻未定確定')
    expect(texts).toContain('鉄道　時間は未確認')
    expect(texts.join('')).toContain('注意：一日の長さが基準を 1時間30分 超えます')
    expect(maps(sheet)).toEqual([])
    expect(sheet.warnings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['trip-problems', 'stops-without-point']),
    )
  })

  it('says that a day has no visit, and is in English where that is asked for', () => {
    const sheet = compose([dayOf('2026-11-25', [])], { language: 'en' })
    expect(textsOf(sheet)).toContain('No visit on this day.')
    expect(sheet.title).toBe('Itinerary')
  })
})
