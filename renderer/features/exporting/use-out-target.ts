import { useEffect, useState } from 'react'
import { useAppStore } from '../../store/context'
import { joinPath, splitPath } from '../printing/output/size-words'

export interface OutTarget {
  readonly folder: string
  readonly name: string
  /** Both together; empty while one is missing. */
  readonly path: string
  readonly problem: 'not-absolute' | 'folder-missing' | null
  readonly error: unknown
  /** The file that would be replaced: waits for the answer. */
  readonly taken: string | null
  setFolder(folder: string): void
  setName(name: string): void
  /** Chosen in the system's own dialog, which has asked about replacing already. */
  setChosen(path: string): void
  makeFolder(): Promise<void>
  /** @returns whether nothing stands in the way of writing */
  check(): Promise<boolean>
  /** The answer to `taken`. */
  forgetTaken(): void
}

/**
 * Folder and name of the next file: the folder of the last export or print, the name as suggested until one is typed.
 * @param extension without the dot; a name without it would be a file that no program opens
 */
export function useOutTarget(suggested: string, extension: string): OutTarget {
  const store = useAppStore()
  const [folder, setFolderText] = useState('')
  const [own, setOwn] = useState<string | null>(null)
  const [agreed, setAgreed] = useState('')
  const [problem, setProblem] = useState<OutTarget['problem']>(null)
  const [error, setError] = useState<unknown>(null)
  const [taken, setTaken] = useState<string | null>(null)

  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .printing.folder()
      .then(
        (found) => {
          if (isWanted) setFolderText((typed) => (typed === '' ? found : typed))
        },
        // Without a suggestion the field stays empty and asks for a folder by itself.
        () => undefined,
      )
    return () => {
      isWanted = false
    }
  }, [store])

  const trimmed = folder.trim()
  const bare = (own ?? suggested).trim().replace(/\.(csv|tsv|xlsx|geojson|kml|kmz|gpkg|html)$/i, '')
  const name = bare === '' ? '' : `${bare}.${extension}`
  const path = trimmed === '' || name === '' ? '' : joinPath(trimmed, name)
  return {
    folder,
    name: own ?? suggested,
    path,
    problem,
    error,
    taken,
    setFolder: (text) => {
      setFolderText(text)
      setProblem(null)
      setError(null)
    },
    setName: setOwn,
    setChosen: (chosen) => {
      const parts = splitPath(chosen)
      setFolderText(parts.folder)
      setOwn(parts.name)
      setAgreed(chosen)
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
    check: async () => {
      setError(null)
      try {
        const { printing } = store.getState()
        const found = await printing.checkTarget(trimmed, [name])
        const obstacle = found.isAbsolute ? (found.folderExists ? null : 'folder-missing') : 'not-absolute'
        setProblem(obstacle)
        if (obstacle !== null) return false
        void printing.rememberFolder(trimmed)
        const asks = found.taken.length > 0 && agreed !== path
        setTaken(asks ? name : null)
        return !asks
      } catch (caught) {
        setError(caught)
        return false
      }
    },
    forgetTaken: () => setTaken(null),
  }
}
