import { z } from 'zod'
import { defOf } from './schema-examples'

/** The face a field was declared for, read from the contract's own declaration and from nowhere else. */
function declaredFace(field: z.ZodType): 'public' | 'internal' | undefined {
  return (z.globalRegistry.get(field) as { face?: 'public' | 'internal' } | undefined)?.face
}

function objectOptions(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return [schema]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return objectOptions(def.innerType as z.ZodType)
    case 'union':
      return (def.options ?? []).flatMap(objectOptions)
    default:
      return []
  }
}

/** In a union the branch is told by its literals; a branch whose literals differ does not speak for the value. */
function literalsMatch(schema: z.ZodType, value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(defOf(schema).shape ?? {}).every(
    ([name, field]) => defOf(field).type !== 'literal' || (defOf(field).values ?? []).includes(value[name]),
  )
}

function elementOptions(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema)
  if (def.type === 'array') return [def.element as z.ZodType]
  if (def.innerType !== undefined) return elementOptions(def.innerType)
  return (def.options ?? []).flatMap(elementOptions)
}

/**
 * Walks a reply of the public face and names every field that the contract does not declare as public. It goes by the
 * value's own keys, so that a field the contract never heard of is found as well.
 */
export function leakedFields(schemas: readonly z.ZodType[], value: unknown, at = 'reply'): string[] {
  if (Array.isArray(value)) {
    const elements = schemas.flatMap(elementOptions)
    return value.flatMap((item, index) => leakedFields(elements, item, `${at}.${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  const options = schemas.flatMap(objectOptions).filter((option) => literalsMatch(option, object))
  // Records and JSON have no declared fields; they are public or internal as a whole.
  if (options.length === 0) return []
  return Object.entries(object).flatMap(([name, child]) => {
    const fields = options.flatMap((option) => {
      const field = defOf(option).shape?.[name]
      return field !== undefined && declaredFace(field) === 'public' ? [field] : []
    })
    return fields.length === 0 ? [`${at}.${name}`] : leakedFields(fields, child, `${at}.${name}`)
  })
}

/** Fields of an output that were declared for no face: they would vanish from the public one without a word. */
export function undeclaredFields(schema: z.ZodType, at = 'output', seen = new Set<z.ZodType>()): string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const def = defOf(schema)
  const inner = [def.element, def.innerType, ...(def.options ?? [])].filter((one) => one !== undefined)
  const below = inner.flatMap((one) => undeclaredFields(one, at, seen))
  const fields = Object.entries(def.shape ?? {}).flatMap(([name, field]) => [
    ...(declaredFace(field) === undefined ? [`${at}.${name}`] : []),
    ...undeclaredFields(field, `${at}.${name}`, seen),
  ])
  return [...below, ...fields]
}
