import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteSearch, leastBytes } from '../../../../electron/host/printing/byte-search'

describe('the search for many byte strings', () => {
  it('finds what a plain search finds, wherever it stands', () => {
    const few = fc.uint8Array({ minLength: leastBytes, maxLength: 14, max: 2 })
    fc.assert(
      fc.property(
        fc.array(few, { minLength: 1, maxLength: 8 }),
        fc.uint8Array({ maxLength: 400, max: 2 }),
        fc.nat(),
        (needles, noise, place) => {
          const [first = new Uint8Array()] = needles
          const cut = noise.length === 0 ? 0 : place % noise.length
          const bytes = Buffer.concat([noise.subarray(0, cut), first, noise.subarray(cut)])
          const search = new ByteSearch<number>()
          for (const [index, needle] of needles.entries()) search.add(needle, index)
          const found = new Set([...search.find(bytes)].map(({ of }) => of))
          const wanted = needles.flatMap((needle, index) =>
            bytes.includes(Buffer.from(needle)) ? [index] : [],
          )
          expect([...found].toSorted((a, b) => a - b)).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('leaves out what is too short to be told from chance', () => {
    const search = new ByteSearch<string>()
    search.add(Buffer.from('1234567'), 'short')
    search.add(Buffer.from('12345678'), 'long')
    expect([...search.find(Buffer.from('12345678'))].map(({ of }) => of)).toEqual(['long'])
  })
})
