import { z } from 'zod'
import { faced } from './face'
import { query } from './operation'
import { Day } from './values'

/** What visits are counted by. */
export const VisitFigureGroup = z.enum(['office', 'field', 'first', 'kind', 'aim'])
export type VisitFigureGroup = z.infer<typeof VisitFigureGroup>

export const VisitFigureRow = faced({
  shown: {},
  internal: {
    /** First day of the month, or of the fiscal year (April). */
    period: Day,
    /** Uid of the office or field, or the code (`first`, `repeat`, a kind); empty is 未確認. */
    group: z.string(),
    /** Visits held. */
    held: z.int(),
    /** Appointments asked for in the period, and those of them that were held. */
    asked: z.int(),
    askedHeld: z.int(),
  },
})
export type VisitFigureRow = z.infer<typeof VisitFigureRow>

/** From one stage to the next: how many cases entered, how many of them went on. */
export const ConversionRow = faced({
  shown: {},
  internal: { stageUid: z.string(), entered: z.int(), wentOn: z.int(), lost: z.int() },
})

export const VisitSummary = faced({
  shown: {},
  internal: {
    held: z.int(),
    first: z.int(),
    asked: z.int(),
    askedHeld: z.int(),
    /** Enquiries of the period, those answered, those answered in time, those whose time is not over. */
    enquiries: z.int(),
    answered: z.int(),
    answeredInTime: z.int(),
    answersPending: z.int(),
    conversions: z.array(ConversionRow),
  },
})
export type VisitSummary = z.infer<typeof VisitSummary>

const Period = {
  from: Day,
  until: Day,
  per: z.enum(['month', 'fiscal-year']),
  by: VisitFigureGroup,
}

export const visitFiguresOperations = {
  'visitFigures.table': query(
    z.strictObject(Period),
    faced({ shown: {}, internal: { rows: z.array(VisitFigureRow), summary: VisitSummary } }),
  ),
} as const
