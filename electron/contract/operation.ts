import { z } from 'zod'
import { shown } from './face'
import { Uid } from './values'

/** The rows a command changed, by entity; the page refetches exactly these. A uid that is gone was removed. */
export const Touched = shown({
  parks: z.array(Uid),
  parcels: z.array(Uid),
  statuses: z.array(Uid),
  companies: z.array(Uid),
  prospects: z.array(Uid),
  /** Companies whose activities changed. */
  activities: z.array(Uid),
  /** Parks and parcels whose answers changed. */
  answers: z.array(Uid),
  /** Parcels for which the demand changed. */
  demands: z.array(Uid),
  lists: z.array(Uid),
  targetFields: z.array(Uid),
  scenarios: z.array(Uid),
  views: z.array(Uid),
  printPresets: z.array(Uid),
  /** Entries of the print log. */
  prints: z.array(Uid),
  visits: z.array(Uid),
  trips: z.array(Uid),
  /** The table of usual legs. */
  usualLegs: z.array(Uid),
  /** Seminars whose programme, invitations or leads changed, too. */
  seminars: z.array(Uid),
  /** Reports of imports. */
  importReports: z.array(Uid),
  baseLayers: z.array(Uid),
  indicators: z.array(Uid),
  plans: z.array(Uid),
  programmes: z.array(Uid),
  institutions: z.array(Uid),
  /** Steps of the consultation route. */
  consultationSteps: z.array(Uid),
  sitingStandards: z.array(Uid),
  /** Prospects whose planned figures changed. */
  caseFigures: z.array(Uid),
  settings: z.boolean(),
})
export type Touched = z.infer<typeof Touched>

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command' | 'action'
  readonly input: I
  readonly output: O
}

/** Reads the workspace; may be asked for on either face. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'query' as const, input, output }
}

/** What every change answers: the new revision, the rows touched, and the operation's own result. */
export function commandReply<R extends z.ZodType>(result: R) {
  return shown({ revision: z.int(), touched: Touched, result })
}

/**
 * Changes the workspace in one transaction that can be undone. Its reply comes after the bytes are on the disk.
 */
export function command<I extends z.ZodType, R extends z.ZodType>(input: I, result: R) {
  return { kind: 'command' as const, input, output: commandReply(result) }
}

/** Works on files or on the program itself (open, back up, remember a choice); is not part of undo. */
export function action<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'action' as const, input, output }
}

/** An action that does not touch the workspace and is therefore allowed while the public face is shown. */
export function harmlessAction<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'action' as const, onPublicFace: true as const, input, output }
}

/** Nothing to say. */
export const Nothing = z.strictObject({})
