import { CodedError, type Face } from '../../electron/contract'
import { asCoded } from '../messages/error-text'
import { forgetInternal, refreshAll } from '../store/refresh'
import type { SliceFactory } from '../store/services'

/** The places of the rail that exist; later areas add themselves here. */
export type Screen =
  | 'map'
  | 'parcels'
  | 'companies'
  | 'visits'
  | 'seminars'
  | 'indicators'
  | 'programmes'
  | 'print'
  | 'data'
  | 'settings'

export type Language = 'ja' | 'en'

/** Windows of the frame that lie above everything; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'guide' | 'new-workspace' | 'open-workspace' | 'save-copy'

/** An error that the user is told in passing, because it has no form to stand in. */
export interface Notice {
  readonly id: number
  readonly error: CodedError
}

export interface TaskProgress {
  readonly done: number
  readonly total: number
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
  /** Why the last change is not on the disk; null once one has been saved. */
  readonly saveProblem: CodedError | null
  /** False while the host does not answer. */
  readonly reachable: boolean
  readonly notices: readonly Notice[]
  readonly overlay: Overlay | null
  readonly choices: Readonly<Record<string, unknown>>
  /** Forms that hold something typed and not saved, by name. */
  readonly unsaved: ReadonlySet<string>
  /** What the user asked for while a form was unsaved, and the form if it is about one only; waits for the answer. */
  readonly leaving: { readonly go: () => void; readonly form: string | null } | null
  /** Goes to a screen; asks first where a form would lose what was typed. */
  show(screen: Screen): void
  open(overlay: Overlay): void
  closeOverlay(): void
  setLanguage(language: Language): Promise<void>
  /** Asks first where a form would lose what was typed. */
  setFace(face: Face): void
  setAsOf(day: string): Promise<void>
  setReachable(reachable: boolean): void
  beganSaving(): void
  endedSaving(): void
  saved(): void
  failedToSave(error: unknown): void
  notifyError(error: unknown): void
  dismiss(id: number): void
  setUnsaved(form: string, isUnsaved: boolean): void
  /**
   * Does `go` at once, or after the user has agreed to lose what stands in unsaved forms.
   * @param form the only form that `go` closes; every form without it
   */
  leave(go: () => void, form?: string): void
  answerLeaving(isLeft: boolean): void
  /** How far long pieces of work are, by their task id; `total` is 0 while it is not known. */
  readonly tasks: ReadonlyMap<string, TaskProgress>
  taskProgressed(progress: TaskProgress & { readonly taskId: string }): void
  /** Runs long work under a task id of its own, by which it can be stopped; forgets its progress when it is over. */
  withTask<T>(work: (taskId: string) => Promise<T>): Promise<T>
  cancelTask(taskId: string): Promise<void>
  /** Keeps a small choice (columns, folded panels) on this computer; never anything confidential. */
  remember(name: string, value: unknown): Promise<void>
  loadPreferences(): Promise<void>
}

/** Errors that mean that the file did not take a change, whatever the change was. */
const saveProblems: ReadonlySet<string> = new Set([
  'save-failed',
  'workspace-read-only',
  'workspace-changed-outside',
  'host-unreachable',
])

export const createFrameSlice: SliceFactory<'frame'> = ({ get, patch, services, attempt }) => {
  let lastNotice = 0

  async function switchFace(face: Face): Promise<void> {
    // Before the face, so that no picture ever shows internal rows under the public mark.
    if (face === 'public') forgetInternal(get())
    patch({ face, notices: [], saveProblem: null, overlay: null })
    await attempt(() => refreshAll(get()))
  }

  return {
    screen: 'map',
    language: 'ja',
    face: 'internal',
    asOf: services.today(),
    saving: 0,
    saveProblem: null,
    reachable: true,
    notices: [],
    overlay: null,
    choices: {},
    tasks: new Map(),
    unsaved: new Set(),
    leaving: null,
    show: (screen) => {
      if (screen !== get().frame.screen) get().frame.leave(() => patch({ screen }))
    },
    open: (overlay) => patch({ overlay }),
    closeOverlay: () => patch({ overlay: null }),
    setLanguage: async (language) => {
      patch({ language })
      await attempt(() => services.call('preferences.update', { language }))
    },
    setFace: (face) => {
      if (face !== get().frame.face) get().frame.leave(() => void switchFace(face))
    },
    setAsOf: async (asOf) => {
      patch({ asOf })
      await attempt(() => get().parcels.loadAsOf())
    },
    setReachable: (reachable) => {
      const isBack = reachable && !get().frame.reachable
      patch({ reachable })
      if (isBack) void attempt(() => refreshAll(get()))
    },
    beganSaving: () => patch({ saving: get().frame.saving + 1 }),
    endedSaving: () => patch({ saving: get().frame.saving - 1 }),
    saved: () => patch({ saveProblem: null }),
    failedToSave: (error) => {
      if (error instanceof CodedError && saveProblems.has(error.code)) patch({ saveProblem: error })
    },
    notifyError: (error) => {
      lastNotice += 1
      patch({ notices: [...get().frame.notices, { id: lastNotice, error: asCoded(error) }] })
    },
    dismiss: (id) => patch({ notices: get().frame.notices.filter((notice) => notice.id !== id) }),
    setUnsaved: (form, isUnsaved) => {
      if (get().frame.unsaved.has(form) === isUnsaved) return
      const unsaved = new Set(get().frame.unsaved)
      if (isUnsaved) unsaved.add(form)
      else unsaved.delete(form)
      patch({ unsaved })
    },
    leave: (go, form) => {
      const { unsaved } = get().frame
      const isHeld = form === undefined ? unsaved.size > 0 : unsaved.has(form)
      if (isHeld) patch({ leaving: { go, form: form ?? null } })
      else go()
    },
    answerLeaving: (isLeft) => {
      const { leaving, unsaved } = get().frame
      if (leaving === null) return
      patch({ leaving: null })
      if (!isLeft) return
      const { go, form } = leaving
      patch({ unsaved: form === null ? new Set() : new Set([...unsaved].filter((each) => each !== form)) })
      go()
    },
    taskProgressed: ({ taskId, done, total }) => {
      const { tasks } = get().frame
      if (tasks.has(taskId)) patch({ tasks: new Map(tasks).set(taskId, { done, total }) })
    },
    withTask: async (work) => {
      const taskId = crypto.randomUUID()
      patch({ tasks: new Map(get().frame.tasks).set(taskId, { done: 0, total: 0 }) })
      try {
        return await work(taskId)
      } finally {
        const tasks = new Map(get().frame.tasks)
        tasks.delete(taskId)
        patch({ tasks })
      }
    },
    cancelTask: async (taskId) => void (await attempt(() => services.call('tasks.cancel', { taskId }))),
    remember: async (name, value) => {
      patch({ choices: { ...get().frame.choices, [name]: value } })
      // A width or a column that could not be kept is no news to interrupt the work with: it is chosen again next time.
      await services
        .call('preferences.update', { choices: { [name]: value as never } })
        .catch(() => undefined)
    },
    loadPreferences: async () => {
      const preferences = await attempt(() => services.call('preferences.read', {}))
      if (preferences) patch({ language: preferences.language, choices: preferences.choices })
    },
  }
}
