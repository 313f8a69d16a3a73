import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations } from '../../../../electron/contract'
import {
  changedParkFields,
  emptyParkDraft,
  parkDraftOf,
  readParkDraft,
  suggestSlug,
  type ParkDraft,
} from '../../../../renderer/features/parks/park-form'
import { park } from '../parcels/samples'

const good: ParkDraft = { ...emptyParkDraft, name: '新団地', nameEn: 'New Park', lon: '140.1', lat: '37.9' }
const issues = (fields: Partial<ParkDraft>, taken: string[] = []) => {
  const answer = readParkDraft({ ...good, ...fields }, new Set(taken))
  return 'issues' in answer ? answer.issues : {}
}

describe('the form of a park', () => {
  it('gives back the park it was opened with', () => {
    const start = park(1, { uncertaintyM: 2000, totalAreaM2: null, note: '覚え' })
    const answer = readParkDraft(parkDraftOf(start), new Set())
    expect('fields' in answer && changedParkFields(start, answer.fields)).toEqual({})
  })

  it('never sends what the contract refuses, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('140', '38', '0', '-1', '1e5', '20ha', 'よねざわ'))
    fc.assert(
      fc.property(
        fc.record({
          name: typed,
          nameKana: typed,
          slug: typed,
          totalAreaM2: typed,
          lon: typed,
          lat: typed,
          uncertaintyM: typed,
        }),
        (fields) => {
          const answer = readParkDraft({ ...good, ...fields }, new Set())
          if ('fields' in answer) operations['parks.create'].input.parse({ ...answer.fields, outline: null })
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    [{ name: ' ' }, { name: 'needed' }],
    [{ lon: '' }, { lon: 'needed' }],
    [
      { lon: '37.9', lat: '140.1' },
      { lon: 'outside-japan', lat: 'outside-japan' },
    ],
    [{ totalAreaM2: '0' }, { totalAreaM2: 'not-positive' }],
    [{ uncertaintyM: '100001' }, { uncertaintyM: 'too-large' }],
    [{ slug: 'Ünknown Slug' }, { slug: 'slug-form' }],
    [{ slug: 'taken' }, { slug: 'slug-taken' }],
    [{ nameKana: '米沢' }, { nameKana: 'kana-form' }],
  ] as const)('finds in %o the issues %o', (fields, expected) => {
    expect(issues(fields, ['taken'])).toEqual(expected)
  })

  it('takes an area in hectares as it stands in the papers', () => {
    expect(readParkDraft({ ...good, totalAreaM2: '33.3ha' }, new Set())).toHaveProperty(
      'fields.totalAreaM2',
      333_000,
    )
  })

  it('makes a slug that is free from the English name', () => {
    expect(suggestSlug('Yonezawa Office Alcadia', new Set())).toBe('yonezawa-office-alcadia')
    expect(suggestSlug('米沢', new Set(['park']))).toBe('park-2')
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(issues({ nameEn: name, slug: '' })).not.toHaveProperty('slug')
      }),
    )
  })
})
