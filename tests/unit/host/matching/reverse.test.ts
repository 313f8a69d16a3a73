import { describe, expect, it } from 'vitest'
import { indexAnswers, type AnswerRow, type MatchParcel } from '../../../../electron/host/matching/facts'
import { openQuestions, openQuestionSteps } from '../../../../electron/host/matching/open-questions'
import { matchProspects, newlyFitting, type ParcelState } from '../../../../electron/host/matching/reverse'
import { answer, line, parcel, unmeasured } from './samples'

const small = {
  uid: 'small',
  lines: [line('area', { must: true, direction: 'ideal', min: 5_000, max: 12_000 })],
}
const large = { uid: 'large', lines: [line('area', { must: true, direction: 'ideal', min: 30_000 })] }
const thirsty = {
  uid: 'thirsty',
  lines: [
    line('area', { must: true, direction: 'ideal', min: 5_000 }),
    line('industrialWater', { must: true, min: 500 }),
  ],
}
const silent = { uid: 'silent', lines: [] }
const prospects = [large, thirsty, small, silent]

function state(one: MatchParcel, answers: readonly AnswerRow[] = []): ParcelState {
  return { parcel: one, answers: indexAnswers(answers), measured: unmeasured }
}

describe('prospects for a parcel', () => {
  it('come with what fits first, and without those who ask nothing', () => {
    const suitors = matchProspects(parcel('p'), prospects, indexAnswers([]), unmeasured)
    expect(suitors.map(({ prospectUid, verdict }) => `${prospectUid} ${verdict}`)).toEqual([
      'small fits',
      'thirsty nearly',
      'large nearly',
    ])
  })
})

describe('a change of a parcel', () => {
  const water = [answer('park', 'industrialWater', { number: 800 })]

  it('announces those it fits now and did not before', () => {
    expect(newlyFitting(state(parcel('p')), state(parcel('p'), water), prospects)).toEqual([
      { prospectUid: 'thirsty', parcelUid: 'p', before: 'nearly', after: 'fits' },
    ])
    expect(newlyFitting(state(parcel('p')), state(parcel('p', { areaM2: 40_000 })), prospects)).toMatchObject(
      [{ prospectUid: 'large' }],
    )
  })

  it('announces everybody it fits when it becomes available, and nobody while it is not', () => {
    const taken = parcel('p', { available: false })
    expect(newlyFitting(state(taken), state(parcel('p')), prospects)).toMatchObject([
      { prospectUid: 'small', before: 'not-offered' },
    ])
    expect(newlyFitting(null, state(parcel('p')), prospects)).toHaveLength(1)
    expect(newlyFitting(state(parcel('p')), state(taken, water), prospects)).toEqual([])
  })

  it('announces nobody twice', () => {
    expect(newlyFitting(state(parcel('p'), water), state(parcel('p'), water), prospects)).toEqual([])
  })
})

describe('the completeness radar', () => {
  const noisy = { uid: 'noisy', lines: [line('industrialWater', { min: 100 }), line('groundN', { min: 30 })] }
  const parcels = [
    parcel('p'),
    parcel('q', { zone: null }),
    parcel('sold', { available: false, areaM2: null }),
  ]
  const ask = (answers: readonly AnswerRow[]) =>
    openQuestions({
      parcels,
      prospects: [small, large, thirsty, noisy],
      answers: indexAnswers(answers),
      measured: unmeasured,
    })

  it('asks the park once for all its parcels, those with a must first', () => {
    const [first, ...rest] = ask([])
    expect(first).toEqual({
      subjectUid: 'park',
      subject: 'park',
      criterion: 'industrialWater',
      prospectUids: ['thirsty', 'noisy'],
      mustCount: 1,
    })
    expect(rest.map(({ subjectUid, criterion }) => `${subjectUid} ${criterion}`)).toEqual([
      'p groundN',
      'q groundN',
    ])
  })

  it('is silent about what is answered, also with a plain no', () => {
    expect(
      ask([answer('park', 'industrialWater', { state: 'none' })]).map(({ criterion }) => criterion),
    ).toEqual(['groundN', 'groundN'])
  })

  it('asks nothing for a prospect whom the parcel misses anyway', () => {
    const waterForLarge = { uid: 'x', lines: [...large.lines, line('powerKv', { must: true, min: 66 })] }
    const found = openQuestions({
      parcels,
      prospects: [waterForLarge],
      answers: indexAnswers([]),
      measured: unmeasured,
    })
    expect(found).toEqual([])
  })

  it('lets its caller draw breath', () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ ...small, uid: `s${index}` }))
    const steps = openQuestionSteps({
      parcels,
      prospects: many,
      answers: indexAnswers([]),
      measured: unmeasured,
    })
    expect(steps.next()).toEqual({ done: false, value: 0 })
    expect(steps.next().value).toBeCloseTo(50 / 120)
  })
})
