import { useMemo } from 'react'
import { today } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { selectCases, selectFieldMap, selectFirms, type Firm } from '../firm'
import { fieldLetters } from '../field-mark'
import { usePrefectures, type Prefectures } from '../prefecture'
import { selectEntryMap } from '../lists'
import type { CompanyCells } from './cells'
import { passesCompany } from './filter'
import { textTest } from './text-index'

/** Companies that pass the filter of the moment, in the order of their reading. */
export function useFilteredFirms(prefectures: Prefectures): readonly Firm[] {
  const firms = useApp(selectFirms)
  const cases = useApp(selectCases)
  const filter = useApp((state) => state.companies.filter)
  const hits = useApp((state) => state.companies.contactHits)
  return useMemo(() => {
    const byName = textTest(filter.text, firms)
    const isCurrent = hits.text === filter.text.trim()
    const facts = {
      holdsText: (firm: Firm) => byName(firm) || (isCurrent && hits.uids.has(firm.uid)),
      hasProspect: (firm: Firm) => cases.has(firm.uid),
      prefecture: (firm: Firm) => prefectures.of(firm.position),
      today: today(),
    }
    return firms.filter((firm) => passesCompany(firm, filter, facts))
  }, [firms, cases, filter, hits, prefectures])
}

/** What cells are written with; the same object until something in it changes. */
export function useCompanyCells(): CompanyCells & { readonly prefectures: Prefectures } {
  const m = useMessages()
  const format = useFormat()
  const fields = useApp(selectFieldMap)
  const letters = useApp((state) => fieldLetters(state.targetFields.list))
  const entries = useApp(selectEntryMap)
  const cases = useApp(selectCases)
  const parcels = useApp((state) => state.parcels.byUid)
  const prefectures = usePrefectures()
  return useMemo(
    () => ({
      m,
      format,
      fields,
      letters,
      entries,
      cases,
      parcels,
      prefecture: prefectures.of,
      prefectures,
      today: today(),
    }),
    [m, format, fields, letters, entries, cases, parcels, prefectures],
  )
}
