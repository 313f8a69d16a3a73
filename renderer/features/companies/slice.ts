import type { Company, CompanyPage, InputOf, Site, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface CompaniesSlice {
  /** Companies of the workspace by reading; empty on the public face, which knows no companies. */
  readonly list: readonly Company[]
  /** The company whose page is open. */
  readonly active: Uid | null
  /** Counts changes of a company, so that its open page knows when to read again. */
  readonly versions: ReadonlyMap<Uid, number>
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  activate(uid: Uid | null): void
  search(text: string, limit: number): Promise<readonly Company[]>
  page(uid: Uid): Promise<CompanyPage | null>
  sites(): Promise<readonly Site[]>
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

export const createCompaniesSlice: SliceFactory<'companies'> = ({ get, patch, services, run }) => ({
  list: [],
  active: null,
  versions: new Map(),
  load: async () => {
    if (get().workspace.current === null) return patch({ list: [], active: null })
    patch({ list: (await services.call('companies.list', {})).companies ?? [] })
  },
  refetch: async (uids) => {
    const { companies = [] } = await services.call('companies.list', { uids: [...uids] })
    const fresh = new Map(companies.map((company) => [company.uid, company]))
    const versions = new Map(get().companies.versions)
    for (const uid of uids) versions.set(uid, (versions.get(uid) ?? 0) + 1)
    const changed = new Set<Uid | undefined>(uids)
    const list = [...get().companies.list.filter((company) => !changed.has(company.uid)), ...fresh.values()]
    const { active } = get().companies
    patch({
      list: list.toSorted(byReading),
      versions,
      active: active !== null && changed.has(active) && !fresh.has(active) ? null : active,
    })
  },
  activate: (active) => patch({ active }),
  search: async (text, limit) => (await services.call('companies.search', { text, limit })).companies ?? [],
  page: async (uid) => (await services.call('companies.page', { uid })).page ?? null,
  sites: async () => (await services.call('sites.all', {})).sites ?? [],
  create: async (fields) => (await run('companies.create', fields)).uid,
  update: async (uid, fields) => void (await run('companies.update', { uid, fields })),
  remove: async (uid) => void (await run('companies.remove', { uid })),
  saveSite: async (site) => (await run('sites.save', site)).uid,
  removeSite: async (uid) => void (await run('sites.remove', { uid })),
  saveContact: async (contact) => (await run('contacts.save', contact)).uid,
  removeContact: async (uid) => void (await run('contacts.remove', { uid })),
  saveNote: async (note) => (await run('companyNotes.save', note)).uid,
  removeNote: async (uid) => void (await run('companyNotes.remove', { uid })),
  forgetInternal: () => patch({ list: [], active: null }),
})

/** The host's order: by reading, those without one last, then by name. */
function byReading(a: Company, b: Company): number {
  const key = (company: Company) =>
    [company.nameKana ? '0' : '1', company.nameKana, company.name, company.uid].join('\u0000')
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
