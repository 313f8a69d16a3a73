import { describe, expect, it } from 'vitest'
import { createRevisionLog } from '../../../../renderer/store/revisions'

/** Work that ends when the test says so. */
function heldWork() {
  let runs = 0
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return {
    work: () => {
      runs += 1
      return gate
    },
    release: () => release(),
    runs: () => runs,
  }
}

const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let isSettled = false
  void promise.then(() => {
    isSettled = true
  })
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  return isSettled
}

describe('a revision', () => {
  it('is applied once, though the reply and the event both tell of it', async () => {
    const log = createRevisionLog()
    const { work, release, runs } = heldWork()
    log.startFrom(4)
    release()
    await log.apply(5, work)
    await log.apply(5, work)
    expect(runs()).toBe(1)
  })

  it('makes the reply wait for the refresh that the event has begun', async () => {
    const log = createRevisionLog()
    const { work, release, runs } = heldWork()
    log.startFrom(4)
    const byEvent = log.apply(5, work)
    const byReply = log.apply(5, work)
    expect(await settled(byReply)).toBe(false)
    release()
    await Promise.all([byEvent, byReply])
    expect(runs()).toBe(1)
  })

  it('is applied though a later one came first', async () => {
    const log = createRevisionLog()
    log.startFrom(4)
    const applied: number[] = []
    const note = (revision: number) => async () => void applied.push(revision)
    await log.apply(6, note(6))
    await log.apply(5, note(5))
    expect(applied).toEqual([6, 5])
  })

  it('is not applied when everything up to it was read anyway', async () => {
    const log = createRevisionLog()
    const { work, runs } = heldWork()
    log.startFrom(7)
    await log.apply(7, work)
    expect(runs()).toBe(0)
  })
})
