import { useRef, useState } from 'react'
import { CodedError, type ExportFormat, type SheetSpec, type Uid } from '../../../../electron/contract'
import { fileName } from '../../../messages/error-shape'
import { useAppStore } from '../../../store/context'

/** One park of a batch. */
export interface BatchLine {
  readonly uid: Uid
  readonly name: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'skipped'
  readonly file: string
  readonly error: unknown
}

export interface Batch {
  readonly lines: readonly BatchLine[]
  readonly isRunning: boolean
  /** It was stopped before its end. */
  readonly isStopped: boolean
  run(
    parks: readonly { readonly uid: Uid; readonly name: string }[],
    spec: SheetSpec,
    format: ExportFormat,
    folder: string,
  ): Promise<void>
  cancel(): void
}

/**
 * Exports park after park. What goes wrong with one does not keep the others from being made; each file is written
 * whole or not at all, so that stopping leaves nothing half done.
 */
export function useBatch(): Batch {
  const store = useAppStore()
  const [lines, setLines] = useState<readonly BatchLine[]>([])
  const [isRunning, setRunning] = useState(false)
  const [isStopped, setStopped] = useState(false)
  const stop = useRef({ isAsked: false, taskId: null as string | null })

  const set = (uid: Uid, fields: Partial<BatchLine>) =>
    setLines((before) => before.map((line) => (line.uid === uid ? { ...line, ...fields } : line)))

  return {
    lines,
    isRunning,
    isStopped,
    run: async (parks, spec, format, folder) => {
      stop.current = { isAsked: false, taskId: null }
      setStopped(false)
      setRunning(true)
      setLines(parks.map((park) => ({ ...park, state: 'waiting', file: '', error: null })))
      const { frame, printing } = store.getState()
      for (const { uid } of parks) {
        if (stop.current.isAsked) {
          set(uid, { state: 'skipped' })
          continue
        }
        set(uid, { state: 'running' })
        try {
          const { files } = await frame.withTask((taskId) => {
            stop.current.taskId = taskId
            // The frame is that of the park on the screen: the others lie elsewhere.
            const own = { ...spec, parkUids: [uid], centre: null, title: '' }
            return printing.export({ spec: own, format, path: folder, allowMissingGlyphs: false, taskId })
          })
          set(uid, { state: 'done', file: fileName(files[0]?.path ?? '') })
        } catch (caught) {
          const isCancelled = caught instanceof CodedError && caught.code === 'task-cancelled'
          set(uid, isCancelled ? { state: 'skipped' } : { state: 'failed', error: caught })
        }
      }
      setStopped(stop.current.isAsked)
      setRunning(false)
    },
    cancel: () => {
      if (stop.current.isAsked) return
      stop.current.isAsked = true
      if (stop.current.taskId !== null) void store.getState().frame.cancelTask(stop.current.taskId)
    },
  }
}
