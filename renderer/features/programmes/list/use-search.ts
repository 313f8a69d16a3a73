import { useEffect, useState } from 'react'
import {
  CodedError,
  type BusinessStage,
  type CompanySize,
  type Programme,
  type ProgrammeKind,
  type Purpose,
  type Uid,
} from '../../../../electron/contract'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'

export interface ProgrammeFilter {
  readonly text: string
  readonly kinds: readonly ProgrammeKind[]
  readonly purposes: readonly Purpose[]
  readonly fieldUids: readonly Uid[]
  readonly size: CompanySize | null
  readonly stage: BusinessStage | null
  readonly fiscalYear: number | null
}

export const noFilter: ProgrammeFilter = {
  text: '',
  kinds: [],
  purposes: [],
  fieldUids: [],
  size: null,
  stage: null,
  fiscalYear: null,
}

/** How many conditions narrow the list. */
export function filterCount(filter: ProgrammeFilter): number {
  const { text, kinds, purposes, fieldUids, size, stage, fiscalYear } = filter
  return [
    text.trim() !== '',
    kinds.length > 0,
    purposes.length > 0,
    fieldUids.length > 0,
    size !== null,
    stage !== null,
    fiscalYear !== null,
  ].filter(Boolean).length
}

export interface Found {
  readonly programmes: readonly Programme[]
  readonly matched: readonly string[]
  readonly total: number
}

/** What fits a filter, asked of the host anew when the list, the day or the filter changes. */
export function useSearch(filter: ProgrammeFilter): {
  readonly found: Found | null
  readonly error: CodedError | null
} {
  const store = useAppStore()
  // A new list is a change of what can be found.
  const list = useApp((state) => state.programmes.list)
  const [state, setState] = useState<{ found: Found | null; error: CodedError | null }>({
    found: null,
    error: null,
  })
  useEffect(() => {
    if (list === null) return undefined
    let isCurrent = true
    const { kinds, purposes, fieldUids, text } = filter
    store
      .getState()
      .programmes.search({
        ...filter,
        text: text.slice(0, 200),
        kinds: [...kinds],
        purposes: [...purposes],
        fieldUids: [...fieldUids],
        audience: null,
        provider: '',
        limit: 500,
      })
      .then(
        (found) => isCurrent && setState({ found, error: null }),
        (error: unknown) => {
          if (isCurrent && !(error instanceof OutdatedAnswer))
            setState((before) => ({ ...before, error: error instanceof CodedError ? error : null }))
        },
      )
    return () => {
      isCurrent = false
    }
  }, [store, list, filter])
  return state
}
