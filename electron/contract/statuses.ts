import { z } from 'zod'
import { faced, shown } from './face'
import { command, Nothing, query } from './operation'
import { Name, Text, Uid } from './values'

/**
 * How a status counts in the sold share (分譲率): `disposed` is sold, leased or otherwise in a company's hands,
 * `remaining` is still to be sold, `excluded` counts in neither numerator nor denominator (planned, withheld).
 */
export const SaleClass = z.enum(['disposed', 'remaining', 'excluded'])
export type SaleClass = z.infer<typeof SaleClass>

/** Hatches that stay apart in greyscale; one of them, a colour and a letter make a status visible. */
export const Hatch = z.enum([
  'plain',
  'dashed-edge',
  'horizontal',
  'vertical',
  'wide-diagonal',
  'dense-diagonal',
  'cross',
  'dots',
  'crosses',
  'zigzag',
])
export type Hatch = z.infer<typeof Hatch>

const statusFields = {
  name: Name,
  nameEn: Name,
  /** One character that stands on the parcel and in the legend (空, 商, 済). */
  letter: Text.refine((text) => [...text].length === 1, 'one-character'),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  hatch: Hatch,
  saleClass: SaleClass,
  /** True when parcels in this status are offered: they answer requirements and count as sellable. */
  offered: z.boolean(),
}

/** One entry of the editable list of parcel statuses. Colour, hatch and letter are the same on every screen and sheet. */
export const Status = faced({
  shown: { uid: Uid, ...statusFields, position: z.int() },
  internal: {
    /** Status that outsiders are shown instead (内定 as 商談中); null shows this one. */
    shownAsUid: Uid.nullable(),
  },
})
export type Status = z.infer<typeof Status>

export const statusesOperations = {
  'statuses.list': query(Nothing, shown({ statuses: z.array(Status) })),
  /** Creates the status at the end of the list when `uid` is null. */
  'statuses.save': command(
    z.strictObject({ uid: Uid.nullable(), ...statusFields, shownAsUid: Uid.nullable() }),
    shown({ uid: Uid }),
  ),
  'statuses.reorder': command(z.strictObject({ uids: z.array(Uid).min(1) }), shown({})),
  /** Refused with `row-in-use` while any parcel has or had it. */
  'statuses.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
