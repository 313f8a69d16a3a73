import type { Indicator, InputOf, LiveKey, Uid, YearKind } from '../../../../electron/contract'
import { parseFigure } from '../../../../electron/contract/rules/money'
import { readSourceDate, readYear, type YearIssue } from './value-form'

export interface BreakDraft {
  readonly year: string
  readonly note: string
}

export interface IndicatorDraft {
  readonly planUid: Uid | null
  readonly name: string
  readonly nameEn: string
  readonly definition: string
  readonly unit: string
  readonly yearKind: YearKind
  readonly decimals: number
  readonly baseYear: string
  readonly baseValue: string
  readonly baseNote: string
  readonly singleName: string
  readonly breaks: readonly BreakDraft[]
  readonly liveKey: LiveKey | null
  readonly parkUids: readonly Uid[]
  readonly source: string
  readonly section: string
  readonly sourceDate: string
  readonly note: string
}

export interface IndicatorIssues {
  readonly name?: 'needed'
  readonly unit?: 'needed'
  readonly baseYear?: YearIssue
  readonly baseValue?: 'unreadable'
  readonly breaks?: 'incomplete'
  readonly sourceDate?: 'unreadable'
}

export function indicatorDraft(indicator: Indicator | null): IndicatorDraft {
  return {
    planUid: indicator?.planUid ?? null,
    name: indicator?.name ?? '',
    nameEn: indicator?.nameEn ?? '',
    definition: indicator?.definition ?? '',
    unit: indicator?.unit ?? '',
    yearKind: indicator?.yearKind ?? 'fiscal',
    decimals: indicator?.decimals ?? 0,
    baseYear: indicator?.baseYear == null ? '' : String(indicator.baseYear),
    baseValue: indicator?.baseValue == null ? '' : String(indicator.baseValue),
    baseNote: indicator?.baseNote ?? '',
    singleName: indicator?.singleName ?? '',
    breaks: (indicator?.breaks ?? []).map(({ year, note }) => ({ year: String(year), note })),
    liveKey: indicator?.live?.key ?? null,
    parkUids: indicator?.live?.parkUids ?? [],
    source: indicator?.source ?? '',
    section: indicator?.section ?? '',
    sourceDate: indicator?.sourceDate ?? '',
    note: indicator?.note ?? '',
  }
}

type IndicatorInput = Omit<InputOf<'indicators.save'>, 'uid'>

/** What the host is asked to keep, or what is wrong with it. */
export function readIndicator(
  draft: IndicatorDraft,
): { readonly input: IndicatorInput } | { readonly issues: IndicatorIssues } {
  const issues: { -readonly [K in keyof IndicatorIssues]: IndicatorIssues[K] } = {}
  if (draft.name.trim() === '') issues.name = 'needed'
  if (draft.unit.trim() === '') issues.unit = 'needed'
  const base = readYear(draft.baseYear, draft.yearKind)
  if ('issue' in base) issues.baseYear = base.issue
  const baseValue = parseFigure(draft.baseValue)
  if (baseValue === undefined) issues.baseValue = 'unreadable'
  const breaks = draft.breaks.map(({ year, note }) => {
    const read = readYear(year, draft.yearKind)
    return { year: 'year' in read ? read.year : null, note: note.trim() }
  })
  if (breaks.some(({ year, note }) => year === null || note === '')) issues.breaks = 'incomplete'
  const sourceDate = readSourceDate(draft.sourceDate)
  if (sourceDate === undefined) issues.sourceDate = 'unreadable'
  if (Object.keys(issues).length > 0 || 'issue' in base) return { issues }
  return {
    input: {
      planUid: draft.planUid,
      name: draft.name.trim(),
      nameEn: draft.nameEn.trim(),
      definition: draft.definition.trim(),
      unit: draft.unit.trim(),
      yearKind: draft.yearKind,
      decimals: draft.decimals,
      baseYear: base.year,
      baseValue: baseValue ?? null,
      baseNote: draft.baseNote.trim(),
      singleName: draft.singleName.trim(),
      breaks: breaks.flatMap(({ year, note }) => (year === null ? [] : [{ year, note }])),
      live: draft.liveKey === null ? null : { key: draft.liveKey, parkUids: [...draft.parkUids] },
      source: draft.source.trim(),
      section: draft.section.trim(),
      sourceDate: sourceDate ?? '',
      note: draft.note.trim(),
    },
  }
}
