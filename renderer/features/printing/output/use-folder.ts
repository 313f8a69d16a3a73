import { useEffect, useState } from 'react'
import { useAppStore } from '../../../store/context'

export type FolderProblem = 'not-absolute' | 'folder-missing' | null

/** A folder that files are written to, and what stands in the way. */
export interface TargetFolder {
  readonly folder: string
  readonly problem: FolderProblem
  readonly error: unknown
  setFolder(folder: string): void
  makeFolder(): Promise<void>
  /** Remembers the folder when nothing is the matter with it. @returns which of the files are there, or null where they cannot be written */
  check(names: readonly string[]): Promise<readonly string[] | null>
}

/** The folder of the last export or print until another is typed. */
export function useFolder(): TargetFolder {
  const store = useAppStore()
  const [folder, setFolder] = useState('')
  const [problem, setProblem] = useState<FolderProblem>(null)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .printing.folder()
      .then(
        (found) => {
          if (isWanted) setFolder((typed) => (typed === '' ? found : typed))
        },
        // Without a suggestion the field stays empty and asks for a folder by itself.
        () => undefined,
      )
    return () => {
      isWanted = false
    }
  }, [store])

  const trimmed = folder.trim()
  return {
    folder,
    problem,
    error,
    setFolder: (text) => {
      setFolder(text)
      setProblem(null)
      setError(null)
    },
    makeFolder: async () => {
      try {
        await store.getState().printing.makeFolder(trimmed)
        setProblem(null)
        setError(null)
      } catch (caught) {
        setError(caught)
      }
    },
    check: async (names) => {
      setError(null)
      try {
        const { printing } = store.getState()
        const found = await printing.checkTarget(trimmed, names)
        const obstacle = found.isAbsolute ? (found.folderExists ? null : 'folder-missing') : 'not-absolute'
        setProblem(obstacle)
        if (obstacle !== null) return null
        void printing.rememberFolder(trimmed)
        return found.taken
      } catch (caught) {
        setError(caught)
        return null
      }
    },
  }
}
