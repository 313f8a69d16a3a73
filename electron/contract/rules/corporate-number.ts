/**
 * 法人番号: twelve digits of the register with a check digit in front, computed from them (法人番号の指定等に関する省令,
 * 平成26年財務省令第70号, article 2).
 */

/** What is wrong with a text that should be a 法人番号. */
export type CorporateNumberProblem =
  | { readonly kind: 'characters'; readonly character: string }
  /** `completed`: with exactly twelve digits the check digit may simply be missing; this is the number with it. */
  | { readonly kind: 'length'; readonly digits: number; readonly completed: string | null }
  | { readonly kind: 'check-digit'; readonly expected: number; readonly found: number }

export type CheckedCorporateNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly problem: CorporateNumberProblem }

/**
 * The check digit for the twelve digits behind it, 1 to 9: nine less the remainder by nine of the digits' sum, every
 * second one counted double, beginning with the last but one.
 * @param base exactly twelve ASCII digits
 */
export function corporateCheckDigit(base: string): number {
  let sum = 0
  for (let index = 0; index < base.length; index += 1) {
    const fromTheRight = base.length - index
    sum += Number(base[index]) * (fromTheRight % 2 === 0 ? 2 : 1)
  }
  return 9 - (sum % 9)
}

/**
 * Reads a 法人番号 as people write it: full-width digits, blanks and hyphens between them, a leading T as on invoices
 * (適格請求書発行事業者登録番号). Says what is wrong, and which check digit it should be.
 */
export function checkCorporateNumber(text: string): CheckedCorporateNumber {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s‐‑‒–—―−ー-]/gu, '')
    .replace(/^[Tt](?=\d)/, '')
  const strange = [...plain].find((character) => !/^[0-9]$/.test(character))
  if (strange !== undefined) return { ok: false, problem: { kind: 'characters', character: strange } }
  if (plain.length !== 13) {
    const completed = plain.length === 12 ? `${corporateCheckDigit(plain)}${plain}` : null
    return { ok: false, problem: { kind: 'length', digits: plain.length, completed } }
  }
  const expected = corporateCheckDigit(plain.slice(1))
  const found = Number(plain[0])
  if (found !== expected) return { ok: false, problem: { kind: 'check-digit', expected, found } }
  return { ok: true, number: plain }
}
