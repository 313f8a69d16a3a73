import { describe, expect, it } from 'vitest'
import { companiesAndProspects } from '../../../electron/host/workspace/migrations/0002-companies-and-prospects'
import { FieldName } from '../../../seeds/reference/citations'
import {
  consultationRoute,
  interestSubsidy,
  referenceCouncils,
  referenceFields,
  referenceGroups,
  referenceInstitutions,
} from '../../../seeds/reference/institutions'

/** The list of target fields that a new workspace begins with: name, group and council. */
const begun = [
  ...companiesAndProspects.sql.matchAll(
    /\('0192e002-[^']*', \d+, '([^']*)', '[^']*', '([^']*)', '[^']*', '([^']*)'/g,
  ),
].map(([, name, group, council]) => ({ name, group, council }))

describe('the target fields', () => {
  it('are those of a new workspace, in the same groups', () => {
    expect(begun).toHaveLength(17)
    expect(FieldName.options).toEqual(begun.map(({ name }) => name))
    expect(referenceFields.map(({ name, group }) => ({ name, group }))).toEqual(
      begun.map(({ name, group }) => ({ name, group })),
    )
  })

  it('have ten councils, the same as in a new workspace', () => {
    expect(referenceCouncils).toHaveLength(10)
    const behind = begun
      .filter(({ council }) => council !== '')
      .map(({ name, council }) => `${name} ${council}`)
    const ours = referenceCouncils.flatMap(({ name, fields }) => fields.map((field) => `${field} ${name}`))
    expect(new Set(ours)).toEqual(new Set(behind))
  })

  it('belong to one of the three groups of the support plan, or to none', () => {
    const keys = referenceGroups.map(({ key }) => key)
    for (const { name, supportGroup } of referenceFields)
      if (supportGroup !== null) expect(keys, name).toContain(supportGroup)
    for (const { fields, group } of referenceCouncils)
      for (const field of fields)
        expect(referenceFields.find(({ name }) => name === field)?.supportGroup, field).toBe(group)
  })
})

describe('who supports', () => {
  it('are ten institutions with an address and a role', () => {
    expect(referenceInstitutions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(new Set(referenceInstitutions.map(({ address }) => address)).size).toBe(10)
    for (const { address } of referenceInstitutions) expect(address).toMatch(/^(山形|鶴岡)市.*\d/)
  })

  it('are fifteen lenders of the interest subsidy, until 2030-04-01, for three kinds of project', () => {
    expect(new Set(interestSubsidy.lenders.map(({ name }) => name)).size).toBe(15)
    expect(interestSubsidy.loansUntil).toBe('2030-04-01')
    expect(interestSubsidy.planEnds).toBe('2035-03')
    expect(interestSubsidy.loansUntil < interestSubsidy.planEnds).toBe(true)
    expect(interestSubsidy.projectKinds.map(({ key }) => key)).toEqual([
      'new-business',
      'research',
      'complement',
    ])
  })

  it('are asked in three steps, and the second asks by matter', () => {
    expect(consultationRoute.map(({ step }) => step)).toEqual([1, 2, 3])
    expect(consultationRoute.map(({ branches }) => branches.map(({ matter }) => matter))).toEqual([
      [],
      ['management', 'research', 'technology'],
      [],
    ])
  })
})
