import { useMemo } from 'react'
import type { Language } from '../../app/slice'
import { useApp, useAppStore } from '../../store/context'
import type { ProspectRow, Entry } from './rows'

/** An entry of a list in the language of the moment. */
export function entryName(entry: Pick<Entry, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' && entry.nameEn !== '' ? entry.nameEn : entry.name
}

const remembered = 'prospects-code-names'

export interface NameChoice {
  /** Prospects go by their code names; company names stay out of sight. */
  readonly isByCodeName: boolean
  readonly setByCodeName: (isByCodeName: boolean) => void
  /** What a prospect is called on screen. */
  readonly nameOf: (row: Pick<ProspectRow, 'prospect' | 'company'>) => string
}

/** How prospects are called in table, board and page: by code name unless the officer chose otherwise here. */
export function useProspectNames(): NameChoice {
  const store = useAppStore()
  const isByCodeName = useApp((state) => state.frame.choices[remembered] !== 'company')
  return useMemo(
    () => ({
      isByCodeName,
      setByCodeName: (byCode) =>
        void store.getState().frame.remember(remembered, byCode ? 'code' : 'company'),
      nameOf: ({ prospect, company }) =>
        isByCodeName ? prospect.codeName : (company?.name ?? prospect.codeName),
    }),
    [isByCodeName, store],
  )
}
