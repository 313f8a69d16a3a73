import type { Citation } from '../citations'
import type { Benefit, FactoryLocationAct, IncentiveRule } from '../incentives'
import type { Claim, claim as makeClaim } from './claims'

/** What the data says of the pages on incentives and on the factory location act. */
export function incentiveClaims(
  claim: typeof makeClaim,
  rules: readonly IncentiveRule[],
  act: FactoryLocationAct,
): Claim[] {
  const amount = (at: string, yen: number | null, source: Citation | null) =>
    yen === null || source === null ? [] : [claim(at, source, { yen })]

  function ofBenefit(at: string, benefit: Benefit): Claim[] {
    switch (benefit.kind) {
      case 'rate':
        return [
          ...benefit.brackets.map((one) => claim(`${at}/rate`, one.source, { '': one.ratePercent })),
          ...amount(`${at}/cap`, benefit.capYen, benefit.capSource),
        ]
      case 'per-person':
        return [
          ...amount(`${at}/person`, benefit.yenPerPerson, benefit.source),
          ...amount(`${at}/cap`, benefit.capYen, benefit.capSource),
        ]
      case 'surcharge':
        return [claim(`${at}/surcharge`, benefit.source, { '': benefit.ratePercent })]
      case 'lease':
        return [
          claim(`${at}/lease`, benefit.source, { '': benefit.yearlyRatePercent }),
          claim(`${at}/min`, benefit.minYearsSource, { '': benefit.minYears }),
          claim(`${at}/max`, benefit.maxYearsSource, { '': benefit.maxYears }),
          claim(`${at}/deposit`, benefit.depositSource, { '': benefit.depositYears }),
        ]
    }
  }

  const ofRules = rules.flatMap((rule) => {
    const conditions = [...rule.common, ...rule.alternatives.flatMap(({ all }) => all)]
    return [
      ...conditions.flatMap(({ factor, value, unit, source, also }) => {
        const at = `${rule.key}/${factor}`
        if (typeof value !== 'number') return [source, ...(also ? [also] : [])].map((one) => claim(at, one))
        // The pages say how soon in years.
        return [claim(at, source, unit === 'month' ? { '': value / 12 } : { '': value, yen: value })]
      }),
      ...rule.benefits.flatMap((benefit) => ofBenefit(rule.key, benefit)),
      ...amount(`${rule.key}/total`, rule.totalCapYen, rule.totalCapSource),
    ]
  })
  return [
    ...ofRules,
    ...act.thresholds.map(({ factor, value, source }) => claim(`act/${factor}`, source, { '': value })),
    claim('act/industries', act.industries.source),
    ...act.ratios.map(({ factor, percent, source }) => claim(`act/${factor}`, source, { '': percent })),
    ...act.production.map(({ category, percent, source }) =>
      claim(`act/${category}`, source, { '': percent }),
    ),
    claim('act/notice', act.notice.source, { '': act.notice.daysBefore }),
    claim('act/notice/shortened', act.notice.shortenedSource, { '': act.notice.shortenedTo }),
  ]
}
