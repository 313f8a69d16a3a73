import type { Company, CompanyPage, InputOf, Site, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { emptyCompanyFilter, type CompanyFilter } from './table/filter'

/** The parts of the screen 企業・案件. */
export type CompaniesTab = 'companies' | 'prospects' | 'board' | 'fields' | 'radar'

/** Companies found by a text, with what was found as it is written. */
export interface CompanyHit {
  readonly company: Company
  readonly matched: string
}

export interface CompaniesSlice {
  /** Companies of the workspace by reading; empty on the public face, which knows no companies. */
  readonly list: readonly Company[]
  /** The company whose page is open. */
  readonly active: Uid | null
  readonly selection: ReadonlySet<Uid>
  readonly tab: CompaniesTab
  /** What table and map are narrowed to. */
  readonly filter: CompanyFilter
  /** Companies of which a contact holds the text of the filter: found by the host, which knows the contacts. */
  readonly contactHits: { readonly text: string; readonly uids: ReadonlySet<Uid> }
  /** All sites that have a point; null until somebody wants to see them. */
  readonly allSites: readonly Site[] | null
  /** Counts changes of a company, so that its open page knows when to read again. */
  readonly versions: ReadonlyMap<Uid, number>
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  showTab(tab: CompaniesTab): void
  /** Opens a company's page; what is open of a prospect gives way. */
  activate(uid: Uid | null): void
  select(selection: ReadonlySet<Uid>): void
  setFilter(fields: Partial<CompanyFilter>): void
  clearFilter(): void
  /** Asks the host which contacts hold a text; of several questions only the last counts. */
  findContacts(text: string): Promise<void>
  search(text: string, limit: number): Promise<readonly Company[]>
  find(text: string, limit: number): Promise<readonly CompanyHit[]>
  page(uid: Uid): Promise<CompanyPage | null>
  sites(): Promise<readonly Site[]>
  loadSites(): Promise<void>
  create(fields: InputOf<'companies.create'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'companies.update'>['fields']): Promise<void>
  remove(uid: Uid): Promise<void>
  saveSite(site: InputOf<'sites.save'>): Promise<Uid>
  removeSite(uid: Uid): Promise<void>
  saveContact(contact: InputOf<'contacts.save'>): Promise<Uid>
  removeContact(uid: Uid): Promise<void>
  saveNote(note: InputOf<'companyNotes.save'>): Promise<Uid>
  removeNote(uid: Uid): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

const nobody = { text: '', uids: new Set<Uid>() } as const
/** More hits than this say that the text is too short to be looked for among contacts. */
const contactsAtMost = 100
/** From here on all sites are read again rather than those of each company. */
const manyCompanies = 8

export const createCompaniesSlice: SliceFactory<'companies'> = ({ get, patch, services, run, attempt }) => {
  const nothing = {
    list: [],
    active: null,
    selection: new Set<Uid>(),
    contactHits: nobody,
    allSites: null,
    filter: emptyCompanyFilter,
  } as const

  /** Sites of the companies that changed, in place of those that were known. */
  async function refetchSites(uids: readonly Uid[]): Promise<void> {
    if (get().companies.allSites === null) return
    if (uids.length > manyCompanies) return get().companies.loadSites()
    const known = uids.filter((uid) => get().companies.list.some((company) => company.uid === uid))
    const pages = await Promise.all(known.map((uid) => get().companies.page(uid)))
    const changed = new Set<Uid | undefined>(uids)
    const fresh = pages.flatMap((page) => page?.sites ?? []).filter((site) => site.position != null)
    const rest = (get().companies.allSites ?? []).filter((site) => !changed.has(site.companyUid))
    patch({ allSites: [...rest, ...fresh] })
  }

  return {
    ...nothing,
    tab: 'companies',
    versions: new Map(),
    load: async () => {
      if (get().workspace.current === null) return patch({ ...nothing })
      const { companies = [] } = await services.call('companies.list', {})
      const known = new Set(companies.map((company) => company.uid))
      const { active, selection, allSites } = get().companies
      patch({
        list: companies,
        active: active !== null && known.has(active) ? active : null,
        selection: new Set([...selection].filter((uid) => known.has(uid))),
      })
      if (allSites !== null) await get().companies.loadSites()
    },
    refetch: async (uids) => {
      const { companies = [] } = await services.call('companies.list', { uids: [...uids] })
      const fresh = new Map(companies.map((company) => [company.uid, company]))
      const versions = new Map(get().companies.versions)
      for (const uid of uids) versions.set(uid, (versions.get(uid) ?? 0) + 1)
      const changed = new Set<Uid | undefined>(uids)
      const list = [...get().companies.list.filter((company) => !changed.has(company.uid)), ...fresh.values()]
      const { active, selection } = get().companies
      const isGone = (uid: Uid) => changed.has(uid) && !fresh.has(uid)
      patch({
        list: list.toSorted(byReading),
        versions,
        active: active !== null && isGone(active) ? null : active,
        selection: [...selection].some(isGone)
          ? new Set([...selection].filter((uid) => !isGone(uid)))
          : selection,
      })
      await refetchSites(uids)
    },
    showTab: (tab) => {
      if (tab !== get().companies.tab) get().frame.leave(() => patch({ tab }))
    },
    activate: (active) => {
      patch({ active })
      if (active !== null && get().prospects.active !== null) get().prospects.activate(null)
    },
    select: (selection) => patch({ selection }),
    setFilter: (fields) => {
      patch({ filter: { ...get().companies.filter, ...fields } })
      if (fields.text !== undefined) void get().companies.findContacts(fields.text.trim())
    },
    clearFilter: () => patch({ filter: emptyCompanyFilter, contactHits: nobody }),
    findContacts: async (text) => {
      if (text === get().companies.contactHits.text) return
      if (text === '') return patch({ contactHits: nobody })
      const companies = await attempt(() => get().companies.search(text, contactsAtMost))
      if (companies === undefined || get().companies.filter.text.trim() !== text) return
      patch({ contactHits: { text, uids: new Set(companies.flatMap(({ uid }) => uid ?? [])) } })
    },
    search: async (text, limit) =>
      (await services.call('companies.search', { text: text.slice(0, 200), limit })).companies ?? [],
    find: async (text, limit) => {
      const { companies = [], matched = [] } = await services.call('companies.search', {
        text: text.slice(0, 200),
        limit,
      })
      return companies.map((company, index) => ({ company, matched: matched[index] ?? '' }))
    },
    page: async (uid) => (await services.call('companies.page', { uid })).page ?? null,
    sites: async () => (await services.call('sites.all', {})).sites ?? [],
    loadSites: async () => {
      patch({ allSites: await get().companies.sites() })
    },
    create: async (fields) => (await run('companies.create', fields)).uid,
    update: async (uid, fields) => void (await run('companies.update', { uid, fields })),
    remove: async (uid) => void (await run('companies.remove', { uid })),
    saveSite: async (site) => (await run('sites.save', site)).uid,
    removeSite: async (uid) => void (await run('sites.remove', { uid })),
    saveContact: async (contact) => (await run('contacts.save', contact)).uid,
    removeContact: async (uid) => void (await run('contacts.remove', { uid })),
    saveNote: async (note) => (await run('companyNotes.save', note)).uid,
    removeNote: async (uid) => void (await run('companyNotes.remove', { uid })),
    forgetInternal: () => patch({ ...nothing, versions: new Map() }),
  }
}

/** The host's order: by reading, those without one last, then by name. */
function byReading(a: Company, b: Company): number {
  const key = (company: Company) =>
    [company.nameKana ? '0' : '1', company.nameKana, company.name, company.uid].join('\u0000')
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
