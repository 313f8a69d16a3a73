import { useEffect, useState } from 'react'
import type { ExportOrder } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import type { ExportCheck } from './slice'

/** What an order would write, asked anew when the order or the workspace changes. */
export function useCheck(order: ExportOrder): {
  readonly check: ExportCheck | null
  readonly error: unknown
} {
  const store = useAppStore()
  const revision = useApp((state) => state.workspace.current?.revision ?? -1)
  const [check, setCheck] = useState<ExportCheck | null>(null)
  const [error, setError] = useState<unknown>(null)
  const key = JSON.stringify([order, revision])
  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .exporting.check(order)
      .then(
        (found) => {
          if (!isWanted) return
          setCheck(found)
          setError(null)
        },
        (caught: unknown) => {
          if (isWanted && !(caught instanceof OutdatedAnswer)) setError(caught)
        },
      )
    return () => {
      isWanted = false
    }
    // The key holds the whole order.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, key])
  return { check, error }
}
