import { useEffect, useState } from 'react'
import type { SheetData, SheetSpec } from '../../../../electron/contract'
import type { Sheet } from '../../../sheets/layout/model'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { dataKey } from '../spec'
import { pagesOf, previewDpi } from './pages-of'

/** A sheet with what it was made from. */
export interface MadeSheet {
  readonly spec: SheetSpec
  readonly data: SheetData
  readonly sheet: Sheet
}

export interface PreviewState {
  /** The newest sheet that is ready; an older one stays while the next is made. */
  readonly made: MadeSheet | null
  readonly isBusy: boolean
  readonly error: unknown
}

/** A pause of the hand after which the pages are divided anew, ms: typing and dragging stay quick. */
const pauseMs = 160

/** Pages of a specification: data from the host when it needs others, pages divided after a pause of the typing. */
export function useSheet(spec: SheetSpec | null): PreviewState {
  const store = useAppStore()
  const revision = useApp((state) => state.workspace.current?.revision ?? -1)
  const [fetched, setFetched] = useState<{ readonly key: string; readonly data: SheetData } | null>(null)
  const [made, setMade] = useState<MadeSheet | null>(null)
  const [error, setError] = useState<unknown>(null)
  const key = spec === null ? '' : `${revision} ${dataKey(spec)}`
  const data = fetched?.key === key ? fetched.data : null

  useEffect(() => {
    if (spec === null) return undefined
    let isWanted = true
    store
      .getState()
      .printing.data(spec)
      .then(
        (answer) => {
          if (isWanted) setFetched({ key, data: answer })
        },
        (caught: unknown) => {
          if (isWanted && !(caught instanceof OutdatedAnswer)) setError(caught)
        },
      )
    return () => {
      isWanted = false
    }
    // The key holds all of the specification that the data depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, key])

  useEffect(() => {
    if (spec === null || data === null) return undefined
    let isWanted = true
    const timer = setTimeout(() => {
      pagesOf(store, { spec, data }, previewDpi).then(
        (sheet) => {
          if (!isWanted) return
          setMade({ spec, data, sheet })
          setError(null)
        },
        (caught: unknown) => {
          if (isWanted) setError(caught)
        },
      )
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [store, spec, data])

  const isReady = made !== null && made.spec === spec && made.data === data
  // Without a specification there is no sheet: the last one would be taken for the one that was asked for.
  if (spec === null) return { made: null, isBusy: false, error: null }
  return { made: error === null ? made : null, isBusy: error === null && !isReady, error }
}
