import { describe, expect, it } from 'vitest'
import { uid } from '../parcels/samples'
import { openDesk, refused, touched } from './desk'

const fit = (parcel: number, prospect: number) => ({
  parcelUid: uid(3, parcel),
  prospectUid: uid(7, prospect),
  before: 'nearly' as const,
})

describe('announcing whom a change brought a parcel', () => {
  it('asks about the newest command first, then from where the last look ended', async () => {
    let upTo = 10
    const desk = await openDesk({
      'matching.newlyFitting': () => ({ upTo: (upTo += 1), fits: [], parcelsLeft: 0 }),
    })
    await desk.store.getState().matching.announce()
    await desk.store.getState().matching.announce()
    expect(desk.asked('matching.newlyFitting')).toEqual([
      { since: null, asOf: '2026-11-20' },
      { since: 11, asOf: '2026-11-20' },
    ])
  })

  it('looks once after the other, so that no change is told twice', async () => {
    let upTo = 0
    const desk = await openDesk({
      'matching.newlyFitting': () => ({ upTo: (upTo += 1), fits: [], parcelsLeft: 0 }),
    })
    const { matching } = desk.store.getState()
    await Promise.all([matching.announce(), matching.announce(), matching.announce()])
    expect(desk.asked('matching.newlyFitting').map((input) => (input as { since: unknown }).since)).toEqual([
      null,
      1,
      2,
    ])
  })

  it('keeps what was told until it is closed, each pair once, the newest first', async () => {
    const answers = { 'matching.newlyFitting': { upTo: 1, fits: [fit(1, 1)], parcelsLeft: 0 } as unknown }
    const desk = await openDesk(answers)
    const { matching } = desk.store.getState()
    await matching.announce()
    desk.answers['matching.newlyFitting'] = { upTo: 2, fits: [fit(2, 1), fit(1, 1)], parcelsLeft: 0 }
    await matching.announce()
    expect(desk.store.getState().matching.newFits).toEqual([fit(2, 1), fit(1, 1)])
    desk.answers['matching.newlyFitting'] = { upTo: 3, fits: [], parcelsLeft: 0 }
    await matching.announce()
    expect(desk.store.getState().matching.newFits).toHaveLength(2)
    matching.dismissNewFits()
    expect(desk.store.getState().matching.newFits).toEqual([])
  })

  it('is asked for by a change of answers, not by one of names alone', async () => {
    const desk = await openDesk({
      'answers.save': { touched: touched({ answers: [uid(3, 1)] }) },
      'companies.remove': { touched: touched({ companies: [uid(5, 1)] }) },
      'matching.newlyFitting': { upTo: 1, fits: [], parcelsLeft: 0 },
    })
    await desk.store.getState().companies.remove(uid(5, 1))
    expect(desk.asked('matching.newlyFitting')).toHaveLength(0)
    await desk.store.getState().requirements.saveAnswer({
      subjectUid: uid(3, 1),
      criterion: 'powerKv',
      state: 'known',
      number: 66,
      option: null,
      day: null,
      text: '',
      source: '',
      sourceDate: '',
    })
    await desk.store.getState().matching.announce()
    expect(desk.asked('matching.newlyFitting').length).toBeGreaterThan(1)
  })

  it('says and asks nothing on the public face', async () => {
    const desk = await openDesk({ 'matching.newlyFitting': { upTo: 1, fits: [fit(1, 1)], parcelsLeft: 0 } })
    await desk.store.getState().matching.announce()
    expect(desk.store.getState().matching.newFits).toHaveLength(1)
    desk.store.getState().frame.setFace('public')
    expect(desk.store.getState().matching.newFits).toEqual([])
    const before = desk.asked('matching.newlyFitting').length
    await desk.store.getState().matching.announce()
    await desk.store.getState().matching.loadQuestions()
    expect(desk.asked('matching.newlyFitting')).toHaveLength(before)
    expect(desk.asked('matching.openQuestions')).toHaveLength(0)
  })

  it('goes on after a look that failed', async () => {
    const desk = await openDesk({
      'matching.newlyFitting': refused('internal-error', {
        operation: 'matching.newlyFitting',
        technical: '',
      }),
    })
    await desk.store.getState().matching.announce()
    desk.answers['matching.newlyFitting'] = { upTo: 1, fits: [fit(1, 1)], parcelsLeft: 0 }
    await desk.store.getState().matching.announce()
    expect(desk.store.getState().matching.newFits).toHaveLength(1)
  })
})

describe('the radar', () => {
  it('is read once for all who show it, and anew after a change', async () => {
    const desk = await openDesk({ 'matching.openQuestions': { questions: [] } })
    const { matching, requirements } = desk.store.getState()
    await Promise.all([matching.loadQuestions(), matching.loadQuestions()])
    expect(desk.asked('matching.openQuestions')).toHaveLength(1)
    requirements.changed()
    await matching.loadQuestions()
    expect(desk.asked('matching.openQuestions')).toHaveLength(2)
  })

  it('may be asked for again after it failed', async () => {
    const desk = await openDesk({
      'matching.openQuestions': refused('internal-error', {
        operation: 'matching.openQuestions',
        technical: '',
      }),
    })
    await expect(desk.store.getState().matching.loadQuestions()).rejects.toThrow('internal-error')
    desk.answers['matching.openQuestions'] = { questions: [] }
    await desk.store.getState().matching.loadQuestions()
    expect(desk.store.getState().matching.questions).toEqual([])
  })
})
