import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isResumptionDue,
  speltAlike,
  stageOn,
  stageSpans,
} from '../../../../electron/contract/rules/prospect-stages'
import { romajiOf } from '../../../../electron/host/prospects/romaji'
import { codeNameWarnings, stageProblem } from '../../../../electron/host/prospects/rules'

const subject = {
  names: ['株式会社見本精密工業', 'Mihon Precision Co., Ltd.'],
  kana: 'みほんせいみつこうぎょう',
  formerNames: ['置賜鉄工所'],
  fieldNames: ['有機エレクトロニクス', 'ロボット'],
}
const warn = (codeName: string, kana = '') =>
  codeNameWarnings(codeName, subject, kana).map(({ shares, text }) => `${shares} ${text}`)

describe('a code name', () => {
  it.each(['案件A', 'ひまわり', 'プロジェクト・オリオン', 'Blue Sky', '青空 第2号', 'X-12'])(
    'is safe as %s',
    (codeName) => {
      expect(warn(codeName)).toEqual([])
    },
  )

  it.each([
    ['ミホン計画', 'reading みほん'],
    ['ﾐﾎﾝ', 'reading みほん'],
    ['せいみつ', 'reading せいみつ'],
    ['Project MIHON', 'reading mihon'],
    ['seimi', 'reading seimi'],
    ['sobamihox', 'reading miho'],
  ])('is told by its reading in %s', (codeName, warning) => {
    expect(warn(codeName)).toContain(warning)
  })

  it('is told by what was typed before it became kanji', () => {
    expect(warn('三本')).toEqual(['characters 本'])
    expect(warn('未翻')).toEqual([])
    expect(warn('未翻', 'みほん')).toEqual(['reading みほん'])
  })

  it.each([
    ['精進', 'characters 精'],
    ['密林', 'characters 密'],
    ['鐵人', 'characters 鉄'],
    ['precise', 'characters precis'],
  ])('is told by its characters in %s, old forms and former names too', (codeName, warning) => {
    expect(warn(codeName)).toContain(warning)
  })

  it('is told by the words of its field', () => {
    expect(warn('有明')).toEqual(['field 有機エレクトロニクス'])
    expect(warn('エレクト')).toEqual(['field 有機エレクトロニクス'])
    expect(warn('ロボ')).toEqual(['field ロボット'])
  })

  it('always warns of the name itself', () => {
    const name = fc
      .array(fc.constantFrom(...'米沢置賜精密電子あおいソラ'), { minLength: 3, maxLength: 8 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(name, (own) => {
        const of = { names: [`株式会社${own}`], kana: '', formerNames: [], fieldNames: [] }
        expect(codeNameWarnings(own, of)).not.toEqual([])
      }),
    )
  })

  it('is compared with nothing where nothing is known', () => {
    expect(codeNameWarnings('', subject)).toEqual([])
    expect(codeNameWarnings('𠮷', { names: [], kana: '', formerNames: [], fieldNames: [] })).toEqual([])
  })
})

describe('kana in letters', () => {
  it.each([
    ['よねざわ', 'yonezawa'],
    ['しょうないきっちん', 'shounaikitchin'],
    ['まっちゃ', 'matcha'],
    ['ふぁくとり', 'fakutori'],
    ['米沢abc', '米沢abc'],
  ])('writes %s as %s', (kana, letters) => {
    expect(romajiOf(kana)).toBe(letters)
  })
})

describe('entering a stage', () => {
  const nothing = { lostReasonUid: null, resumeOn: null }
  const since = '2026-11-20'

  it('wants a reason for a loss', () => {
    expect(stageProblem('lost', since, nothing)).toBe('lost-reason-missing')
    expect(stageProblem('lost', since, { ...nothing, lostReasonUid: 'r' })).toBeNull()
  })

  it('wants a later day for what is held', () => {
    expect(stageProblem('held', since, nothing)).toBe('resumption-missing')
    expect(stageProblem('held', since, { ...nothing, resumeOn: since })).toBe('resumption-not-later')
    expect(stageProblem('held', since, { ...nothing, resumeOn: '2027-04-01' })).toBeNull()
  })

  it('wants nothing for the others', () => {
    expect(stageProblem('open', since, nothing)).toBeNull()
    expect(stageProblem('won', since, nothing)).toBeNull()
  })

  it('calls for what was held when its day has come', () => {
    expect(isResumptionDue('held', '2026-11-20', '2026-11-20')).toBe(true)
    expect(isResumptionDue('held', '2026-11-21', '2026-11-20')).toBe(false)
    expect(isResumptionDue('open', '2026-11-01', '2026-11-20')).toBe(false)
  })
})

describe('days in a stage', () => {
  const rows = [
    { uid: '2', stageUid: 'meeting', since: '2026-06-01' },
    { uid: '1', stageUid: 'contact', since: '2026-04-01' },
    { uid: '4', stageUid: 'visit', since: '2026-06-11' },
    { uid: '3', stageUid: 'offer', since: '2026-06-11' },
    { uid: '5', stageUid: 'planned', since: '2027-01-01' },
  ]

  it('run from entry to entry, and to today in the last', () => {
    expect(stageSpans(rows, '2026-06-30').map(({ stageUid, days }) => `${stageUid} ${days}`)).toEqual([
      'contact 61',
      'meeting 10',
      'offer 0',
      'visit 19',
    ])
    expect(stageOn(rows, '2026-06-30')).toMatchObject({ stageUid: 'visit', until: null })
    expect(stageOn(rows, '2026-03-31')).toBeNull()
  })

  it('add up to the days since the first entry', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-05-${date}`)
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (days) => {
        const entries = days.map((since, index) => ({ uid: `u${index}`, stageUid: 's', since }))
        const first = days.toSorted()[0] ?? ''
        const total = stageSpans(entries, '2026-05-31').reduce((sum, span) => sum + span.days, 0)
        expect(total).toBe(31 - Number(first.slice(8)))
      }),
    )
  })
})

describe('officers spelt alike', () => {
  it('are found in groups', () => {
    const list = [{ name: '髙橋 花' }, { name: '高橋花' }, { name: '鈴木 一' }]
    expect(speltAlike(list)).toEqual([[list[0], list[1]]])
  })
})
