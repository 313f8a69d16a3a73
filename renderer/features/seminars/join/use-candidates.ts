import { useEffect, useRef, useState } from 'react'
import { useApp, useAppStore } from '../../../store/context'
import { useLatest } from '../../../ui/use-latest'
import type { Candidates, LeadRow } from '../slice'

/** Companies that cards may belong to; null until they are known. Asked again when cards or companies have changed. */
export function useCandidates(leads: readonly LeadRow[]): readonly Candidates[] | null {
  const store = useAppStore()
  const notifyError = useApp((state) => state.frame.notifyError)
  const companies = useApp((state) => state.companies.list)
  const [found, setFound] = useState<readonly Candidates[] | null>(null)
  const asked = useRef(0)
  const key = leads.map(({ uid, companyName }) => `${uid} ${companyName}`).join('\n')
  const latest = useLatest(leads)
  useEffect(() => {
    const mine = ++asked.current
    const uids = latest.current.map(({ uid }) => uid)
    store
      .getState()
      .seminars.candidates(uids)
      .then((fresh) => {
        if (mine === asked.current) setFound(fresh)
      }, notifyError)
  }, [store, notifyError, key, companies, latest])
  return found
}
