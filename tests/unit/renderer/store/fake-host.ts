import type { z } from 'zod'
import {
  operations,
  Touched,
  type EventSource,
  type Face,
  type HostEvent,
  type OpenWorkspace,
  type OperationName,
  type Parcel,
  type Reply,
  type Request,
  type ShellCapabilities,
  type Transport,
} from '../../../../electron/contract'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'

const uid = (last: string) => `00000000-0000-4000-8000-00000000000${last}`
export const workspaceUid = uid('1')
export const parcelUid = uid('2')
export const statusUid = uid('3')

export function parcel(face: Face, number = 'D-6'): Parcel {
  const shown = {
    uid: parcelUid,
    parkUid: uid('4'),
    number,
    block: '',
    address: '',
    registeredAreaM2: 1000,
    planeAreaM2: null,
    zone: null,
    price: { kind: 'unknown' as const },
    deliveryOn: null,
    existsFrom: null,
    existsUntil: null,
    quality: 'schematic' as const,
    statusUid,
    statusSince: '2020-01-01',
    occupants: [],
    origin: 'demo' as const,
  }
  if (face === 'public') return shown
  return { ...shown, note: '社長は来月に返事', statusNote: '', parents: [], missing: [] }
}

/** What a command that touched some parcels and nothing else tells. */
export function touchedParcels(uids: readonly string[]): Touched {
  const nothing = Object.entries(Touched.shape).map(([name, schema]) => [
    name,
    schema.safeParse([]).success ? [] : false,
  ])
  return { ...(Object.fromEntries(nothing) as Touched), parcels: [...uids] }
}

/** The emptiest answer that a schema takes: what an area answers of which a test does not care. */
export function emptyAnswer(schema: z.ZodType): unknown {
  if ('shape' in schema) {
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
    return Object.fromEntries(fields.map(([name, field]) => [name, emptyAnswer(field)]))
  }
  return [undefined, null, [], {}, '', 0, false].find((value) => schema.safeParse(value).success)
}

/** A host that answers when the test lets it, so that answers can overtake each other and come too late. */
export interface FakeHost {
  readonly store: AppStore
  readonly asked: Request[]
  /** What the host holds at this moment. */
  workspace: OpenWorkspace | null
  number: string
  /** From now on answers wait until `release`: all, or those of one operation. */
  hold(only?: string): void
  release(): Promise<void>
  /** Answers this operation with an error from now on. */
  fail(operation: string, error: Extract<Reply, { ok: false }>['error']): void
  heal(operation: string): void
  tell(event: HostEvent): void
}

export function fakeHost(): FakeHost {
  const asked: Request[] = []
  const failing = new Map<string, Extract<Reply, { ok: false }>['error']>()
  const listeners = new Set<(event: HostEvent) => void>()
  let gate = Promise.resolve()
  let held: string | undefined
  let open = (): void => {}

  const host = {
    workspace: {
      uid: workspaceUid,
      revision: 1,
      hasDemoData: true,
      savedAt: null,
      readOnly: null,
      outside: null,
      path: '/home/officer/台帳.gpkg',
      name: '台帳',
      holder: null,
      undo: null,
      redo: null,
      notices: [],
    } as OpenWorkspace | null,
    number: 'D-6',
  }

  function stripped(face: Face): OpenWorkspace | null {
    if (face === 'internal' || host.workspace === null) return host.workspace
    const { uid: id, revision, hasDemoData, savedAt, readOnly, outside } = host.workspace
    return { uid: id, revision, hasDemoData, savedAt, readOnly, outside }
  }

  function answer({ operation, face }: Request): unknown {
    const isInternal = face === 'internal'
    switch (operation) {
      case 'preferences.read':
      case 'preferences.update':
        return { language: 'ja', choices: {} }
      case 'workspace.current':
        return { workspace: stripped(face) }
      case 'workspace.open':
      case 'workspace.reload':
        return stripped(face)
      case 'workspace.recent':
        return isInternal ? { recent: [] } : {}
      case 'parks.list':
        return { parks: [] }
      case 'parks.features':
        return { features: [] }
      case 'parcels.list':
        return { parcels: [parcel(face, host.number)] }
      case 'parcels.shapes':
        return { shapes: [] }
      case 'parcels.timeline':
        return { days: [] }
      case 'statuses.list':
        return { statuses: [] }
      case 'companies.list':
        return isInternal ? { companies: [{ uid: uid('9'), name: '秘密製作所' }] } : {}
      case 'settings.read':
        return { issuerName: '', issuerSection: '', issuerTelephone: '', issuerMail: '' }
      case 'parcels.update': {
        if (host.workspace) host.workspace = { ...host.workspace, revision: host.workspace.revision + 1 }
        const revision = host.workspace?.revision ?? 0
        return { revision, touched: touchedParcels([parcelUid]), result: { uid: parcelUid } }
      }
      default: {
        // Queries of the other areas; a command must be answered on purpose, or a test would believe in it.
        const asked = Object.hasOwn(operations, operation)
          ? operations[operation as OperationName]
          : undefined
        if (asked?.kind !== 'query') throw new Error(`The fake host does not know ${operation}`)
        return emptyAnswer(asked.output)
      }
    }
  }

  const transport: Transport = async (request) => {
    asked.push(request)
    const error = failing.get(request.operation)
    // The host answers with what it holds when it is asked; the answer then travels.
    const reply: Reply = error ? { ok: false, error } : { ok: true, value: answer(request) }
    if (held === undefined || held === request.operation) await gate
    return reply
  }
  const events: EventSource = (_face, listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const shell: ShellCapabilities = {
    kind: 'loopback',
    chooseOpenFile: () => Promise.resolve(null),
    pathOfDropped: () => Promise.resolve(null),
    chooseSaveFile: () => Promise.resolve(null),
    showInFolder: () => Promise.resolve(),
    setTitle: () => {},
    openPresenter: async () => {},
    onMenuCommand: () => () => {},
    onProblem: () => () => {},
  }
  const store = createAppStore({ transport, events, shell, today: () => '2026-11-20' })
  return Object.assign(host, {
    store,
    asked,
    hold: (only?: string) => {
      held = only
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: async () => {
      open()
      gate = Promise.resolve()
      await settle()
    },
    fail: (operation: string, error: Extract<Reply, { ok: false }>['error']) =>
      void failing.set(operation, error),
    heal: (operation: string) => void failing.delete(operation),
    tell: (event: HostEvent) => {
      for (const listener of listeners) listener(event)
    },
  })
}

/** Lets everything that can go on without the test go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
}
