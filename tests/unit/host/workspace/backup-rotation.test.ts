import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backup } from '../../../../electron/contract/workspace'
import { expired } from '../../../../electron/host/workspace/backups'

const now = new Date(2026, 10, 20, 12)
const HOUR = 3_600_000

function backup(hoursAgo: number, reason: Backup['reason'] = 'daily'): Backup {
  const madeAt = new Date(now.getTime() - hoursAgo * HOUR).toISOString()
  return { name: `${madeAt}_${reason}`, madeAt, bytes: 1, reason }
}

function kept(backups: readonly Backup[]): Backup[] {
  const gone = new Set(expired(backups, now))
  return backups.filter((each) => !gone.has(each))
}

describe('rotation of backups', () => {
  it('keeps at most twenty of the last week, and one for each day of it', () => {
    const backups = Array.from({ length: 100 }, (_, index) => backup(index, 'before-restore'))
    const days = new Set(kept(backups).map((each) => new Date(each.madeAt).toDateString()))
    expect(kept(backups).slice(0, 20)).toEqual(backups.slice(0, 20))
    expect(kept(backups).length).toBeLessThanOrEqual(25)
    expect(days.size).toBe(new Set(backups.map((each) => new Date(each.madeAt).toDateString())).size)
  })

  it('keeps one a day for thirty days, one a month for two years, and nothing older', () => {
    const backups = Array.from({ length: 900 * 2 }, (_, index) => backup(index * 12))
    const remaining = kept(backups)
    const months = new Set(remaining.map((each) => each.madeAt.slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(24)
    expect(remaining.length).toBeLessThan(20 + 31 + 26)
    const oldest = Math.min(...remaining.map((each) => Date.parse(each.madeAt)))
    expect(now.getTime() - oldest).toBeLessThanOrEqual(731 * 24 * HOUR)
  })

  it('never removes the newest nor one that a person asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.boolean()), { minLength: 1 }),
        (list) => {
          const backups = list
            .toSorted((one, other) => one[0] - other[0])
            .map(([hours, manual]) => backup(hours, manual ? 'manual' : 'daily'))
          const gone = expired(backups, now)
          expect(gone.some((each) => each.reason === 'manual')).toBe(false)
          const newest = backups.find((each) => each.reason !== 'manual')
          if (newest) expect(gone).not.toContain(newest)
          // Rotating again right away removes nothing more.
          const remaining = backups.filter((each) => !gone.includes(each))
          expect(expired(remaining, now)).toEqual([])
        },
      ),
    )
  })
})
