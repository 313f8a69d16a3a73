import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTsv, type Cell } from '../../../../../renderer/ui/grid/tsv'

/** Reads tab-separated text as a spreadsheet does. */
function paste(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t' || (char === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\r') {
        rows.push([])
        at += 1
      }
    } else cell += char
  }
  rows.at(-1)?.push(cell)
  return rows
}

describe('copied rows', () => {
  it('arrive in the cells they came from, whatever the text', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '区', '\t', '\n', '"', ' ', '=', '-', '1', '\r') }),
      fc.integer(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const pasted = paste(toTsv(rows))
        expect(pasted.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        for (const [index, row] of rows.entries())
          for (const [column, value] of row.entries()) {
            const found = pasted[index]?.[column] ?? ''
            expect([String(value ?? ''), `'${value}`]).toContain(found)
          }
      }),
    )
  })

  it('never begin with a character that makes a spreadsheet run them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '＝', ' =', '\t=', '|', '%'),
        fc.string(),
        (start, rest) => {
          expect(paste(toTsv([[`${start}${rest}`]]))[0]?.[0]?.startsWith("'")).toBe(true)
        },
      ),
    )
  })

  it('leave figures and parcel numbers as they are', () => {
    expect(toTsv([['C-2-2-2', 10_026.33, null]])).toBe('C-2-2-2\t10026.33\t')
  })
})
