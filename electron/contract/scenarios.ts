import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { AreaM2, Instant, MultiPolygon, Name, Position, Price, Text, Uid } from './values'

/**
 * One step of a scenario, applied in order to the parcels of the register without touching them.
 * `partSale` sells a piece of a parcel cut off by a line or given by its area; the rest stays.
 */
export const ScenarioStep = z.discriminatedUnion('kind', [
  shown({
    kind: z.literal('split'),
    parcel: Name,
    line: z.array(Position).min(2).max(100),
    numbers: z.array(Name).min(2).max(20),
  }),
  shown({ kind: z.literal('merge'), parcels: z.array(Name).min(2).max(20), number: Name }),
  shown({
    kind: z.literal('partSale'),
    parcel: Name,
    areaM2: AreaM2,
    number: Name,
    restNumber: Name,
    side: z.enum(['north', 'east', 'south', 'west']),
  }),
])
export type ScenarioStep = z.infer<typeof ScenarioStep>

/**
 * Why a step cannot be done on the parcels as the steps before it left them: `reason` of `scenario-step-impossible`.
 * `number-taken`: a parcel that stays has the number, or the step gives it twice; `line-misses`: the line does not pass
 * right through; `pieces-differ`: it makes another number of pieces than numbers are given for; `falls-apart`: the part
 * that is sold, or the rest, would lie in separate pieces.
 */
export const StepFault = z.enum([
  'parcel-missing',
  'number-taken',
  'no-geometry',
  'line-misses',
  'pieces-differ',
  'not-touching',
  'named-twice',
  'area-too-large',
  'area-too-small',
  'falls-apart',
])
export type StepFault = z.infer<typeof StepFault>

export const Scenario = faced({
  shown: {},
  internal: {
    uid: Uid,
    parkUid: Uid,
    name: Name,
    note: Text,
    steps: z.array(ScenarioStep),
    changedAt: Instant,
  },
})
export type Scenario = z.infer<typeof Scenario>

/** A parcel as the scenario would make it. Parcels it does not touch keep their uid; new ones have one of the scenario. */
export const ScenarioParcel = faced({
  shown: {},
  internal: {
    uid: Uid,
    number: z.string(),
    polygon: MultiPolygon,
    areaM2: z.number(),
    price: Price,
    /** Numbers of the register's parcels it comes from. */
    from: z.array(z.string()),
    changed: z.boolean(),
  },
})
export type ScenarioParcel = z.infer<typeof ScenarioParcel>

export const scenariosOperations = {
  'scenarios.list': query(
    z.strictObject({}),
    faced({ shown: {}, internal: { scenarios: z.array(Scenario) } }),
  ),
  /** The park's parcels as the scenario makes them; `scenario-step-impossible` names the step that no longer fits. */
  'scenarios.apply': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { parcels: z.array(ScenarioParcel) } }),
  ),
  'scenarios.save': command(
    z.strictObject({
      uid: Uid.nullable(),
      parkUid: Uid,
      name: Name,
      note: Text,
      steps: z.array(ScenarioStep).max(100),
    }),
    shown({ uid: Uid }),
  ),
  'scenarios.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
