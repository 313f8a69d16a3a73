import type { Currency } from '../programmes'

/** Rules, institutions and standards that hold for a time; days are ISO days, both inclusive, null is open. */
export interface Validity {
  readonly validFrom: string | null
  readonly validTo: string | null
  /** False: nobody confirmed that it still holds. */
  readonly confirmed: boolean
}

export function currencyOn({ validFrom, validTo, confirmed }: Validity, day: string): Currency {
  if (validFrom !== null && validFrom > day) return 'future'
  if (validTo !== null && validTo < day) return 'past'
  return confirmed ? 'in-force' : 'unconfirmed'
}

/** The version that counts on a day: the latest that has begun, else the earliest to come; null of none. */
export function versionOn<T extends Validity>(versions: readonly T[], day: string): T | null {
  const start = ({ validFrom }: T) => validFrom ?? ''
  const sorted = versions.toSorted((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0))
  return sorted.findLast((version) => start(version) <= day) ?? sorted[0] ?? null
}

/** True when there is a day on which both hold. */
export function overlapInTime(
  a: Pick<Validity, 'validFrom' | 'validTo'>,
  b: Pick<Validity, 'validFrom' | 'validTo'>,
): boolean {
  const before = (from: string | null, to: string | null) => from === null || to === null || from <= to
  return before(a.validFrom, b.validTo) && before(b.validFrom, a.validTo)
}
