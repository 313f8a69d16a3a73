import { useEffect, useState } from 'react'
import { CodedError } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'

/** Reads what a screen shows when it comes up, and again for another workspace or face. */
export function useLoaded(isLoaded: boolean, load: () => Promise<void>, key = ''): CodedError | null {
  const store = useAppStore()
  const workspace = useApp((state) => state.workspace.current?.uid)
  const face = useApp((state) => state.frame.face)
  const [error, setError] = useState<CodedError | null>(null)
  useEffect(() => {
    let isCurrent = true
    load().then(
      () => isCurrent && setError(null),
      (caught: unknown) => {
        if (isCurrent && !(caught instanceof OutdatedAnswer) && caught instanceof CodedError) setError(caught)
      },
    )
    return () => {
      isCurrent = false
    }
    // `isLoaded` turns false when the face changes and what was read is dropped.
  }, [store, load, workspace, face, key, isLoaded])
  return error
}
