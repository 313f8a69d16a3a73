import type { CodedError, InputOf, StageKind, Uid } from '../../../electron/contract'
import type { Case } from '../companies/firm'

/** What the form of a prospect holds. Days are ISO or null. */
export interface ProspectDraft {
  readonly companyUid: Uid | null
  readonly codeName: string
  readonly fieldUids: readonly Uid[]
  readonly stageUid: Uid | null
  readonly stageSince: string | null
  readonly probability: number | null
  readonly ownerUid: Uid | null
  readonly sourceUid: Uid | null
  readonly enquiredOn: string | null
  readonly answeredOn: string | null
  readonly nextAction: string
  readonly nextActionOn: string | null
  readonly lostReasonUid: Uid | null
  readonly resumeOn: string | null
  readonly competingPlaces: string
  readonly note: string
}

export type ProspectField = keyof ProspectDraft

/** What is wrong with a field. */
export type ProspectIssue = 'needed' | 'answered-before' | 'not-later'
export type ProspectIssues = { readonly [F in ProspectField]?: ProspectIssue }

/** @param today ISO day */
export function emptyProspectDraft(
  companyUid: Uid | null,
  stageUid: Uid | null,
  ownerUid: Uid | null,
  today: string,
): ProspectDraft {
  return {
    companyUid,
    codeName: '',
    fieldUids: [],
    stageUid,
    stageSince: today,
    probability: null,
    ownerUid,
    sourceUid: null,
    enquiredOn: null,
    answeredOn: null,
    nextAction: '',
    nextActionOn: null,
    lostReasonUid: null,
    resumeOn: null,
    competingPlaces: '',
    note: '',
  }
}

export function prospectDraftOf(prospect: Case): ProspectDraft {
  const { companyUid, codeName, fieldUids, stageUid, stageSince } = prospect
  const { probability, ownerUid, sourceUid, enquiredOn, answeredOn } = prospect
  const { nextAction, nextActionOn, lostReasonUid, resumeOn, competingPlaces, note } = prospect
  return {
    companyUid,
    codeName,
    fieldUids,
    stageUid,
    stageSince,
    probability,
    ownerUid,
    sourceUid,
    enquiredOn,
    answeredOn,
    nextAction,
    nextActionOn,
    lostReasonUid,
    resumeOn,
    competingPlaces,
    note,
  }
}

/** What is wrong with a draft; empty when it can be saved. @param kind what its stage means */
export function prospectIssues(draft: ProspectDraft, kind: StageKind | null): ProspectIssues {
  const { enquiredOn, answeredOn, resumeOn, stageSince } = draft
  const needed: ProspectField[] = []
  if (draft.companyUid === null) needed.push('companyUid')
  if (draft.codeName.trim() === '') needed.push('codeName')
  if (draft.stageUid === null) needed.push('stageUid')
  if (stageSince === null) needed.push('stageSince')
  if (kind === 'lost' && draft.lostReasonUid === null) needed.push('lostReasonUid')
  if (kind === 'held' && resumeOn === null) needed.push('resumeOn')
  const issues: { -readonly [F in ProspectField]?: ProspectIssue } = {}
  for (const field of needed) issues[field] = 'needed'
  if (enquiredOn !== null && answeredOn !== null && answeredOn < enquiredOn)
    issues.answeredOn = 'answered-before'
  if (kind === 'held' && resumeOn !== null && stageSince !== null && resumeOn <= stageSince)
    issues.resumeOn = 'not-later'
  return issues
}

/** The field an error of the host belongs to. */
export function issuesOfError(error: CodedError): ProspectIssues {
  switch (error.code) {
    case 'lost-reason-missing':
      return { lostReasonUid: 'needed' }
    case 'resumption-missing':
      return { resumeOn: 'needed' }
    case 'resumption-not-later':
      return { resumeOn: 'not-later' }
    default:
      return {}
  }
}

type Fields = InputOf<'prospects.update'>['fields']

/** What the host is asked for, without stage and company. A reason or a day that the stage has no use for is left out. */
export function fieldsOf(draft: ProspectDraft, kind: StageKind | null): Omit<Required<Fields>, 'companyUid'> {
  return {
    codeName: draft.codeName.trim(),
    fieldUids: [...draft.fieldUids],
    probability: draft.probability,
    ownerUid: draft.ownerUid,
    sourceUid: draft.sourceUid,
    enquiredOn: draft.enquiredOn,
    answeredOn: draft.answeredOn,
    nextAction: draft.nextAction.trim(),
    nextActionOn: draft.nextActionOn,
    lostReasonUid: kind === 'lost' ? draft.lostReasonUid : null,
    resumeOn: kind === 'held' ? draft.resumeOn : null,
    competingPlaces: draft.competingPlaces,
    note: draft.note,
  }
}

/** Only what was typed over, so that two people who change different fields do not undo each other. */
export function changedProspectFields(
  start: ProspectDraft,
  draft: ProspectDraft,
  kind: StageKind | null,
): Fields {
  const before: Readonly<Record<string, unknown>> = fieldsOf(start, kind)
  return Object.fromEntries(
    Object.entries(fieldsOf(draft, kind)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    ),
  )
}
