import { z } from 'zod'
import { shown } from './face'
import { command } from './operation'
import { Day, Publication, Text, Uid } from './values'

const occupancyFields = {
  parcelUid: Uid,
  companyUid: Uid,
  since: Day.nullable(),
  until: Day.nullable(),
  share: z.number().positive().max(1).nullable(),
  operating: z.boolean().nullable(),
  publication: Publication,
  note: Text,
}

export const occupanciesOperations = {
  /** Creates the occupancy when `uid` is null. */
  'occupancies.save': command(
    z.strictObject({ uid: Uid.nullable(), ...occupancyFields }),
    shown({ uid: Uid }),
  ),
  'occupancies.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
