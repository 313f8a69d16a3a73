import { useEffect, useState } from 'react'
import type { ExportFormat, SheetSpec } from '../../../../electron/contract'
import { useAppStore } from '../../../store/context'
import { joinPath } from './size-words'

export type TargetProblem = 'not-absolute' | 'folder-missing' | null

/** Where a file is to be written, and what stands in the way. */
export interface Target {
  readonly folder: string
  readonly name: string
  /** Both together; empty while one is missing. */
  readonly path: string
  readonly isOwnName: boolean
  readonly problem: TargetProblem
  readonly error: unknown
  /** Files that would be replaced: waits for the answer. */
  readonly taken: readonly string[]
  setFolder(folder: string): void
  setName(name: string | null): void
  /** Chosen in the system's own dialog, which has asked about replacing already. */
  setChosen(folder: string, name: string): void
  makeFolder(): Promise<void>
  /** @returns whether nothing stands in the way */
  check(names: readonly string[]): Promise<boolean>
  forgetTaken(): void
}

/** Folder and file name of the next export: the folder of the last one, the name by the template until one is typed. */
export function useTarget(spec: SheetSpec, format: ExportFormat): Target {
  const store = useAppStore()
  const [folder, setFolderText] = useState('')
  const [template, setTemplate] = useState('')
  const [own, setOwn] = useState<string | null>(null)
  const [agreed, setAgreed] = useState('')
  const [problem, setProblem] = useState<TargetProblem>(null)
  const [error, setError] = useState<unknown>(null)
  const [taken, setTaken] = useState<readonly string[]>([])

  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .printing.folder()
      .then(
        (found) => {
          if (isWanted) setFolderText((typed) => (typed === '' ? found : typed))
        },
        () => undefined,
      )
    return () => {
      isWanted = false
    }
  }, [store])

  const { sheet, face, language, asOf, parkUids } = spec
  const key = JSON.stringify([sheet, face, language, asOf, parkUids, format])
  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .printing.fileName(spec, format)
      .then(
        (name) => {
          if (isWanted) setTemplate(name)
        },
        () => undefined,
      )
    return () => {
      isWanted = false
    }
    // The key holds all that the name depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, key])

  const typed = own === null ? template : withExtension(own.trim(), format)
  const trimmed = folder.trim()
  const path = trimmed === '' || typed === '' ? '' : joinPath(trimmed, typed)
  return {
    folder: trimmed,
    name: own ?? template,
    path,
    isOwnName: own !== null && own !== template,
    problem,
    error,
    taken,
    setFolder: (text) => {
      setFolderText(text)
      setProblem(null)
      setError(null)
    },
    setName: setOwn,
    setChosen: (chosenFolder, chosenName) => {
      setFolderText(chosenFolder)
      setOwn(chosenName)
      setAgreed(joinPath(chosenFolder, withExtension(chosenName, format)))
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
        const found = await store.getState().printing.checkTarget(
          trimmed,
          names.map((name) => withExtension(name, format)),
        )
        const obstacle = found.isAbsolute ? (found.folderExists ? null : 'folder-missing') : 'not-absolute'
        setProblem(obstacle)
        if (obstacle !== null) return false
        void store.getState().printing.rememberFolder(trimmed)
        const asked = agreed === path ? [] : found.taken
        setTaken(asked)
        return asked.length === 0
      } catch (caught) {
        setError(caught)
        return false
      }
    },
    forgetTaken: () => setTaken([]),
  }
}

/** A name without its extension would be a file that no program opens. */
function withExtension(name: string, format: ExportFormat): string {
  return name === '' || name.toLowerCase().endsWith(`.${format}`) ? name : `${name}.${format}`
}
