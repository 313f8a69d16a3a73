import { describe, expect, it } from 'vitest'
import { nearestTo, neighbourOf } from '../../../../renderer/features/map/estate/neighbours'

/** Three rows of three lots, `row-column` from the north-west, turned by the angle. */
function lots(angle: number) {
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({
      uid: `${row}-${column}`,
      at: [
        column * Math.cos(angle) - row * Math.sin(angle),
        column * Math.sin(angle) + row * Math.cos(angle),
      ] as const,
    })),
  )
}

describe('walking from lot to lot', () => {
  it.each([0, 0.2, -0.2])('goes to the next lot of the row and column of an estate turned by %s', (angle) => {
    const all = lots(angle)
    const from = all[4]?.at ?? [0, 0]
    expect(neighbourOf(from, 'right', all, '1-1')).toBe('1-2')
    expect(neighbourOf(from, 'left', all, '1-1')).toBe('1-0')
    expect(neighbourOf(from, 'up', all, '1-1')).toBe('0-1')
    expect(neighbourOf(from, 'down', all, '1-1')).toBe('2-1')
  })

  it('stays where nothing lies in the direction', () => {
    const all = lots(0)
    expect(neighbourOf([2, 2], 'right', all, '2-2')).toBeNull()
  })

  it('comes back with the opposite key', () => {
    const all = lots(0.1)
    for (const { uid, at } of all) {
      const right = neighbourOf(at, 'right', all, uid)
      const there = all.find((lot) => lot.uid === right)
      if (there) expect(neighbourOf(there.at, 'left', all, there.uid)).toBe(uid)
    }
  })

  it('begins at the lot nearest to the middle of the window', () => {
    expect(nearestTo([1.1, 0.9], lots(0))).toBe('1-1')
    expect(nearestTo([0, 0], [])).toBeNull()
  })
})
