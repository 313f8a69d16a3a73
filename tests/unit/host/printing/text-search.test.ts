import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextSearch } from '../../../../electron/host/printing/text-search'

describe('the search for many strings in a text', () => {
  it('misses none that stands in it, and keeps their order', () => {
    const letters = fc.constantFrom('株', '式', '会', '社', 'a', '𠮷')
    const form = fc.string({ unit: letters, minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(fc.array(form, { minLength: 1, maxLength: 2 }), { maxLength: 30 }),
        fc.string({ unit: letters, maxLength: 40 }),
        (lists, text) => {
          const all = lists.map((forms) => ({ forms }))
          const found = new TextSearch(all).candidates(text)
          const standing = all.filter(({ forms }) => forms.some((one) => text.includes(one)))
          expect(found).toEqual(expect.arrayContaining(standing))
          expect(found).toEqual(all.filter((one) => found.includes(one)))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('asks after few where thousands share a word', () => {
    const all = Array.from({ length: 1000 }, (_, index) => ({
      forms: [`株式会社${String.fromCodePoint(0x4e00 + index)}${String.fromCodePoint(0x5e00 + index)}`],
    }))
    expect(new TextSearch(all).candidates(`株式会社の${all[7]?.forms[0]}です`)).toEqual([all[7]])
  })
})
