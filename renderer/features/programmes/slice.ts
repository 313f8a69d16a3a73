import type {
  CaseFigures,
  CaseInput,
  Consultation,
  ConsultationStep,
  Estimate,
  InputOf,
  Institution,
  OutputOf,
  Programme,
  SitingStandard,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface Estimated {
  /** What was computed with: the case as typed, completed from what is saved of the prospect. */
  readonly input: CaseInput | null
  readonly estimates: readonly Estimate[]
}

/** Councils, institutions and programmes behind a company's fields; empty on the public face. */
export type CompanyBacking = { readonly [K in keyof Backing]-?: NonNullable<Backing[K]> }
type Backing = OutputOf<'institutions.ofCompany'>

export type ProgrammesTab = 'programmes' | 'estimate' | 'institutions' | 'consultation' | 'siting'

export interface ProgrammesSlice {
  readonly tab: ProgrammesTab
  /** The programme whose page is shown. */
  readonly active: Uid | null
  /** The prospect whose estimate is shown; null is a case typed in freely. */
  readonly estimateFor: Uid | null
  /** The company whose consultation is walked through. */
  readonly consultationOf: Uid | null
  showTab(tab: ProgrammesTab): void
  activate(uid: Uid | null): void
  /** The only programme that is estimated; null estimates all. */
  readonly estimateOnly: Uid | null
  /** Estimates all programmes for it. */
  chooseForEstimate(prospectUid: Uid | null): void
  /** Estimates this programme alone, or all with null. */
  estimateWith(programmeUid: Uid | null): void
  chooseForConsultation(companyUid: Uid | null): void
  /** In the order of the list, with the versions of the frame's as-of day; null until a screen asked, and again after the face changed. */
  readonly list: readonly Programme[] | null
  readonly institutions: readonly Institution[]
  readonly steps: readonly ConsultationStep[]
  /** Newest first. */
  readonly standards: readonly SitingStandard[]
  /** Counts changes of planned figures and consultations, so that an open estimate or walk knows when to ask again. */
  readonly version: number
  /** Reads programmes, institutions, steps and standards as of the frame's day; to be asked again when that changes. */
  load(): Promise<void>
  /** Reads again what was read before. */
  refresh(): Promise<void>
  search(
    filter: Omit<InputOf<'programmes.search'>, 'asOf'>,
  ): Promise<{ programmes: readonly Programme[]; matched: readonly string[]; total: number }>
  save(programme: InputOf<'programmes.save'>): Promise<Uid>
  reorder(uids: readonly Uid[]): Promise<void>
  remove(uid: Uid): Promise<void>
  saveVersion(version: InputOf<'programmes.saveVersion'>): Promise<Uid>
  removeVersion(uid: Uid): Promise<void>
  estimate(input: Omit<InputOf<'programmes.estimate'>, 'asOf'>): Promise<Estimated>
  caseFigures(prospectUid: Uid): Promise<CaseFigures | null>
  saveCaseFigures(figures: InputOf<'caseFigures.save'>): Promise<void>
  removeCaseFigures(prospectUid: Uid): Promise<void>
  saveInstitution(institution: InputOf<'institutions.save'>): Promise<Uid>
  reorderInstitutions(uids: readonly Uid[]): Promise<void>
  removeInstitution(uid: Uid): Promise<void>
  ofCompany(companyUid: Uid): Promise<CompanyBacking>
  saveStep(step: InputOf<'consultationSteps.save'>): Promise<Uid>
  reorderSteps(uids: readonly Uid[]): Promise<void>
  removeStep(uid: Uid): Promise<void>
  /** Oldest first. */
  consultations(companyUid: Uid, prospectUid: Uid | null): Promise<readonly Consultation[]>
  /** Records an activity at a step. @returns uid of the activity */
  beginConsultation(consultation: InputOf<'consultations.begin'>): Promise<Uid>
  saveStandard(standard: InputOf<'sitingStandards.save'>): Promise<Uid>
  removeStandard(uid: Uid): Promise<void>
  changed(): void
  forgetInternal(): void
}

export const createProgrammesSlice: SliceFactory<'programmes'> = ({ get, patch, services, run }) => {
  const nothing = { list: null, institutions: [], steps: [], standards: [] }
  const asOf = () => get().frame.asOf
  const nobody = { estimateFor: null, consultationOf: null, estimateOnly: null }

  return {
    ...nothing,
    ...nobody,
    tab: 'programmes',
    active: null,
    showTab: (tab) => {
      if (tab !== get().programmes.tab) get().frame.leave(() => patch({ tab }))
    },
    activate: (active) => patch({ active }),
    chooseForEstimate: (estimateFor) => patch({ estimateFor, estimateOnly: null }),
    estimateWith: (estimateOnly) => patch({ estimateOnly }),
    chooseForConsultation: (consultationOf) => patch({ consultationOf }),
    version: 0,
    load: async () => {
      if (get().workspace.current === null) return patch(nothing)
      const [{ programmes }, { institutions }, { steps }, { standards }] = await Promise.all([
        services.call('programmes.list', { asOf: asOf() }),
        services.call('institutions.list', { asOf: asOf() }),
        services.call('consultationSteps.list', {}),
        services.call('sitingStandards.list', {}),
      ])
      patch({ list: programmes, institutions, steps, standards })
    },
    refresh: async () => {
      if (get().programmes.list !== null) await get().programmes.load()
    },
    search: (filter) => services.call('programmes.search', { ...filter, asOf: asOf() }),
    save: async (programme) => (await run('programmes.save', programme)).uid,
    reorder: async (uids) => void (await run('programmes.reorder', { uids: [...uids] })),
    remove: async (uid) => void (await run('programmes.remove', { uid })),
    saveVersion: async (version) => (await run('programmes.saveVersion', version)).uid,
    removeVersion: async (uid) => void (await run('programmes.removeVersion', { uid })),
    estimate: async (input) => {
      const answer = await services.call('programmes.estimate', { ...input, asOf: asOf() })
      return { input: answer.input ?? null, estimates: answer.estimates ?? [] }
    },
    caseFigures: async (prospectUid) => {
      const { figures = [] } = await services.call('caseFigures.list', { prospectUids: [prospectUid] })
      return figures[0] ?? null
    },
    saveCaseFigures: async (figures) => void (await run('caseFigures.save', figures)),
    removeCaseFigures: async (prospectUid) => void (await run('caseFigures.remove', { prospectUid })),
    saveInstitution: async (institution) => (await run('institutions.save', institution)).uid,
    reorderInstitutions: async (uids) => void (await run('institutions.reorder', { uids: [...uids] })),
    removeInstitution: async (uid) => void (await run('institutions.remove', { uid })),
    ofCompany: async (companyUid) => {
      const backing = await services.call('institutions.ofCompany', { companyUid, asOf: asOf() })
      const { fieldUids = [], institutions = [], programmes = [] } = backing
      const { generalInstitutions = [], generalProgrammes = [] } = backing
      return { fieldUids, institutions, programmes, generalInstitutions, generalProgrammes }
    },
    saveStep: async (step) => (await run('consultationSteps.save', step)).uid,
    reorderSteps: async (uids) => void (await run('consultationSteps.reorder', { uids: [...uids] })),
    removeStep: async (uid) => void (await run('consultationSteps.remove', { uid })),
    consultations: async (companyUid, prospectUid) =>
      (await services.call('consultations.list', { companyUid, prospectUid })).consultations ?? [],
    beginConsultation: async (consultation) => (await run('consultations.begin', consultation)).activityUid,
    saveStandard: async (standard) => (await run('sitingStandards.save', standard)).uid,
    removeStandard: async (uid) => void (await run('sitingStandards.remove', { uid })),
    changed: () => patch({ version: get().programmes.version + 1 }),
    forgetInternal: () => patch({ ...nothing, ...nobody, version: get().programmes.version + 1 }),
  }
}
