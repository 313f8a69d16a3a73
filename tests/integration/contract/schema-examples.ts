import type { z } from 'zod'

/** What a schema is made of, as far as the generator needs to know. */
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly items?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
}

export function defOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def
}

/**
 * Values that fit a field better than a made-up one: uids of rows that exist, paths in the test's own folder.
 * @returns an empty list where the generator may choose
 */
export type Suggest = (field: string) => readonly unknown[]

const noSuggestion: Suggest = () => []

const madeUp: readonly unknown[] = [
  '区画 A-1',
  '\u5009',
  '0197a2c4-5b1e-7c3d-8a4f-1234567890ab',
  '2026-11-20',
  '2026-11-20T05:02:11.123Z',
  '#12ab34',
  'north-park',
  '2026',
  'area',
  '4000012090001',
  'E',
  'jgd2011',
  '14:00',
  1,
  0.5,
  0,
  2024,
  60,
  true,
  null,
  {},
  [],
]

/** Values of every kind that JSON knows; those that a schema refuses are its wrong values. */
export const strange: readonly unknown[] = [
  null,
  true,
  12,
  -1,
  1.5,
  1e300,
  'no-such-value',
  '',
  '2026-02-30',
  'line\u0000break',
  'x'.repeat(20_001),
  {},
  [],
  [null],
  { toString: 'x' },
]

function leafExamples(schema: z.ZodType, field: string, suggest: Suggest): unknown[] {
  const fitting = [...suggest(field), ...madeUp].filter((value) => schema.safeParse(value).success)
  if (fitting.length === 0) throw new Error(`no example fits ${field} (${defOf(schema).type})`)
  // Suggestions all count; of the made-up values one is enough.
  return fitting.filter((value, index) => index === 0 || suggest(field).includes(value))
}

function objectExamples(shape: Readonly<Record<string, z.ZodType>>, suggest: Suggest): unknown[] {
  const perField = Object.entries(shape).map(([name, schema]) => ({
    name,
    values: examplesOf(schema, suggest, name),
  }))
  const assemble = (chosen: (name: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(
      perField.map(({ name }) => [name, chosen(name)] as const).filter(([, value]) => value !== undefined),
    )
  const first = new Map(perField.map(({ name, values }) => [name, values[0]]))
  const variations = perField.flatMap(({ name, values }) =>
    values.slice(1).map((value) => assemble((one) => (one === name ? value : first.get(one)))),
  )
  return [assemble((name) => first.get(name)), ...variations]
}

function closedRing(schema: z.ZodType): unknown[] {
  const square = [
    [140.1, 37.9],
    [140.101, 37.9],
    [140.101, 37.901],
    [140.1, 37.901],
    [140.1, 37.9],
  ]
  return [square].filter((value) => schema.safeParse(value).success)
}

function arrayExamples(schema: z.ZodType, element: z.ZodType, field: string, suggest: Suggest): unknown[] {
  const ring = closedRing(schema)
  if (ring.length > 0 && defOf(element).type === 'tuple') return ring
  const elements = examplesOf(element, suggest, field)
  const fitting = (lists: unknown[]) => lists.filter((value) => schema.safeParse(value).success)
  const lists = fitting([...elements.map((value) => [value]), elements, []])
  // A list of at least two, of which there is but one example.
  return lists.length > 0 ? lists : fitting([[...elements, ...elements]])
}

/**
 * Valid inputs of a schema: a full one first, then one for every other value of every field.
 * @param suggest better values by the field's name
 */
export function examplesOf(schema: z.ZodType, suggest: Suggest = noSuggestion, field = ''): unknown[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return objectExamples(def.shape ?? {}, suggest)
    case 'array':
      return arrayExamples(schema, def.element as z.ZodType, field, suggest)
    case 'tuple':
      return [(def.items ?? []).map((item, index) => leafExamples(item, `${field}.${index}`, suggest)[0])]
    case 'optional':
      return [...examplesOf(def.innerType as z.ZodType, suggest, field), undefined]
    case 'nullable':
      return [...examplesOf(def.innerType as z.ZodType, suggest, field), null]
    case 'nonoptional':
      return examplesOf(innermost(schema), suggest, field)
    case 'default':
    case 'readonly':
      return examplesOf(def.innerType as z.ZodType, suggest, field)
    case 'union':
      return (def.options ?? []).flatMap((option) => examplesOf(option, suggest, field))
    case 'enum':
      return Object.values(def.entries ?? {})
    case 'literal':
      return [...(def.values ?? [])]
    case 'record':
      return [{}, { chosen: 1 }].filter((value) => schema.safeParse(value).success)
    default:
      return leafExamples(schema, field, suggest)
  }
}

/** An input that must be refused, and where the fault lies. */
export interface BadInput {
  readonly title: string
  readonly input: unknown
  /** Path of the fault, joined with dots; of the object that holds it for a surplus field. */
  readonly path: string
}

type Path = readonly (string | number)[]

function replaced(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaced(item, rest, change) : item))
  const object = value as Record<string, unknown>
  return { ...object, [key]: replaced(object[key], rest, change) }
}

