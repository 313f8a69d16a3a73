import { type Citation, sourceDocuments } from '../citations'
import { factoryLocationAct, referenceIncentives } from '../incentives'
import { referenceFigures, referenceIndicators } from '../indicators'
import {
  consultationRoute,
  interestSubsidy,
  referenceCouncils,
  referenceFields,
  referenceGroups,
  referenceInstitutions,
} from '../institutions'
import { referencePlans } from '../plans'
import { incentiveClaims } from './incentive-claims'
import { patternOf, type Printed } from './printed'
import { programmeClaims } from './programme-claims'

/** That a text says something: a pattern that has to be found in one section of one document. */
export interface Claim {
  /** Where the value stands in the reference data. */
  readonly at: string
  readonly document: string
  readonly section: string
  readonly pattern: string
}

/** @param printed values for the placeholders of the citation's key words */
export const claim = (at: string, { document, section, find }: Citation, printed: Printed = {}): Claim => ({
  at,
  document,
  section,
  pattern: patternOf(find, printed),
})

/** A value in the unit of its indicator, so that `{億円}` can print it too. */
const inUnit = (value: number): Printed => ({ '': value, yen: value * 100_000_000 })
const named = (at: string, name: string, source: Citation) => claim(at, source, { '': name })

function indicatorClaims(): Claim[] {
  const claims = referenceIndicators.flatMap((indicator) => {
    const { key, achieved } = indicator
    const series = indicator.series.flatMap((one) => {
      const at = `${key}/${one.key}`
      const values = [...(one.base === null ? [] : [one.base]), ...one.targets, ...one.values]
      return [
        ...values.map(({ year, value, source }) => claim(`${at}/${year}`, source, inUnit(value))),
        ...(one.unplaced?.values ?? []).map(({ value, source }) =>
          claim(`${at}/unplaced`, source, inUnit(value)),
        ),
        ...one.gaps.flatMap(({ source, years }) =>
          source === null ? [] : [claim(`${at}/${years.join()}`, source)],
        ),
      ]
    })
    return [
      named(`${key}/name`, indicator.name, indicator.nameSource),
      ...series,
      ...indicator.breaks.map(({ source }) => claim(`${key}/break`, source)),
      ...(achieved === null ? [] : [claim(`${key}/achieved`, achieved.source, { '': achieved.percent })]),
    ]
  })
  const figures = referenceFigures.map(({ key, value, month, source }) =>
    claim(key, source, value === null ? (month === null ? {} : { '': month }) : inUnit(value)),
  )
  return [...claims, ...figures]
}

function institutionClaims(): Claim[] {
  const subsidy = interestSubsidy
  return [
    ...referenceGroups.map(({ key, name, source }) => named(`group/${key}`, name, source)),
    ...referenceFields.flatMap(({ name, sources }) =>
      sources.map((source) => named(`field/${name}`, name, source)),
    ),
    ...referenceCouncils.map(({ name, source }) => named(`council/${name}`, name, source)),
    ...referenceInstitutions.flatMap(({ name, address, nameSource, addressSource }) => [
      named(`institution/${name}`, name, nameSource),
      named(`institution/${name}/address`, address, addressSource),
    ]),
    ...consultationRoute.flatMap(({ step, branches, sources }) =>
      [...sources, ...branches.map(({ source }) => source)].map((source) =>
        claim(`consultation/${step}`, source),
      ),
    ),
    named('interest-subsidy/code', subsidy.code, subsidy.codeSource),
    named('interest-subsidy/name', subsidy.name, subsidy.nameSource),
    named('interest-subsidy/loans-until', subsidy.loansUntil, subsidy.loansUntilSource),
    named('interest-subsidy/plan-ends', subsidy.planEnds, subsidy.planEndsSource),
    named('interest-subsidy/council', subsidy.council, subsidy.councilSource),
    claim('interest-subsidy/years', subsidy.supportYearsSource, { '': subsidy.supportYears }),
    ...subsidy.projectKinds.map(({ key, source }) => claim(`interest-subsidy/${key}`, source)),
    ...subsidy.lenders.map(({ name, source }) => named(`lender/${name}`, name, source)),
  ]
}

function planClaims(): Claim[] {
  const { city, prefecture, vision } = referencePlans
  const measures = city.strategies.flatMap((strategy) => strategy.measures)
  return [
    ...city.strategies.map(({ name, nameSource }) => named(`strategy/${name}`, name, nameSource)),
    ...measures.flatMap(({ number, name, nameSource, tasks, nextSteps, partners, directionSource }) => [
      named(`measure/${number}`, name, nameSource),
      claim(`measure/${number}/direction`, directionSource),
      ...[...tasks, ...nextSteps].map(({ text, source }) => claim(`measure/${number}/${text}`, source)),
      ...partners.map((one) => named(`measure/${number}/${one.name}`, one.name, one.source)),
    ]),
    ...city.nextPlan.flatMap(({ name, points, source }) => [
      named(`next-plan/${name}`, name, source),
      ...points.map((one) => claim(`next-plan/${one.text}`, one.source)),
    ]),
    ...prefecture.pillars.flatMap((pillar) =>
      [pillar, ...pillar.measures].map(({ name, source }) => named(`pillar/${name}`, name, source)),
    ),
    claim('vision/years', vision.yearsSource),
    ...vision.known.map(({ text, until, source }) =>
      claim(`vision/${text}`, source, { '': `令和${until - 2018}年度` }),
    ),
    ...vision.chapters.flatMap((chapter) => [
      named(`vision/${chapter.key}`, chapter.name, chapter.source),
      ...chapter.themes.flatMap(({ name, source, items }) => [
        named(`vision/${name}`, name, source),
        ...items.flatMap((item) =>
          [item.source, ...item.phases.map((phase) => phase.source)].map((one) =>
            claim(`vision/${item.text}`, one),
          ),
        ),
      ]),
    ]),
  ]
}

/** Everything that the reference data says of a text. */
export const claims: readonly Claim[] = [
  ...indicatorClaims(),
  ...institutionClaims(),
  ...planClaims(),
  ...programmeClaims(claim),
  ...incentiveClaims(claim, referenceIncentives, factoryLocationAct),
]

/** Claims of one document, in the order of the data. */
export const claimsOf = (document: string) => claims.filter((one) => one.document === document)
export const documentKeys = sourceDocuments.map(({ key }) => key)
