import { z } from 'zod'
import { Slug } from '../../electron/contract/parks'
import { Day, Name, Publication, Text } from '../../electron/contract/values'
import companies from './companies.json'

const DemoCompany = z.strictObject({
  key: z.string(),
  name: Name,
  nameKana: Name,
  industry: Text,
  publication: Publication,
  note: Text,
  sites: z.array(
    z.strictObject({
      park: Slug,
      parcel: Name,
      since: Day,
      until: Day.nullable(),
      share: z.number().positive().max(1).nullable(),
      operating: z.boolean(),
    }),
  ),
})

/** Invented companies; their names say so (見本, 例示). */
export const demoCompanies = z.array(DemoCompany).parse(companies)
