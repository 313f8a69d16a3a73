import { useMemo } from 'react'
import { useApp } from '../../../store/context'
import { parkName, statusName } from '../../parcels/names'
import { selectParkMap, selectStatusMap } from '../../parcels/selectors'
import type { RowNames } from './change-words'

/** Names for the uids that stand in the history, as far as the rows still exist. */
export function useRowNames(): RowNames {
  const statuses = useApp(selectStatusMap)
  const parks = useApp(selectParkMap)
  const parcels = useApp((state) => state.parcels.byUid)
  const companies = useApp((state) => state.companies.list)
  const entries = useApp((state) => state.lists.entries)
  const fields = useApp((state) => state.targetFields.list)
  const prospects = useApp((state) => state.prospects.byUid)
  const language = useApp((state) => state.frame.language)
  return useMemo(() => {
    const local = (row: { readonly name?: string | undefined; readonly nameEn?: string | undefined }) =>
      (language === 'en' && row.nameEn !== '' ? row.nameEn : row.name) ?? null
    const named = new Map<string, string | null>()
    for (const status of statuses.values()) named.set(status.uid, statusName(status, language))
    for (const park of parks.values()) named.set(park.uid, parkName(park, language))
    for (const parcel of parcels.values()) named.set(parcel.uid, parcel.number)
    for (const { uid, name } of companies) if (uid !== undefined) named.set(uid, name ?? null)
    for (const entry of entries) if (entry.uid !== undefined) named.set(entry.uid, local(entry))
    for (const field of fields) named.set(field.uid, local(field))
    for (const [uid, { codeName }] of prospects) named.set(uid, codeName ?? null)
    return (uid) => named.get(uid) ?? null
  }, [statuses, parks, parcels, companies, entries, fields, prospects, language])
}
