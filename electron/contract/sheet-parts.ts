import { z } from 'zod'
import { Activity } from './activities'
import { CompanyPage } from './company-details'
import { shown } from './face'
import { Indicator, Live } from './indicators'
import { Institution } from './institutions'
import { PlanDocument } from './plans'
import { Programme } from './programmes'
import { Prospect } from './prospects'
import { RequirementLine } from './requirements'
import { TargetField } from './target-fields'
import { Leg, Trip, TripDay, TripWarning } from './trips'
import { Day, Position, TimeOfDay, Uid } from './values'
import { Visit } from './visits'

/** A line around the park: expressway, railway, river or border, cut to what the sheet can show. */
export const SurroundingLine = shown({
  kind: z.enum(['expressway', 'railway', 'river', 'border']),
  name: z.string(),
  line: z.array(Position),
})
export type SurroundingLine = z.infer<typeof SurroundingLine>

/** A place around the park with its straight distance from the park's point. */
export const SurroundingPoint = shown({
  kind: z.enum(['interchange', 'station', 'municipality']),
  name: z.string(),
  position: Position,
  distanceM: z.number(),
  /** Among the nearest of its kind: named on the locator with its distance. */
  nearest: z.boolean(),
})
export type SurroundingPoint = z.infer<typeof SurroundingPoint>

/** A parcel that a prospect was matched with. */
export const BriefCandidate = shown({
  park: z.string(),
  parkEn: z.string(),
  /** Number of the parcel. */
  number: z.string(),
  areaM2: z.number(),
  /** yen; null where it is not known in figures */
  priceYen: z.number().nullable(),
  verdict: z.enum(['fits', 'nearly', 'misses']),
  score: z.int(),
})
export type BriefCandidate = z.infer<typeof BriefCandidate>

/** One case of the company with what it asks for and what would do. */
export const BriefProspect = shown({
  prospect: Prospect,
  stage: z.string(),
  stageEn: z.string(),
  owner: z.string(),
  lines: z.array(RequirementLine),
  /** Best first, those that miss a must left out; null where nothing is asked for. */
  candidates: z.array(BriefCandidate).nullable(),
})
export type BriefProspect = z.infer<typeof BriefProspect>

/** A visit with the names that stand behind its uids. */
export const BriefVisit = shown({
  visit: Visit,
  officers: z.array(z.string()),
  /** Whom they meet, with section and title. */
  contacts: z.array(z.string()),
  /** Name and address of the site, then what was written of the place; empty where nothing is known. */
  places: z.array(z.string()),
})
export type BriefVisit = z.infer<typeof BriefVisit>

/** What was promised or is to be done next, and by when. */
export const BriefDuty = shown({
  kind: z.enum(['promise', 'next-action']),
  text: z.string(),
  due: Day.nullable(),
  /** Day on which it was promised or written down; null where that is not known. */
  since: Day.nullable(),
})
export type BriefDuty = z.infer<typeof BriefDuty>

/** What an officer takes along to a company. Nothing of it is ever public. */
export const CompanyBrief = shown({
  page: CompanyPage,
  /** The visit that it is for; null when none is planned. */
  coming: BriefVisit.nullable(),
  /** The last that were held, newest first. */
  held: z.array(BriefVisit),
  /** Open ones, earliest first. */
  duties: z.array(BriefDuty),
  activities: z.array(Activity),
  prospects: z.array(BriefProspect),
  fields: z.array(TargetField),
  /** Who and what stands behind its fields, with those beyond only counted. */
  institutions: z.array(Institution),
  programmes: z.array(Programme),
  programmesLeftOut: z.int(),
})
export type CompanyBrief = z.infer<typeof CompanyBrief>

/** A stop of an itinerary as it may be read over one's shoulder: named as the specification wants it. */
export const ItineraryStop = shown({
  visit: Visit,
  /** Name of the company or code name of its case; empty where it has none, which the sheet fills with a letter. */
  called: z.string(),
  officers: z.array(z.string()),
  /** Empty where companies are called by their code names. */
  contacts: z.array(z.string()),
  places: z.array(z.string()),
})
export type ItineraryStop = z.infer<typeof ItineraryStop>

export const ItineraryDay = shown({
  day: TripDay,
  stops: z.array(ItineraryStop),
  /** One more than stops: the last leads to the end of the day. */
  legs: z.array(Leg),
  leaveAt: TimeOfDay.nullable(),
  backAt: TimeOfDay.nullable(),
  warnings: z.array(TripWarning),
  /** Of the base map, around the stops. */
  lines: z.array(SurroundingLine),
  points: z.array(SurroundingPoint),
})
export type ItineraryDay = z.infer<typeof ItineraryDay>

/** A journey with all its days. Nothing of it is ever public. */
export const Itinerary = shown({
  trip: Trip,
  officers: z.array(z.string()),
  days: z.array(ItineraryDay),
})
export type Itinerary = z.infer<typeof Itinerary>

/** What is printed into a form before it is filled in by hand; all of it may be missing. */
export const RecordForm = shown({
  company: z.string().nullable(),
  visit: BriefVisit.nullable(),
  /** Code names of the cases that the visit is about. */
  prospects: z.array(z.string()),
  /** All fields, to be ticked, and those of the company. */
  fields: z.array(TargetField),
  fieldUids: z.array(Uid),
})
export type RecordForm = z.infer<typeof RecordForm>

/** A plan's figure beside the same one counted in the public records on the day of the sheet. */
export const CouncilLive = shown({
  indicatorUid: Uid,
  /** In the indicator's unit; null when the records cannot say. */
  value: z.number().nullable(),
  /** Parcels that it is counted from, and those of them whose area is not known. */
  parcels: z.int(),
  withoutArea: z.int(),
})
export type CouncilLive = z.infer<typeof CouncilLive>

/** Indicators for council and mayor: as the plans have them, and beside them what the records say. */
export const Council = shown({
  /** Fiscal year of the day. */
  fiscalYear: z.int(),
  indicators: z.array(Indicator),
  /** The plans that set them. */
  plans: z.array(PlanDocument),
  /** Figures that follow from public parcels alone. */
  live: z.array(CouncilLive),
  records: Live,
  /** Names for the parks in `records`. */
  parks: z.array(shown({ uid: Uid, name: z.string(), nameEn: z.string() })),
})
export type Council = z.infer<typeof Council>
