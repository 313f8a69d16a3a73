import { z } from 'zod'
import { Company } from './companies'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Name, Origin, Position, Text, Uid } from './values'

export const SiteKind = z.enum(['hq', 'plant', 'lab', 'office', 'warehouse', 'customer', 'supplier'])
export type SiteKind = z.infer<typeof SiteKind>

/** How exactly an address was found: by hand on the map, 町丁目, municipality, or not at all. */
export const GeocodeLevel = z.enum(['manual', 'town', 'municipality', 'none'])

const siteFields = {
  companyUid: Uid,
  kind: SiteKind,
  /** Name of the plant, or of the customer or supplier. */
  name: Text,
  address: Text,
  /** Null when the address was not found; the text stays. */
  position: Position.nullable(),
  level: GeocodeLevel,
  note: Text,
}
export const Site = faced({ shown: {}, internal: { uid: Uid, ...siteFields, origin: Origin } })
export type Site = z.infer<typeof Site>

const contactFields = {
  companyUid: Uid,
  name: Name,
  nameKana: Text,
  section: Text,
  title: Text,
  telephone: Text,
  mail: Text,
  note: Text,
}
export const Contact = faced({ shown: {}, internal: { uid: Uid, ...contactFields, origin: Origin } })
export type Contact = z.infer<typeof Contact>

/** What is known and what is thought are kept apart, so that an opinion is never quoted as a fact. */
const companyNoteFields = { companyUid: Uid, kind: z.enum(['fact', 'opinion']), on: Day, text: Text }
export const CompanyNote = faced({ shown: {}, internal: { uid: Uid, ...companyNoteFields, origin: Origin } })
export type CompanyNote = z.infer<typeof CompanyNote>

/** Everything the company page shows beside the company itself. */
export const CompanyPage = faced({
  shown: {},
  internal: {
    company: Company,
    sites: z.array(Site),
    contacts: z.array(Contact),
    notes: z.array(CompanyNote),
  },
})
export type CompanyPage = z.infer<typeof CompanyPage>

export const companyDetailsOperations = {
  'companies.page': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { page: CompanyPage } }),
  ),
  /** All sites of all companies that have a point, for the map. */
  'sites.all': query(z.strictObject({}), faced({ shown: {}, internal: { sites: z.array(Site) } })),
  'sites.save': command(z.strictObject({ uid: Uid.nullable(), ...siteFields }), shown({ uid: Uid })),
  'sites.remove': command(z.strictObject({ uid: Uid }), shown({})),
  'contacts.save': command(z.strictObject({ uid: Uid.nullable(), ...contactFields }), shown({ uid: Uid })),
  'contacts.remove': command(z.strictObject({ uid: Uid }), shown({})),
  'companyNotes.save': command(
    z.strictObject({ uid: Uid.nullable(), ...companyNoteFields }),
    shown({ uid: Uid }),
  ),
  'companyNotes.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
