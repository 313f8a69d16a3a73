import { z } from 'zod'
import { Certainty, ParkStage, Slug } from '../../electron/contract/parks'
import { AreaM2, Day, Name, Position, Text } from '../../electron/contract/values'
import occupants from './occupants.json'
import parks from './parks.json'

const SourceDate = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)

const Fact = z.strictObject({
  item: Name,
  value: Text,
  certainty: Certainty,
  source: Text,
  sourceDate: SourceDate,
})

export const ReferencePark = z.strictObject({
  slug: Slug,
  name: Name,
  nameKana: Name,
  nameEn: Name,
  address: Name,
  stage: ParkStage,
  totalAreaM2: AreaM2.nullable(),
  point: Position,
  uncertaintyM: z.number().positive(),
  facts: z.array(Fact).min(1),
})
export type ReferencePark = z.infer<typeof ReferencePark>

export const ReferenceOccupant = z.strictObject({
  key: z.string(),
  name: Name,
  /** Empty where the reading is not known. */
  nameKana: Text,
  park: Slug,
  parcels: z.array(Name).min(1),
  /** ㎡ of all the parcels together, as published; null is 未確認. */
  publicAreaM2: AreaM2.nullable(),
  /** The source says 約. */
  approximate: z.boolean(),
  parcelAddress: Name.nullable(),
  since: Day.nullable(),
  operating: z.boolean().nullable(),
  note: Text,
  sources: z.array(z.strictObject({ url: z.url(), date: SourceDate })).min(1),
})
export type ReferenceOccupant = z.infer<typeof ReferenceOccupant>

/** Parks with what public sources say of them. */
export const referenceParks = z.array(ReferencePark).parse(parks)
/** Occupants that public sources name with their estate. */
export const referenceOccupants = z.array(ReferenceOccupant).parse(occupants)
