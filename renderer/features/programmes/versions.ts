import type { Currency, Programme, ProgrammeVersion } from '../../../electron/contract'
import { currencyOn, type Validity } from '../../../electron/contract/rules/validity'
import type { Language } from '../../app/slice'
import type { Messages } from '../../messages'
import { yearBoth } from '../indicators/years'

/** The version that counts on the day the list was read for. */
export function versionNow(programme: Programme): ProgrammeVersion | null {
  return programme.versions.find(({ uid }) => uid === programme.versionUid) ?? null
}

/** 令和2年度（2020年度）; in so many words when the source names no year. */
export function versionYear(version: ProgrammeVersion, m: Messages, language: Language): string {
  return version.fiscalYear === null
    ? m.programmes.yearUnknown
    : yearBoth(version.fiscalYear, 'fiscal', m, language)
}

/** How a version stands on a day. @param day ISO day */
export function versionCurrency(version: Validity, day: string): Currency {
  return currencyOn(version, day)
}
