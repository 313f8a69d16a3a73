import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Name, Origin, Publication, Text, Uid } from './values'

/**
 * A company: occupant, prospect or both. The public face shows it only as an occupant of a parcel, so every field
 * here is internal.
 */
export const Company = faced({
  shown: {},
  internal: {
    uid: Uid,
    name: Name,
    nameKana: Text,
    /** Industry in words that may be shown where the name may not (金属製品). */
    industry: Text,
    publication: Publication,
    origin: Origin,
    source: Text,
    note: Text,
  },
})
export type Company = z.infer<typeof Company>

const companyFields = {
  name: Name,
  nameKana: Text,
  industry: Text,
  publication: Publication,
  note: Text,
}

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

export const companiesOperations = {
  'companies.list': query(
    z.strictObject({ uids: z.array(Uid).optional() }),
    faced({ shown: {}, internal: { companies: z.array(Company) } }),
  ),
  /** By any part of name or reading, folded (width, case, kana, ㈱); at most `limit`, best first. */
  'companies.search': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    faced({ shown: {}, internal: { companies: z.array(Company) } }),
  ),
  'companies.create': command(z.strictObject(companyFields), shown({ uid: Uid })),
  'companies.update': command(
    z.strictObject({ uid: Uid, fields: z.strictObject(companyFields).partial() }),
    shown({ uid: Uid }),
  ),
  /** Refused with `row-in-use` while the company stands on a parcel. */
  'companies.remove': command(z.strictObject({ uid: Uid }), shown({})),
  /** Creates the occupancy when `uid` is null. */
  'occupancies.save': command(
    z.strictObject({ uid: Uid.nullable(), ...occupancyFields }),
    shown({ uid: Uid }),
  ),
  'occupancies.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
