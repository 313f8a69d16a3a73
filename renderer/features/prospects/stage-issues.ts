import type { StageKind, Uid } from '../../../electron/contract'

/** What a change of stage lacks, by field. */
export interface StageIssues {
  readonly stage?: 'needed'
  readonly since?: 'needed'
  readonly reason?: 'needed'
  readonly resumeOn?: 'needed' | 'not-later'
}

/** Days are ISO; a lost stage wants a reason, a held one a later day of resumption, as the host's rule does. */
export function stageIssues(draft: {
  readonly stageUid: Uid | null
  readonly kind: StageKind | null
  readonly since: string | null
  readonly lostReasonUid: Uid | null
  readonly resumeOn: string | null
}): StageIssues {
  const { kind, since, resumeOn } = draft
  return {
    ...(draft.stageUid === null || kind === null ? { stage: 'needed' } : {}),
    ...(since === null ? { since: 'needed' } : {}),
    ...(kind === 'lost' && draft.lostReasonUid === null ? { reason: 'needed' } : {}),
    ...(kind === 'held' && resumeOn === null ? { resumeOn: 'needed' } : {}),
    ...(kind === 'held' && resumeOn !== null && since !== null && resumeOn <= since
      ? { resumeOn: 'not-later' }
      : {}),
  }
}
