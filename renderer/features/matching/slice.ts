import type {
  Candidate,
  NewFit,
  OpenQuestion,
  RequirementLine,
  Suitor,
  Uid,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

/** What is looked through for a prospect. */
export interface MatchOptions {
  /** Up to so many parcels are taken together; 1 offers single parcels only. */
  readonly combineUpTo: number
  readonly limit: number
  readonly scenarioUid: Uid | null
}

export interface Matched {
  readonly candidates: readonly Candidate[]
  /** Parcels that were looked at. */
  readonly considered: number
}

export interface MatchingSlice {
  /** The completeness radar; null until it was asked for. */
  readonly questions: readonly OpenQuestion[] | null
  /** Prospects that newly fit a parcel and were not dismissed yet, the newest first. */
  readonly newFits: readonly NewFit[]
  /** Parcels that changed at once with too many others to be looked at. */
  readonly newFitsLeft: number
  candidates(prospectUid: Uid, options: MatchOptions): Promise<Matched>
  /** Tries lines out that are not saved. */
  tryLines(prospectUid: Uid | null, lines: readonly RequirementLine[]): Promise<Matched>
  suitors(parcelUid: Uid): Promise<readonly Suitor[]>
  /** Reads the radar; the second who asks before anything changed waits for the first. */
  loadQuestions(): Promise<void>
  /** Looks whom the changes since the last look brought a parcel. Nothing on the public face. */
  announce(): Promise<void>
  dismissNewFits(): void
  forgetInternal(): void
}

/** Announcements kept; older ones say nothing any more. */
const keptFits = 200

export const createMatchingSlice: SliceFactory<'matching'> = ({ get, patch, services, attempt }) => {
  let asked: { readonly mark: string; readonly answer: Promise<void> } | null = null
  let seen: { readonly workspace: Uid; readonly upTo: number } | null = null
  let looking = Promise.resolve()

  async function look(): Promise<void> {
    const { current } = get().workspace
    if (current === null || get().frame.face === 'public') return
    const since = seen?.workspace === current.uid ? seen.upTo : null
    const { upTo, fits, parcelsLeft } = await services.call('matching.newlyFitting', {
      since,
      asOf: get().frame.asOf,
    })
    if (upTo === undefined || get().frame.face === 'public') return
    seen = { workspace: current.uid, upTo }
    if (!fits || (fits.length === 0 && !parcelsLeft)) return
    const key = ({ parcelUid, prospectUid }: NewFit) => `${parcelUid} ${prospectUid}`
    const fresh = new Set(fits.map(key))
    patch({
      newFits: [...fits, ...get().matching.newFits.filter((fit) => !fresh.has(key(fit)))].slice(0, keptFits),
      newFitsLeft: parcelsLeft ?? 0,
    })
  }

  return {
    questions: null,
    newFits: [],
    newFitsLeft: 0,
    candidates: async (prospectUid, options) => {
      const { candidates = [], considered = 0 } = await services.call('matching.parcels', {
        prospectUid,
        lines: null,
        asOf: get().frame.asOf,
        ...options,
      })
      return { candidates, considered }
    },
    tryLines: async (prospectUid, lines) => {
      const { candidates = [], considered = 0 } = await services.call('matching.parcels', {
        prospectUid,
        lines: [...lines],
        asOf: get().frame.asOf,
        combineUpTo: 1,
        limit: 500,
        scenarioUid: null,
      })
      return { candidates, considered }
    },
    suitors: async (parcelUid) => {
      const { asOf } = get().frame
      return (await services.call('matching.prospects', { parcelUid, asOf, scenarioUid: null })).suitors ?? []
    },
    loadQuestions: () => {
      const { frame, requirements, workspace } = get()
      if (frame.face === 'public') return Promise.resolve()
      const mark = [
        workspace.current?.uid,
        workspace.current?.revision,
        requirements.version,
        frame.asOf,
      ].join()
      if (asked?.mark === mark) return asked.answer
      const answer = services
        .call('matching.openQuestions', { asOf: frame.asOf })
        .then(({ questions = [] }) => {
          if (asked?.mark === mark) patch({ questions })
        })
        .catch((error: unknown) => {
          if (asked?.mark === mark) asked = null
          throw error
        })
      asked = { mark, answer }
      return answer
    },
    // One look after the other: two at once would tell the same change twice.
    announce: () => {
      looking = looking.then(() => attempt(look))
      return looking
    },
    dismissNewFits: () => patch({ newFits: [], newFitsLeft: 0 }),
    forgetInternal: () => {
      asked = null
      patch({ questions: null, newFits: [], newFitsLeft: 0 })
    },
  }
}
