import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteForms, ByteSearch, encoded, leastBytes } from '../../../../electron/host/printing/byte-search'

describe('the search for many strings in bytes', () => {
  it('finds what a plain search finds, in every form and wherever it stands', () => {
    const letters = fc.constantFrom('a', 'b', '山', '形', '𠮷')
    const few = fc.string({ unit: letters, minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(few, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...byteForms),
        fc.uint8Array({ maxLength: 60 }),
        few,
        (needles, form, noise, more) => {
          const bytes = Buffer.concat([noise, encoded(more + (needles[0] ?? ''), form), noise])
          const search = new ByteSearch<string>()
          for (const [index, needle] of needles.entries())
            for (const one of byteForms) search.add(needle, one, `${index} ${one}`)
          const found = [...search.find(bytes)].map(({ of }) => of)
          const wanted = needles.flatMap((needle, index) =>
            byteForms
              .map((one) => ({ one, written: encoded(needle, one) }))
              .filter(({ written }) => written.length >= leastBytes && bytes.includes(written))
              .map(({ one }) => `${index} ${one}`),
          )
          expect([...new Set(found)].toSorted()).toEqual([...new Set(wanted)].toSorted())
        },
      ),
      { numRuns: 500 },
    )
  })

  it('leaves out what is too short to be told from chance', () => {
    const search = new ByteSearch<string>()
    search.add('1234567', 'utf8', 'short')
    search.add('123', 'utf16le', 'short')
    search.add('12345678', 'utf8', 'long')
    expect([...search.find(Buffer.from('12345678'))]).toEqual([{ at: 0, length: 8, of: 'long' }])
  })
})
