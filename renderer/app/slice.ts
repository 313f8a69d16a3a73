import type { CodedError, Face } from '../../electron/contract'
import type { SliceFactory } from '../store/services'
import { refreshAll } from '../store/refresh'

/** The places of the rail that exist; later areas add themselves here. */
export type Screen = 'map' | 'parcels' | 'data' | 'settings'

export type Language = 'ja' | 'en'

/** Something the user is told in passing: an error with its code, or a message by key. */
export interface Notice {
  readonly id: number
  readonly error: CodedError
}

export interface FrameSlice {
  readonly screen: Screen
  readonly language: Language
  /** 庁内用 or 公開用: on the public face the replies themselves lack internal fields. */
  readonly face: Face
  /** 現在日: the day that map, legend, table and prints show. */
  readonly asOf: string
  /** Changes under way to the disk. */
  readonly saving: number
  readonly notices: readonly Notice[]
  readonly choices: Readonly<Record<string, unknown>>
  show(screen: Screen): void
  setLanguage(language: Language): Promise<void>
  setFace(face: Face): Promise<void>
  setAsOf(day: string): Promise<void>
  beganSaving(): void
  endedSaving(): void
  notifyError(error: CodedError): void
  dismiss(id: number): void
  /** Keeps a small choice (columns, folded panels) on this computer; never anything confidential. */
  remember(name: string, value: unknown): Promise<void>
  loadPreferences(): Promise<void>
}

export const createFrameSlice: SliceFactory<'frame'> = ({ get, patch, services, attempt }) => {
  let lastNotice = 0
  return {
    screen: 'map',
    language: 'ja',
    face: 'internal',
    asOf: services.today(),
    saving: 0,
    notices: [],
    choices: {},
    show: (screen) => patch({ screen }),
    setLanguage: async (language) => {
      patch({ language })
      await attempt(() => services.call('preferences.update', { language }))
    },
    setFace: async (face) => {
      patch({ face })
      await attempt(() => refreshAll(get()))
    },
    setAsOf: async (asOf) => {
      patch({ asOf })
      await attempt(() => get().parcels.loadAsOf())
    },
    beganSaving: () => patch({ saving: get().frame.saving + 1 }),
    endedSaving: () => patch({ saving: get().frame.saving - 1 }),
    notifyError: (error) => {
      lastNotice += 1
      patch({ notices: [...get().frame.notices, { id: lastNotice, error }] })
    },
    dismiss: (id) => patch({ notices: get().frame.notices.filter((notice) => notice.id !== id) }),
    remember: async (name, value) => {
      patch({ choices: { ...get().frame.choices, [name]: value } })
      await attempt(() => services.call('preferences.update', { choices: { [name]: value as never } }))
    },
    loadPreferences: async () => {
      const preferences = await attempt(() => services.call('preferences.read', {}))
      if (preferences) patch({ language: preferences.language, choices: preferences.choices })
    },
  }
}
