import { useState } from 'react'
import { joinPath, splitPath } from '../printing/output/size-words'
import { useFolder, type TargetFolder } from '../printing/output/use-folder'

export interface OutTarget extends Omit<TargetFolder, 'check'> {
  readonly name: string
  /** Both together; empty while one is missing. */
  readonly path: string
  /** The file that would be replaced: waits for the answer. */
  readonly taken: string | null
  setName(name: string): void
  /** Chosen in the system's own dialog, which has asked about replacing already. */
  setChosen(path: string): void
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
  const target = useFolder()
  const [own, setOwn] = useState<string | null>(null)
  const [agreed, setAgreed] = useState('')
  const [taken, setTaken] = useState<string | null>(null)

  const trimmed = target.folder.trim()
  const bare = (own ?? suggested).trim().replace(/\.(csv|tsv|xlsx|geojson|kml|kmz|gpkg|html)$/i, '')
  const name = bare === '' ? '' : `${bare}.${extension}`
  const path = trimmed === '' || name === '' ? '' : joinPath(trimmed, name)
  return {
    ...target,
    name: own ?? suggested,
    path,
    taken,
    setName: setOwn,
    setChosen: (chosen) => {
      const parts = splitPath(chosen)
      target.setFolder(parts.folder)
      setOwn(parts.name)
      setAgreed(chosen)
    },
    check: async () => {
      const found = await target.check([name])
      if (found === null) return false
      const asks = found.length > 0 && agreed !== path
      setTaken(asks ? name : null)
      return !asks
    },
    forgetTaken: () => setTaken(null),
  }
}
