import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import type { ReactNode } from 'react'
import {
  operations,
  type OperationName,
  type Parcel,
  type Park,
  type Request,
  type Status,
  type WireError,
} from '../../../../electron/contract'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import { StoreProvider } from '../../../../renderer/store/context'
import { emptyAnswer, touchedParcels } from '../store/fake-host'
import { fourStatuses, threeParks, uid } from './samples'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

// jsdom has no CSS namespace; React Aria escapes ids of overlays with it.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS

/** What the page asked a host that keeps its rows in memory, and how that host is made to refuse. */
export interface FakeHost {
  readonly asked: Request[]
  /** The next command is answered with this error. */
  refuse: WireError | null
  parcels: Parcel[]
}

export interface TestPage {
  readonly store: AppStore
  readonly host: FakeHost
  readonly root: HTMLElement
  /** Inputs of the commands of this name that were asked for. */
  sent(operation: string): unknown[]
  close(): Promise<void>
}

/** Draws a part of the page on a store with a host in memory. */
export async function openPage(
  content: ReactNode,
  rows: { parcels: Parcel[]; statuses?: readonly Status[]; parks?: readonly Park[]; readOnly?: boolean },
): Promise<TestPage> {
  const host: FakeHost = { asked: [], refuse: null, parcels: rows.parcels }
  let revision = 1
  const workspace = () => ({
    uid: uid(9, 1),
    revision,
    hasDemoData: false,
    savedAt: null,
    readOnly: rows.readOnly ? 'held-by-other' : null,
    outside: null,
    path: '/tmp/a.gpkg',
    name: 'a.gpkg',
    holder: null,
    undo: null,
    redo: null,
    notices: [],
  })
  const queries: Record<string, () => unknown> = {
    'workspace.current': () => ({ workspace: workspace() }),
    'parks.list': () => ({ parks: rows.parks ?? threeParks }),
    'parks.features': () => ({ features: [] }),
    'parks.facts': () => ({ facts: [] }),
    'parcels.list': () => ({ parcels: host.parcels }),
    'parcels.shapes': () => ({ shapes: [] }),
    'parcels.timeline': () => ({ days: [] }),
    'parcels.statusHistory': () => ({ entries: [] }),
    'statuses.list': () => ({ statuses: rows.statuses ?? fourStatuses }),
    'companies.list': () => ({ companies: [] }),
    'workspace.history': () => ({ entries: [] }),
    'settings.read': () => ({
      issuerName: '',
      issuerSection: '',
      issuerTelephone: '',
      issuerMail: '',
      officerName: '',
    }),
    'preferences.update': () => ({ language: 'ja', choices: {} }),
  }
  const store = createAppStore({
    transport: async (request) => {
      host.asked.push(request)
      const query = queries[request.operation]
      if (query) return { ok: true, value: query() }
      const { kind, output } = operations[request.operation as OperationName]
      if (kind === 'query') return { ok: true, value: emptyAnswer(output) }
      if (host.refuse) {
        const error = host.refuse
        host.refuse = null
        return { ok: false, error }
      }
      revision += 1
      const touched = touchedParcels([])
      return { ok: true, value: { revision, touched, result: { uid: uid(3, 999), count: 1 } } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-20',
  })
  await store.getState().workspace.refreshState()
  await Promise.all([store.getState().parks.load(), store.getState().parcels.load()])
  const root = document.createElement('div')
  document.body.append(root)
  const drawn = createRoot(root)
  await act(async () => drawn.render(<StoreProvider store={store}>{content}</StoreProvider>))
  return {
    store,
    host,
    root,
    sent: (operation) => host.asked.filter((each) => each.operation === operation).map((each) => each.input),
    close: async () => {
      await act(async () => drawn.unmount())
      root.remove()
    },
  }
}

/** jsdom lays nothing out; virtual rows need a window that is `height` px high. */
export function pretendHeight(height: number): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height)
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: unknown) {
    this.scrollTop = (options as { top?: number }).top ?? 0
    queueMicrotask(() => this.dispatchEvent(new Event('scroll')))
  } as never
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}

/** The element of a role whose name contains the words; throws where there is none. */
export function find(role: string, words: string): HTMLElement {
  const found = findAll(role).find((each) => nameOf(each).includes(words))
  if (!found) throw new Error(`no ${role} 「${words}」 among ${findAll(role).map(nameOf).join(' | ')}`)
  return found
}

const selectors: Readonly<Record<string, string>> = {
  button: 'button, [role=button]',
  field: 'input, textarea',
  dialog: '[role=dialog], [role=alertdialog]',
  radio: 'input[type=radio]',
}

export function findAll(role: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`)]
}

function nameOf(element: HTMLElement): string {
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : element.closest('label')
  return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim()
}

export async function click(element: HTMLElement, options: MouseEventInit = {}): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...options }))
  })
}

export async function type(element: HTMLElement, text: string): Promise<void> {
  const prototype =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** A key press; `composing` is one that belongs to an input method. */
export async function press(
  element: Element,
  key: string,
  options: KeyboardEventInit & { composing?: boolean } = {},
): Promise<void> {
  const { composing = false, ...init } = options
  await act(async () => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        cancelable: true,
        isComposing: composing,
        keyCode: composing ? 229 : 0,
        ...init,
      }),
    )
    await Promise.resolve()
  })
}
