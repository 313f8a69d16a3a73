import type { InputOf, Park, ParkFact, ParkFeature, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { parcelForm } from '../parcels/slice'

export interface ParksSlice {
  /** Sorted by reading. */
  readonly list: readonly Park[]
  readonly features: readonly ParkFeature[]
  /** Facts by park, loaded when a park is looked at. */
  readonly facts: ReadonlyMap<Uid, readonly ParkFact[]>
  /** The park that the inspector shows while no parcel is selected. */
  readonly subject: Uid | null
  /** Makes a park the subject, in place of any selected parcels; null for none. */
  setSubject(uid: Uid | null): void
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  loadFacts(parkUid: Uid): Promise<void>
  create(fields: InputOf<'parks.create'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'parks.update'>['fields']): Promise<void>
  remove(uid: Uid): Promise<void>
  saveFact(fact: InputOf<'parks.saveFact'>): Promise<void>
  removeFact(uid: Uid): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

export const createParksSlice: SliceFactory<'parks'> = ({ get, patch, services, run }) => ({
  list: [],
  features: [],
  facts: new Map(),
  subject: null,
  setSubject: (subject) => {
    if (subject === null) return patch({ subject })
    const { frame, parcels } = get()
    frame.leave(() => {
      parcels.setEditing(null)
      parcels.clearSelection()
      patch({ subject })
    }, parcelForm)
  },
  load: async () => {
    if (get().workspace.current === null)
      return patch({ list: [], features: [], facts: new Map(), subject: null })
    const [{ parks }, { features }] = await Promise.all([
      services.call('parks.list', {}),
      services.call('parks.features', {}),
    ])
    patch({ list: parks, features, facts: new Map() })
  },
  refetch: async (uids) => {
    const [{ parks }, { features }] = await Promise.all([
      services.call('parks.list', {}),
      services.call('parks.features', {}),
    ])
    const facts = new Map(get().parks.facts)
    for (const uid of uids) facts.delete(uid)
    patch({ list: parks, features, facts })
    for (const uid of uids)
      if (get().parks.list.some((park) => park.uid === uid)) await get().parks.loadFacts(uid)
  },
  loadFacts: async (parkUid) => {
    const { facts } = await services.call('parks.facts', { parkUid })
    patch({ facts: new Map(get().parks.facts).set(parkUid, facts) })
  },
  create: async (fields) => (await run('parks.create', fields)).uid,
  update: async (uid, fields) => void (await run('parks.update', { uid, fields })),
  remove: async (uid) => void (await run('parks.remove', { uid })),
  saveFact: async (fact) => void (await run('parks.saveFact', fact)),
  removeFact: async (uid) => void (await run('parks.removeFact', { uid })),
  forgetInternal: () => patch({ list: get().parks.list.map(({ note: _note, ...shown }) => shown) }),
})
