import type { InputOf, Invitation, Lead, Seminar, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export type SeminarsTab = 'programme' | 'invitations' | 'capture' | 'join' | 'calls'

/** Rows of the internal face, where every field is present. */
export type InvitationRow = Required<Invitation>
export type LeadRow = Required<Lead>
/** A card and the companies it may belong to, best first. */
export interface Candidates {
  readonly leadUid: Uid
  readonly candidates: readonly {
    readonly companyUid: Uid
    readonly matched: string
    readonly same: boolean
  }[]
}

export interface SeminarPage {
  readonly uid: Uid
  readonly invitations: readonly InvitationRow[]
  readonly leads: readonly LeadRow[]
}

export interface SeminarsSlice {
  /** Newest first. */
  readonly list: readonly Seminar[]
  readonly active: Uid | null
  readonly tab: SeminarsTab
  /** Invitations and cards of the active seminar; null while they are on their way, and on the public face. */
  readonly page: SeminarPage | null
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  /** Opens a seminar; asks first where a form would lose what was typed. */
  activate(uid: Uid | null): void
  showTab(tab: SeminarsTab): void
  save(seminar: InputOf<'seminars.save'>): Promise<Uid>
  remove(uid: Uid): Promise<void>
  invite(seminarUid: Uid, companyUids: readonly Uid[]): Promise<number>
  saveInvitation(invitation: InputOf<'invitations.save'>): Promise<Uid>
  answer(uids: readonly Uid[], state: InvitationRow['state'], answeredOn: string | null): Promise<void>
  removeInvitations(uids: readonly Uid[]): Promise<void>
  capture(card: InputOf<'leads.capture'>): Promise<Uid>
  saveLead(lead: InputOf<'leads.save'>): Promise<void>
  removeLeads(uids: readonly Uid[]): Promise<void>
  candidates(uids: readonly Uid[]): Promise<readonly Candidates[]>
  join(joins: InputOf<'leads.join'>['joins']): Promise<{ readonly created: number; readonly joined: number }>
  called(uids: readonly Uid[], calledOn: string | null, note: string): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

/** Most cards that the host looks up at once. */
const candidatesAtOnce = 500

export const createSeminarsSlice: SliceFactory<'seminars'> = ({ get, patch, services, run, attempt }) => {
  async function loadPage(): Promise<void> {
    const uid = get().seminars.active
    if (uid === null || get().frame.face === 'public') return patch({ page: null })
    const { invitations = [], leads = [] } = await services.call('seminars.page', { uid })
    // Another seminar may have been opened meanwhile.
    if (get().seminars.active !== uid) return
    patch({ page: { uid, invitations: invitations.filter(isInvitation), leads: leads.filter(isLead) } })
  }

  return {
    list: [],
    active: null,
    tab: 'programme',
    page: null,
    load: async () => {
      if (get().workspace.current === null) return patch({ list: [], active: null, page: null })
      const { seminars } = await services.call('seminars.list', {})
      const { active } = get().seminars
      patch({
        list: seminars,
        active: seminars.some(({ uid }) => uid === active) ? active : (seminars[0]?.uid ?? null),
      })
      await loadPage()
    },
    refetch: async (uids) => {
      const { active } = get().seminars
      const { seminars } = await services.call('seminars.list', {})
      const isThere = seminars.some(({ uid }) => uid === active)
      patch({ list: seminars, active: isThere ? active : (seminars[0]?.uid ?? null) })
      if (!isThere || (active !== null && uids.includes(active))) await loadPage()
    },
    activate: (active) => {
      if (active === get().seminars.active) return
      get().frame.leave(() => {
        patch({ active, page: null })
        void attempt(loadPage)
      })
    },
    showTab: (tab) => {
      if (tab !== get().seminars.tab) get().frame.leave(() => patch({ tab }))
    },
    save: async (seminar) => {
      const { uid } = await run('seminars.save', seminar)
      if (seminar.uid === null) get().seminars.activate(uid)
      return uid
    },
    remove: async (uid) => void (await run('seminars.remove', { uid })),
    invite: async (seminarUid, companyUids) =>
      (await run('invitations.add', { seminarUid, companyUids: [...companyUids] })).added,
    saveInvitation: async (invitation) => (await run('invitations.save', invitation)).uid,
    answer: async (uids, state, answeredOn) =>
      void (await run('invitations.changeState', { uids: [...uids], state, answeredOn })),
    removeInvitations: async (uids) => void (await run('invitations.remove', { uids: [...uids] })),
    capture: async (card) => (await run('leads.capture', card)).uid,
    saveLead: async (lead) => void (await run('leads.save', lead)),
    removeLeads: async (uids) => void (await run('leads.remove', { uids: [...uids] })),
    candidates: async (uids) => {
      const found: Candidates[] = []
      for (let from = 0; from < uids.length; from += candidatesAtOnce) {
        const part = uids.slice(from, from + candidatesAtOnce)
        const { leads = [] } = await services.call('leads.candidates', { uids: [...part] })
        found.push(...(leads as readonly Candidates[]))
      }
      return found
    },
    join: (joins) => run('leads.join', { joins }),
    called: async (uids, calledOn, note) =>
      void (await run('leads.called', { uids: [...uids], calledOn, note })),
    forgetInternal: () =>
      patch({
        page: null,
        list: get().seminars.list.map(({ uid, name, on, startAt, endAt, venue, programme }) => ({
          uid,
          name,
          on,
          startAt,
          endAt,
          venue,
          programme: programme.map(({ speaker: _speaker, ...item }) => item),
        })),
      }),
  }
}

function isInvitation(row: Invitation): row is InvitationRow {
  return row.uid !== undefined
}

function isLead(row: Lead): row is LeadRow {
  return row.uid !== undefined
}
