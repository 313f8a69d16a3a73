import type { z } from 'zod'
import { isShown } from '../contract/face'

interface ObjectDef {
  readonly type: 'object'
  readonly shape: Readonly<Record<string, z.ZodType>>
}
type Def =
  | ObjectDef
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'optional' | 'nullable' | 'default' | 'readonly'; readonly innerType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[]; readonly discriminator?: string }
  | { readonly type: 'leaf' }

/**
 * Builds what outsiders may have of a value: a new object that holds the fields declared `shown` in the contract and
 * nothing else. Internal data is not hidden in the result, it is not there.
 */
export function publicFaceOf(schema: z.ZodType, value: unknown): unknown {
  const def = (schema as unknown as { def: Def }).def
  if (value === null || value === undefined) return value
  switch (def.type) {
    case 'object':
      return publicObject(def, value as Record<string, unknown>)
    case 'array':
      return (value as unknown[]).map((item) => publicFaceOf((def as { element: z.ZodType }).element, item))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return publicFaceOf((def as { innerType: z.ZodType }).innerType, value)
    case 'union':
      return publicFaceOf(optionFor(def as Def & { type: 'union' }, value), value)
    default:
      return value
  }
}

function publicObject(def: ObjectDef, value: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(def.shape)) {
    if (isShown(field) && Object.hasOwn(value, name)) result[name] = publicFaceOf(field, value[name])
  }
  return result
}

/** The branch a value belongs to. Unions of plain values have no objects to filter, so their first branch will do. */
function optionFor(def: Def & { type: 'union' }, value: unknown): z.ZodType {
  const found = def.options.find((option) => option.safeParse(value).success)
  if (found === undefined) throw new Error('a value of a union matches none of its branches')
  return found
}
