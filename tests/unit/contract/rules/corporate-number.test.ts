import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCorporateNumber,
  corporateCheckDigit,
} from '../../../../electron/contract/rules/corporate-number'

const base = fc.stringMatching(/^\d{12}$/)

describe('the check digit of a 法人番号', () => {
  it('is the one of the published example and of known public bodies', () => {
    expect(corporateCheckDigit('123456789012')).toBe(7)
    // The National Tax Agency and the Digital Agency.
    expect(checkCorporateNumber('7000012050002')).toEqual({ ok: true, number: '7000012050002' })
    expect(checkCorporateNumber('8000012010038')).toEqual({ ok: true, number: '8000012010038' })
  })

  it('is read in full width, with blanks, hyphens and the T of an invoice', () => {
    expect(checkCorporateNumber('７０００ ０１２０−５０００２')).toEqual({
      ok: true,
      number: '7000012050002',
    })
    expect(checkCorporateNumber('T7000012050002')).toEqual({ ok: true, number: '7000012050002' })
  })

  it('says which digit it should be', () => {
    expect(checkCorporateNumber('6000012050002')).toEqual({
      ok: false,
      problem: { kind: 'check-digit', expected: 7, found: 6 },
    })
  })

  it('says how many digits there are, and completes the twelve of the register', () => {
    expect(checkCorporateNumber('000012050002')).toEqual({
      ok: false,
      problem: { kind: 'length', digits: 12, completed: '7000012050002' },
    })
    expect(checkCorporateNumber('70000120500')).toMatchObject({ problem: { digits: 11, completed: null } })
    expect(checkCorporateNumber('')).toMatchObject({ problem: { kind: 'length', digits: 0 } })
  })

  it('names the character that is no digit', () => {
    expect(checkCorporateNumber('70000120500O2')).toEqual({
      ok: false,
      problem: { kind: 'characters', character: 'O' },
    })
    expect(checkCorporateNumber('𠮷')).toMatchObject({ problem: { character: '𠮷' } })
  })

  it('makes every twelve digits a valid number, and no other check digit does', () => {
    fc.assert(
      fc.property(base, (digits) => {
        const good = corporateCheckDigit(digits)
        for (let digit = 0; digit <= 9; digit += 1)
          expect(checkCorporateNumber(`${digit}${digits}`).ok).toBe(digit === good)
      }),
    )
  })

  it('notices one wrong digit, except nine for nought', () => {
    fc.assert(
      fc.property(base, fc.nat(11), fc.nat(9), (digits, at, digit) => {
        const old = Number(digits[at])
        fc.pre(old % 9 !== digit % 9)
        const wrong = `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`
        expect(corporateCheckDigit(wrong)).not.toBe(corporateCheckDigit(digits))
      }),
    )
  })
})
