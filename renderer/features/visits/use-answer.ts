import { useEffect, useState } from 'react'
import { CodedError } from '../../../electron/contract'
import { useApp } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { useLatest } from '../../ui/use-latest'

export interface Answered<T> {
  /** The last answer; it stays while the next one is on its way. Null until the first came. */
  readonly answer: T | null
  readonly error: CodedError | null
}

/**
 * Asks the host and asks again after every change of the file.
 * @param key what is asked for; another key is another question. Null asks nothing.
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): Answered<T> {
  const revision = useApp((state) => state.workspace.current?.revision)
  const workspace = useApp((state) => state.workspace.current?.uid)
  const face = useApp((state) => state.frame.face)
  const asking = useLatest(ask)
  const [state, setState] = useState<Answered<T>>({ answer: null, error: null })
  useEffect(() => {
    if (key === null || face === 'public') return setState({ answer: null, error: null })
    let isCurrent = true
    asking.current().then(
      (answer) => isCurrent && setState({ answer, error: null }),
      (error: unknown) => {
        if (isCurrent && !(error instanceof OutdatedAnswer))
          setState((before) => ({ ...before, error: error instanceof CodedError ? error : null }))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [key, revision, workspace, face, asking])
  return state
}
