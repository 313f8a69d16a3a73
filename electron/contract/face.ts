import { z } from 'zod'

/**
 * Who may see a reply. `internal` is the officer, `public` is everybody outside the office: visitors, the projector
 * at a seminar, a printed sheet that is handed over.
 */
export const Face = z.enum(['internal', 'public'])
export type Face = z.infer<typeof Face>

type Shape = Record<string, z.ZodType>
type Internal<S extends Shape> = { [K in keyof S]: z.ZodOptional<S[K]> }

/**
 * Declares an object of the contract field by field: `shown` fields belong to both faces, `internal` fields only to
 * the internal one, where they are always present. On the public face they are absent from the reply itself, which is
 * why their type is optional. A field declared nowhere does not exist, so nothing becomes public by being forgotten.
 */
export function faced<S extends Shape, I extends Shape = {}>(fields: {
  shown: S
  internal?: I
}): z.ZodObject<S & Internal<I>, z.core.$strict> {
  const shape: Shape = {}
  for (const [name, schema] of Object.entries(fields.shown)) shape[name] = schema.meta({ face: 'public' })
  for (const [name, schema] of Object.entries(fields.internal ?? {}))
    shape[name] = schema.optional().meta({ face: 'internal' })
  return z.strictObject(shape) as unknown as z.ZodObject<S & Internal<I>, z.core.$strict>
}

/** `faced` for objects that hold nothing secret of their own: envelopes, lists, geometry. */
export function shown<S extends Shape>(fields: S): z.ZodObject<S, z.core.$strict> {
  return faced({ shown: fields }) as unknown as z.ZodObject<S, z.core.$strict>
}

/** True when the field was declared under `shown`. */
export function isShown(schema: z.ZodType): boolean {
  return (schema.meta() as { face?: string } | undefined)?.face === 'public'
}
