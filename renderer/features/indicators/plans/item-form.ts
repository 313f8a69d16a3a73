import type { InputOf, PlanDocument, PlanItem, Uid } from '../../../../electron/contract'
import { readSourceDate, readYear, type YearIssue } from '../forms/value-form'

export interface PlanDraft {
  readonly name: string
  readonly nameEn: string
  readonly issuer: string
  readonly fromYear: string
  readonly untilYear: string
  readonly outline: string
  readonly source: string
  readonly section: string
  readonly sourceDate: string
  readonly note: string
}

export interface ItemDraft extends Omit<PlanDraft, 'name' | 'nameEn' | 'issuer'> {
  readonly parentUid: Uid | null
  readonly kind: PlanItem['kind']
  readonly code: string
  readonly title: string
  readonly task: string
  readonly direction: string
}

export interface PlanIssues {
  readonly name?: 'needed'
  readonly fromYear?: YearIssue
  readonly untilYear?: YearIssue
  readonly sourceDate?: 'unreadable'
}

const yearText = (year: number | null | undefined) => (year == null ? '' : String(year))

export function planDraft(plan: PlanDocument | null): PlanDraft {
  return {
    name: plan?.name ?? '',
    nameEn: plan?.nameEn ?? '',
    issuer: plan?.issuer ?? '',
    fromYear: yearText(plan?.fromYear),
    untilYear: yearText(plan?.untilYear),
    outline: plan?.outline ?? '',
    source: plan?.source ?? '',
    section: plan?.section ?? '',
    sourceDate: plan?.sourceDate ?? '',
    note: plan?.note ?? '',
  }
}

/** A new item is read in the same document as its plan. */
export function itemDraft(item: PlanItem | null, plan: PlanDocument, parentUid: Uid | null): ItemDraft {
  return {
    parentUid: item?.parentUid ?? parentUid,
    kind: item?.kind ?? (parentUid === null ? 'strategy' : 'measure'),
    code: item?.code ?? '',
    title: item?.title ?? '',
    outline: item?.outline ?? '',
    task: item?.task ?? '',
    direction: item?.direction ?? '',
    fromYear: yearText(item?.fromYear),
    untilYear: yearText(item?.untilYear),
    source: item?.source ?? plan.source,
    section: item?.section ?? '',
    sourceDate: item?.sourceDate ?? plan.sourceDate,
    note: item?.note ?? '',
  }
}

interface ReadTimes {
  readonly issues: PlanIssues
  readonly fromYear: number | null
  readonly untilYear: number | null
  readonly sourceDate: string
}

function readTimes(draft: Pick<PlanDraft, 'fromYear' | 'untilYear' | 'sourceDate'>): ReadTimes {
  const from = readYear(draft.fromYear, 'fiscal')
  const until = readYear(draft.untilYear, 'fiscal')
  const sourceDate = readSourceDate(draft.sourceDate)
  return {
    issues: {
      ...('issue' in from ? { fromYear: from.issue } : {}),
      ...('issue' in until ? { untilYear: until.issue } : {}),
      ...(sourceDate === undefined ? { sourceDate: 'unreadable' } : {}),
    },
    fromYear: 'year' in from ? from.year : null,
    untilYear: 'year' in until ? until.year : null,
    sourceDate: sourceDate ?? '',
  }
}

type PlanInput = Omit<InputOf<'plans.save'>, 'uid'>
type ItemInput = Omit<InputOf<'plans.saveItem'>, 'uid' | 'planUid'>

export function readPlan(draft: PlanDraft): { readonly input: PlanInput } | { readonly issues: PlanIssues } {
  const { issues: timeIssues, ...times } = readTimes(draft)
  const issues: PlanIssues = { ...timeIssues, ...(draft.name.trim() === '' ? { name: 'needed' } : {}) }
  if (Object.keys(issues).length > 0) return { issues }
  return {
    input: {
      ...times,
      name: draft.name.trim(),
      nameEn: draft.nameEn.trim(),
      issuer: draft.issuer.trim(),
      outline: draft.outline.trim(),
      source: draft.source.trim(),
      section: draft.section.trim(),
      note: draft.note.trim(),
    },
  }
}

export function readItem(draft: ItemDraft): { readonly input: ItemInput } | { readonly issues: PlanIssues } {
  const { issues: timeIssues, ...times } = readTimes(draft)
  const issues: PlanIssues = { ...timeIssues, ...(draft.title.trim() === '' ? { name: 'needed' } : {}) }
  if (Object.keys(issues).length > 0) return { issues }
  return {
    input: {
      ...times,
      parentUid: draft.parentUid,
      kind: draft.kind,
      code: draft.code.trim(),
      title: draft.title.trim(),
      outline: draft.outline.trim(),
      task: draft.task.trim(),
      direction: draft.direction.trim(),
      source: draft.source.trim(),
      section: draft.section.trim(),
      note: draft.note.trim(),
    },
  }
}
