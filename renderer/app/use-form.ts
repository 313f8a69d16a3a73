import { useCallback, useRef, useState } from 'react'
import { CodedError } from '../../electron/contract'

export interface Saving {
  readonly error: CodedError | null
  readonly isPending: boolean
  /** Runs a change; its error is kept to be shown beside what was typed. @returns true when it was saved */
  readonly save: (work: () => Promise<unknown>) => Promise<boolean>
  readonly clear: () => void
}

/** Saving from a form: one at a time, the error where it happened. */
export function useSaving(onError?: (error: CodedError) => void): Saving {
  const [error, setError] = useState<CodedError | null>(null)
  const [isPending, setPending] = useState(false)
  const busy = useRef(false)
  const save = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setPending(true)
    setError(null)
    try {
      await work()
      return true
    } catch (caught) {
      if (!(caught instanceof CodedError)) throw caught
      setError(caught)
      onError?.(caught)
      return false
    } finally {
      busy.current = false
      setPending(false)
    }
  }
  return { error, isPending, save, clear: useCallback(() => setError(null), []) }
}

/**
 * A draft that is read at the moment of saving: a field hands on its value and asks to save in the same key press,
 * before React has drawn again.
 */
export function useDraft<T extends object>(start: T) {
  const [draft, setDraft] = useState(start)
  const now = useRef(start)
  const change = useCallback((fields: Partial<T>) => {
    now.current = { ...now.current, ...fields }
    setDraft(now.current)
  }, [])
  const read = useCallback(() => now.current, [])
  return { draft, change, read }
}

/** Fields that hold a text they cannot hand on; while there is one, nothing may be saved. */
export function useUnreadable() {
  const fields = useRef(new Set<string>())
  const tell = useCallback(
    (field: string) => (isValid: boolean) =>
      void (isValid ? fields.current.delete(field) : fields.current.add(field)),
    [],
  )
  const has = useCallback(() => fields.current.size > 0, [])
  return { tell, has }
}
