import { useEffect, useMemo, useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { useApp, useAppStore } from '../../../store/context'
import type { LeadRow } from '../slice'

const keyOf = (name: string) => foldText(name).replace(/\s/g, '')

/**
 * Cards whose company was chosen while they were captured, but whose person is no contact of it yet: joining them again
 * with the same company copies person and interests there.
 */
export function useUncarried(leads: readonly LeadRow[]): readonly LeadRow[] {
  const store = useAppStore()
  const notifyError = useApp((state) => state.frame.notifyError)
  const versions = useApp((state) => state.companies.versions)
  const [contacts, setContacts] = useState<ReadonlyMap<Uid, ReadonlySet<string>>>(new Map())
  const known = useMemo(
    () => leads.filter(({ companyUid, personName }) => companyUid !== null && keyOf(personName) !== ''),
    [leads],
  )
  useEffect(() => {
    let isGone = false
    const uids = [...new Set(known.flatMap(({ companyUid }) => companyUid ?? []))]
    const { page } = store.getState().companies
    Promise.all(
      uids.map(async (uid) => {
        const { contacts: people = [] } = (await page(uid)) ?? {}
        return [uid, new Set(people.map(({ name }) => keyOf(name ?? '')))] as const
      }),
    ).then((found) => {
      if (!isGone) setContacts(new Map(found))
    }, notifyError)
    return () => {
      isGone = true
    }
  }, [store, notifyError, known, versions])
  return known.filter(({ companyUid, personName }) => {
    const people = contacts.get(companyUid ?? '')
    return people !== undefined && !people.has(keyOf(personName))
  })
}
