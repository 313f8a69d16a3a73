import type { Park, Status } from '../../../electron/contract'
import type { Language } from '../../app/slice'

/** A status in the language of the moment. */
export function statusName(status: Pick<Status, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' && status.nameEn !== '' ? status.nameEn : status.name
}

/** A park in the language of the moment. */
export function parkName(park: Pick<Park, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' && park.nameEn !== '' ? park.nameEn : park.name
}
