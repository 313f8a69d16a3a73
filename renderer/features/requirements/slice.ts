import type { Answer, Demand, InputOf, RequirementLine, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface RequirementsSlice {
  /** Counts changes of answers, demands and sheets: whatever was matched before may be out of date. */
  readonly version: number
  /** Sheets that were changed and not saved, by prospect: another tab of the page must not lose them. */
  readonly drafts: ReadonlyMap<Uid, readonly RequirementLine[]>
  read(prospectUid: Uid): Promise<readonly RequirementLine[]>
  save(prospectUid: Uid, lines: readonly RequirementLine[]): Promise<void>
  /** Keeps a sheet that is being changed; null forgets it. */
  keepDraft(prospectUid: Uid, lines: readonly RequirementLine[] | null): void
  answers(subjectUids: readonly Uid[]): Promise<readonly Answer[]>
  saveAnswer(answer: InputOf<'answers.save'>): Promise<void>
  removeAnswer(uid: Uid): Promise<void>
  demands(parcelUid: Uid | null): Promise<readonly Demand[]>
  saveDemand(demand: InputOf<'demand.save'>): Promise<void>
  reorderDemands(parcelUid: Uid, uids: readonly Uid[]): Promise<void>
  removeDemand(uid: Uid): Promise<void>
  changed(): void
  /** Drops what the public face may not know. */
  forgetInternal(): void
}

export const createRequirementsSlice: SliceFactory<'requirements'> = ({ get, patch, services, run }) => ({
  version: 0,
  drafts: new Map(),
  read: async (prospectUid) => (await services.call('requirements.read', { prospectUid })).lines ?? [],
  save: async (prospectUid, lines) =>
    void (await run('requirements.save', { prospectUid, lines: [...lines] })),
  keepDraft: (prospectUid, lines) => {
    const drafts = new Map(get().requirements.drafts)
    if (lines === null) drafts.delete(prospectUid)
    else drafts.set(prospectUid, lines)
    patch({ drafts })
  },
  answers: async (subjectUids) =>
    (await services.call('answers.list', { subjectUids: [...subjectUids] })).answers,
  saveAnswer: async (answer) => void (await run('answers.save', answer)),
  removeAnswer: async (uid) => void (await run('answers.remove', { uid })),
  demands: async (parcelUid) => (await services.call('demand.list', { parcelUid })).demands ?? [],
  saveDemand: async (demand) => void (await run('demand.save', demand)),
  reorderDemands: async (parcelUid, uids) =>
    void (await run('demand.reorder', { parcelUid, uids: [...uids] })),
  removeDemand: async (uid) => void (await run('demand.remove', { uid })),
  changed: () => patch({ version: get().requirements.version + 1 }),
  forgetInternal: () => patch({ drafts: new Map() }),
})
