import { describe, expect, it } from 'vitest'
import { referenceOccupants, referenceParks } from '../../../seeds/reference/facts'

const facts = referenceParks.flatMap((park) => park.facts.map((fact) => ({ park: park.slug, ...fact })))

describe('the facts', () => {
  it('have a source whenever they say something, and say nothing when they are unknown', () => {
    for (const fact of facts) {
      const name = `${fact.park} ${fact.item}`
      expect(fact.value === '', name).toBe(fact.certainty === 'unknown')
      expect(fact.source === '', name).toBe(fact.certainty === 'unknown')
    }
  })

  it('show how a derived figure was derived', () => {
    for (const fact of facts.filter(({ certainty }) => certainty === 'derived'))
      expect(fact.value + fact.source, fact.item).toMatch(/計算|平均/)
  })

  it('date the share that was sold and the lots that were left', () => {
    const counted = facts.filter(
      ({ item, certainty }) => ['sold-share', 'remaining-parcels'].includes(item) && certainty !== 'unknown',
    )
    expect(counted.length).toBeGreaterThan(3)
    for (const { value, sourceDate } of counted) expect(sourceDate, value).not.toBe('')
  })

  it('name a source for every occupant, and say where only about is known', () => {
    for (const occupant of referenceOccupants) {
      expect(occupant.sources.length, occupant.name).toBeGreaterThan(0)
      if (occupant.publicAreaM2 === null) expect(occupant.note).toContain('未確認')
      if (occupant.since !== null) expect(occupant.note).toContain('日は公表されていない')
    }
  })

  it('leave open what no public source answers', () => {
    for (const slug of ['hachimanpara', 'office-arcadia']) {
      const open = facts.filter((fact) => fact.park === slug && fact.certainty === 'unknown')
      expect(open.map(({ item }) => item)).toEqual(
        expect.arrayContaining(['electric-power', 'industrial-water', 'gas', 'optical-fibre']),
      )
    }
  })
})
