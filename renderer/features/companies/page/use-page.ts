import { useEffect, useState } from 'react'
import type { CodedError, CompanyPage, Uid } from '../../../../electron/contract'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import type { Firm } from '../firm'

export type PageSite = Required<NonNullable<CompanyPage['sites']>[number]>
export type PageContact = Required<NonNullable<CompanyPage['contacts']>[number]>
export type PageNote = Required<NonNullable<CompanyPage['notes']>[number]>

/** Everything of a company, as the internal face knows it. */
export interface FullPage {
  readonly company: Firm
  readonly sites: readonly PageSite[]
  readonly contacts: readonly PageContact[]
  readonly notes: readonly PageNote[]
}

export interface PageState {
  readonly page: FullPage | null
  readonly error: CodedError | null
}

/** The page of a company, read again whenever something of it changes; the last one stays while it is read. */
export function useCompanyPage(uid: Uid): PageState {
  const store = useAppStore()
  const version = useApp((state) => state.companies.versions.get(uid) ?? 0)
  const list = useApp((state) => state.companies.list)
  const [state, setState] = useState<PageState>({ page: null, error: null })
  useEffect(() => {
    let isCurrent = true
    store
      .getState()
      .companies.page(uid)
      .then(
        (page) => isCurrent && setState({ page: page as FullPage | null, error: null }),
        (error: unknown) => {
          if (isCurrent && !(error instanceof OutdatedAnswer))
            setState((before) => ({ ...before, error: error as CodedError }))
        },
      )
    return () => {
      isCurrent = false
    }
    // The list is replaced when everything is read anew: an undo of another window, a reload.
  }, [store, uid, version, list])
  return state
}
