import { z } from 'zod'
import { Day, Name, Text } from '../../electron/contract/values'
import { Citation, FieldName, Month, Unconfirmed } from './citations'
import content from './institutions.json'

const SupportGroup = z.enum(['advanced', 'growth', 'concentrated'])

/** The three groups of fields of the support plan. */
export const ReferenceGroup = z.strictObject({ key: SupportGroup, name: Name, note: Name, source: Citation })

export const ReferenceField = z.strictObject({
  name: FieldName,
  /** As in the list of target fields. */
  group: z.enum(['strength', 'growth', 'concentrated', 'study', 'function']),
  supportGroup: SupportGroup.nullable(),
  sources: z.array(Citation).min(1),
})
export type ReferenceField = z.infer<typeof ReferenceField>

/** Council or study group that stands behind a field. */
export const ReferenceCouncil = z.strictObject({
  name: Name,
  fields: z.array(FieldName).min(1),
  group: SupportGroup,
  note: Text,
  source: Citation,
})
export type ReferenceCouncil = z.infer<typeof ReferenceCouncil>

/** Supporting institution. Office holders are left out on purpose: they change, and they are persons. */
export const ReferenceInstitution = z.strictObject({
  number: z.int().positive(),
  name: Name,
  kind: z.enum(['prefecture', 'foundation', 'university', 'bank']),
  address: Name,
  role: Name,
  purposes: z
    .array(
      z.enum(['technology', 'research', 'prototype', 'training', 'management', 'finance', 'consultation']),
    )
    .min(1),
  fields: z.array(FieldName),
  note: Text,
  nameSource: Citation,
  addressSource: Citation,
})
export type ReferenceInstitution = z.infer<typeof ReferenceInstitution>

const Matter = z.enum(['management', 'research', 'technology'])

export const ConsultationStep = z.strictObject({
  step: z.int().min(1).max(3),
  name: Name,
  who: z.array(Name).min(1),
  what: Name,
  /** Who takes over, by what the matter turns out to be. */
  branches: z.array(z.strictObject({ matter: Matter, to: z.array(Name).min(1), source: Citation })),
  sources: z.array(Citation).min(1),
})
export type ConsultationStep = z.infer<typeof ConsultationStep>

export const InterestSubsidy = z.strictObject({
  code: Name,
  name: Name,
  document: z.string(),
  outline: Name,
  codeSource: Citation,
  nameSource: Citation,
  /** Last day on which a loan may be executed. */
  loansUntil: Day,
  loansUntilSource: Citation,
  planEnds: Month,
  planEndsSource: Citation,
  /** Years for which the subsidy is paid. */
  supportYears: z.int().positive(),
  supportYearsSource: Citation,
  council: Name,
  councilSource: Citation,
  projectKinds: z.array(z.strictObject({ key: z.string(), outline: Name, source: Citation })).length(3),
  lenders: z.array(
    z.strictObject({
      name: Name,
      kind: z.enum(['bank', 'regional-bank', 'credit-union', 'policy']),
      source: Citation,
    }),
  ),
  current: Unconfirmed,
  note: Text,
})
export type InterestSubsidy = z.infer<typeof InterestSubsidy>

const parsed = z
  .strictObject({
    groups: z.array(ReferenceGroup).length(3),
    fields: z.array(ReferenceField),
    councils: z.array(ReferenceCouncil),
    institutions: z.array(ReferenceInstitution),
    consultation: z.array(ConsultationStep).length(3),
    interestSubsidy: InterestSubsidy,
  })
  .parse(content)

export const referenceGroups = parsed.groups
export const referenceFields = parsed.fields
export const referenceCouncils = parsed.councils
export const referenceInstitutions = parsed.institutions
/** The way of a matter that the first desk cannot solve, in three steps. */
export const consultationRoute = parsed.consultation
/** 地域再生支援利子補給金 */
export const interestSubsidy = parsed.interestSubsidy
