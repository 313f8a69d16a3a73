import { z } from 'zod'
import { Name, Text } from '../../electron/contract/values'
import { FieldName, Year, YearKind } from './citations'
import content from './programmes.json'

/** Thousands of yen (千円), as the budget prints them. */
const Thousands = z.int().positive()
const Find = Text.min(2).max(80)

export const ProgrammeKind = z.enum(['new', 'expanded', 'continued'])

/** What a programme is for; our own tags, the budget has none. */
export const ProgrammePurpose = z.enum([
  'attraction',
  'investment',
  'research',
  'hiring',
  'training',
  'sales',
  'export',
  'startup',
  'succession',
  'finance',
  'management',
  'productivity',
  'conditions',
  'local',
  'logistics',
])

export const BudgetTotal = z.strictObject({
  name: Name,
  account: z.enum(['general', 'special', 'all']),
  level: z.enum(['section', 'account-total', 'total']),
  amount: Thousands,
  previousInitial: Thousands,
  previousRevised: Thousands,
  changeOnInitialPercent: z.number(),
  changeOnRevisedPercent: z.number(),
})

export const ReferenceProgramme = z.strictObject({
  number: z.int().min(1),
  name: Name,
  /** The name in the list where it differs from the one used, by a fault of printing. */
  printedName: Name.optional(),
  /** Several sections share an amount that the budget does not divide. */
  sections: z.array(Name).min(1),
  amount: Thousands,
  kind: ProgrammeKind,
  /** The list marks only 新規 and 拡充; the overview marks some as 継続; the rest is blank and taken as continued. */
  kindStated: z.enum(['table', 'overview', 'blank']),
  category: z.string(),
  /** Further categories under which the list shows it again (再掲) with the same amount. */
  relisted: z.array(z.string()),
  outline: Name,
  fields: z.array(FieldName),
  purposes: z.array(ProgrammePurpose).min(1),
  /** Whom it reaches, how large, and at which point of an undertaking; our own tags, empty is any. */
  audience: z.enum(['any', 'companies', 'organisations', 'people']),
  sizes: z.array(z.enum(['sme', 'large'])),
  stages: z.array(z.enum(['idea', 'research', 'commercialisation', 'investment', 'sales', 'operation'])),
  /** Where the overview names it. */
  overview: Find.optional(),
  /** Parts with an amount and a kind of their own. */
  parts: z.array(z.strictObject({ amount: Thousands, kind: ProgrammeKind, outline: Name, find: Find })),
  figures: z.array(z.strictObject({ label: Name, value: z.number(), unit: Name, find: Find })),
  note: Text,
})
export type ReferenceProgramme = z.infer<typeof ReferenceProgramme>

const Heading = { key: z.string(), name: Name }

/** The list is a budget of one year; nothing in it may be shown without that year. */
export const programmeBudget = z
  .strictObject({
    document: z.string(),
    year: Year,
    yearKind: YearKind,
    unit: z.literal('千円'),
    totals: z.array(BudgetTotal),
    pillars: z.array(z.strictObject(Heading)),
    groups: z.array(z.strictObject({ ...Heading, pillar: z.string() })),
    categories: z.array(z.strictObject({ ...Heading, group: z.string() })),
    programmes: z.array(ReferenceProgramme),
  })
  .parse(content)
export const referenceProgrammes = programmeBudget.programmes
