import { useEffect, useState } from 'react'
import type { ExportFormat, SheetSpec } from '../../../../electron/contract'
import { useAppStore } from '../../../store/context'
import { joinPath } from './size-words'
import { useFolder, type TargetFolder } from './use-folder'

/** Where a file is to be written, and what stands in the way. */
export interface Target extends Omit<TargetFolder, 'check'> {
  readonly name: string
  /** Both together; empty while one is missing. */
  readonly path: string
  readonly isOwnName: boolean
  /** Files that would be replaced: waits for the answer. */
  readonly taken: readonly string[]
  setName(name: string | null): void
  /** Chosen in the system's own dialog, which has asked about replacing already. */
  setChosen(folder: string, name: string): void
  /** @returns whether nothing stands in the way */
  check(names: readonly string[]): Promise<boolean>
  forgetTaken(): void
}

/** Folder and file name of the next export: the folder of the last one, the name by the template until one is typed. */
export function useTarget(spec: SheetSpec, format: ExportFormat): Target {
  const store = useAppStore()
  const target = useFolder()
  const [template, setTemplate] = useState('')
  const [own, setOwn] = useState<string | null>(null)
  const [agreed, setAgreed] = useState('')
  const [taken, setTaken] = useState<readonly string[]>([])

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
  const trimmed = target.folder.trim()
  const path = trimmed === '' || typed === '' ? '' : joinPath(trimmed, typed)
  return {
    ...target,
    folder: trimmed,
    name: own ?? template,
    path,
    isOwnName: own !== null && own !== template,
    taken,
    setName: setOwn,
    setChosen: (chosenFolder, chosenName) => {
      target.setFolder(chosenFolder)
      setOwn(chosenName)
      setAgreed(joinPath(chosenFolder, withExtension(chosenName, format)))
    },
    check: async (names) => {
      const found = await target.check(names.map((name) => withExtension(name, format)))
      if (found === null) return false
      const asked = agreed === path ? [] : found
      setTaken(asked)
      return asked.length === 0
    },
    forgetTaken: () => setTaken([]),
  }
}

/** A name without its extension would be a file that no program opens. */
function withExtension(name: string, format: ExportFormat): string {
  return name === '' || name.toLowerCase().endsWith(`.${format}`) ? name : `${name}.${format}`
}