function without(value: unknown, name: string): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== name))
}

/** What a field that was optional and is asked for after all is made of. */
function innermost(schema: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(schema)
  return (type === 'nonoptional' || type === 'optional') && innerType ? innermost(innerType) : schema
}

/** Names that an object inherits: a careless reader finds them on every object. */
const surplusNames = ['surplus', '__proto__', 'constructor', 'toString', 'hasOwnProperty']

function withOwn(value: unknown, name: string): unknown {
  // Assigning `__proto__` would set the prototype; a parsed JSON text has it as a field of its own.
  const own = JSON.parse(`{${JSON.stringify(name)}:{"x":1}}`) as object
  const copy = structuredClone(value) as object
  Object.defineProperty(copy, name, { ...Object.getOwnPropertyDescriptor(own, name) })
  return copy
}

function faultsAt(schema: z.ZodType, whole: unknown, here: unknown, path: Path): BadInput[] {
  const def = defOf(schema)
  if (def.type === 'nonoptional') return faultsAt(innermost(schema), whole, here, path)
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') {
    const inner =
      here === undefined || here === null ? [] : faultsAt(def.innerType as z.ZodType, whole, here, path)
    // What the wrapper allows is no fault: `null` for a nullable field.
    return inner.filter((bad) => bad.path !== path.join('.') || !fits(schema, bad.input, path))
  }
  const at = path.join('.')
  const faults: BadInput[] = strange
    .filter((value) => !schema.safeParse(value).success)
    .map((value) => ({
      title: `${at === '' ? 'the input' : at} is ${JSON.stringify(value).slice(0, 24)}`,
      input: replaced(whole, path, () => value),
      path: at,
    }))
  if (def.type === 'object') {
    for (const name of surplusNames.filter((one) => !Object.hasOwn(def.shape ?? {}, one)))
      faults.push({
        title: `${at} has the field ${name}`,
        input: replaced(whole, path, (old) => withOwn(old, name)),
        path: at,
      })
    for (const [name, field] of Object.entries(def.shape ?? {})) {
      const child = (here as Record<string, unknown>)[name]
      if (!field.safeParse(undefined).success)
        faults.push({
          title: `${[...path, name].join('.')} is missing`,
          input: replaced(whole, path, (old) => without(old, name)),
          path: [...path, name].join('.'),
        })
      faults.push(...faultsAt(field, whole, child, [...path, name]))
    }
  }
  if (def.type === 'array' && (here as unknown[]).length > 0)
    faults.push(...faultsAt(def.element as z.ZodType, whole, (here as unknown[])[0], [...path, 0]))
  if (def.type === 'union') {
    const option = (def.options ?? []).find(
      (one) => one.safeParse(here).success && defOf(one).type === 'object',
    )
    if (option !== undefined)
      faults.push(
        ...faultsAt(option, whole, here, path).filter(
          (bad) => bad.path !== at || /has the field/.test(bad.title),
        ),
      )
  }
  return faults
}

function fits(schema: z.ZodType, whole: unknown, path: Path): boolean {
  const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], whole)
  return schema.safeParse(value).success
}

/** Inputs with exactly one fault each: every field missing, wrong and accompanied by fields that do not belong. */
export function badInputsOf(schema: z.ZodType): BadInput[] {
  const full = examplesOf(schema)[0]
  return faultsAt(schema, full, full, [])
}
