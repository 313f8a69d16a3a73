import type { Company, InputOf, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface CompaniesSlice {
  /** Companies of the workspace; empty on the public face, which knows no companies. */
  readonly list: readonly Company[]
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  search(text: string, limit: number): Promise<readonly Company[]>
  create(fields: InputOf<'companies.create'>): Promise<Uid>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

export const createCompaniesSlice: SliceFactory<'companies'> = ({ get, patch, services, run }) => ({
  list: [],
  load: async () => {
    if (get().workspace.current === null) return patch({ list: [] })
    patch({ list: (await services.call('companies.list', {})).companies ?? [] })
  },
  refetch: async () => patch({ list: (await services.call('companies.list', {})).companies ?? [] }),
  search: async (text, limit) => (await services.call('companies.search', { text, limit })).companies ?? [],
  create: async (fields) => (await run('companies.create', fields)).uid,
  forgetInternal: () => patch({ list: [] }),
})
