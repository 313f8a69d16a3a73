import { expect, it } from 'vitest'
import { companySize } from '../../../../electron/contract/rules/company-size'

it.each([
  ['28', 300_000_000, 5000, 'sme'],
  ['28', 300_000_001, 300, 'sme'],
  ['28', 300_000_001, 301, 'large'],
  ['28', 300_000_001, null, null],
  ['28', null, null, null],
  ['52', 100_000_001, 101, 'large'],
  ['58', 50_000_001, 60, 'large'],
  ['39', 50_000_001, 100, 'sme'],
  ['41', 200_000_000, 200, null],
  [null, 40_000_000, 10, 'sme'],
  [null, 100_000_000, 200, null],
  [null, 900_000_000, 2000, 'large'],
  ['E', 200_000_000, 1000, 'sme'],
] as const)('industry %s, capital %s, employees %s: %s', (industry, capital, employees, size) => {
  expect(companySize(industry, capital, employees)).toBe(size)
})
