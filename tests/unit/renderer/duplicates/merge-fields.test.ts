import { describe, expect, it } from 'vitest'
import {
  betterKept,
  differingFields,
  needsChoice,
  takenFields,
} from '../../../../renderer/features/duplicates/merge-fields'
import { firm, uid } from '../companies/samples'

const none = () => 0

describe('merging two companies', () => {
  it('asks only where both say something else', () => {
    const a = firm(1, { name: 'A', industry: '部品', web: '' })
    const b = firm(2, { name: 'B', industry: '部品', web: 'https://b.example' })
    expect(differingFields(a, b)).toEqual(['name', 'web'])
    expect(needsChoice('name', a, b)).toBe(true)
    expect(needsChoice('web', a, b)).toBe(false)
  })

  it('keeps the one on a parcel, then the one with prospects, then the one of which more is known', () => {
    const a = firm(1, { name: 'A', industry: '部品', capitalYen: 1 })
    const b = firm(2, { name: 'B', parcelUids: [uid(3, 1)] })
    expect(betterKept(a, b, none)).toBe('b')
    expect(betterKept(a, firm(2), (one) => (one.uid === uid(20, 2) ? 1 : 0))).toBe('b')
    expect(betterKept(a, firm(2), none)).toBe('a')
  })

  it('takes from the other what was chosen there, and nothing else', () => {
    expect(takenFields('a', { name: 'b', web: 'a' })).toEqual(['name'])
    expect(takenFields('b', { name: 'b', web: 'a' })).toEqual(['web'])
    expect(takenFields('a', {})).toEqual([])
  })
})
