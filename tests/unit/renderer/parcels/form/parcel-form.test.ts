import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../../../electron/contract'
import { operations } from '../../../../../electron/contract'
import {
  changedFields,
  draftOf,
  emptyDraft,
  isDirty,
  issueOfError,
  readDraft,
  type ParcelDraft,
} from '../../../../../renderer/features/parcels/form/parcel-form'
import { anyParcels, parcel, uid } from '../samples'

const start = draftOf(parcel(1))
const read = (fields: Partial<ParcelDraft>) => readDraft({ ...start, ...fields }, [])
const issues = (fields: Partial<ParcelDraft>) => {
  const answer = read(fields)
  return 'issues' in answer ? answer.issues : {}
}

describe('the form of a parcel', () => {
  it('gives back the parcel it was opened with, so that saving without a change sends nothing', () => {
    fc.assert(
      fc.property(anyParcels, (parcels) => {
        for (const each of parcels) {
          const answer = readDraft(draftOf(each), [])
          expect('fields' in answer && changedFields(each, answer.fields)).toEqual({})
        }
      }),
    )
  })

  it('never sends what the contract refuses, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('0', '-5', '1e9', '１，２００', '3061坪', '2026-02-30', 'R8.2.1'),
    )
    fc.assert(
      fc.property(
        typed,
        typed,
        typed,
        typed,
        fc.constantFrom('fixed', 'range', 'negotiable', 'unknown' as const),
        (area, min, max, day, priceKind) => {
          const answer = read({
            registeredAreaM2: area,
            yenPerM2: min,
            minYenPerM2: min,
            maxYenPerM2: max,
            deliveryOn: day,
            existsFrom: day,
            priceKind: priceKind as ParcelDraft['priceKind'],
          })
          if ('issues' in answer) return
          const { price } = answer.fields
          if (price.kind === 'range') expect(price.minYenPerM2).toBeLessThanOrEqual(price.maxYenPerM2)
          operations['parcels.update'].input.parse({ uid: uid(3, 1), fields: answer.fields })
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['registeredAreaM2', '0', 'not-positive'],
    ['registeredAreaM2', '-12', 'not-positive'],
    ['registeredAreaM2', '約1ha', 'not-a-number'],
    ['registeredAreaM2', '99999999999', 'too-large'],
    ['yenPerM2', '応談', 'not-a-number'],
    ['yenPerM2', '', 'needed'],
    ['deliveryOn', '2026-02-30', 'day-unknown'],
    ['number', '  ', 'needed'],
  ] as const)('says at %s that %s is %s', (field, typed, issue) => {
    expect(issues({ [field]: typed })).toEqual({ [field]: issue })
  })

  it('reads figures as officers type them and both calendars', () => {
    expect(read({ registeredAreaM2: '１０，０２６.３３㎡', deliveryOn: '令和8年11月20日' })).toMatchObject({
      fields: { registeredAreaM2: 10_026.33, deliveryOn: '2026-11-20' },
    })
    expect(read({ registeredAreaM2: '', zone: ' ' })).toMatchObject({
      fields: { registeredAreaM2: null, zone: null },
    })
  })

  it('refuses a price range from high to low and a period that ends before it begins', () => {
    expect(issues({ priceKind: 'range', minYenPerM2: '9000', maxYenPerM2: '8000' })).toEqual({
      maxYenPerM2: 'range-reversed',
    })
    expect(issues({ existsFrom: '2020-01-02', existsUntil: '2020-01-02' })).toEqual({
      existsUntil: 'period-reversed',
    })
  })

  it('does not check the prices of a kind that was not chosen', () => {
    expect(issues({ priceKind: 'negotiable', yenPerM2: 'abc', minYenPerM2: 'x' })).toEqual({})
  })

  it('finds a number that another parcel of the same park has, and lets another park have it', () => {
    const draft = { ...emptyDraft(uid(2, 1)), number: ' A-7 ' }
    const taken = { parkUid: uid(2, 1), number: 'A-7' }
    expect(readDraft(draft, [taken])).toEqual({ issues: { number: 'number-taken' } })
    expect(readDraft(draft, [{ ...taken, parkUid: uid(2, 2) }])).toHaveProperty('fields.number', 'A-7')
  })

  it('knows what was typed and what was changed', () => {
    const changed = { ...start, zone: '工業専用' }
    expect([isDirty(start, start), isDirty(changed, start)]).toEqual([false, true])
    const answer = readDraft(changed, [])
    expect('fields' in answer && changedFields(parcel(1), answer.fields)).toEqual({ zone: '工業専用' })
  })

  it('puts an answer of the host at the field it is about', () => {
    expect(issueOfError(new CodedError('parcel-number-taken', { number: 'A-1', park: '団地' }))).toEqual({
      number: 'number-taken',
    })
    expect(issueOfError(new CodedError('save-failed', { path: 'x', cause: 'ENOSPC' }))).toBeNull()
  })
})
