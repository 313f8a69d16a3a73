import { useEffect, useMemo, useState } from 'react'
import type { Company, Place } from '../../../electron/contract'
import { isOpen, type VisitRow } from '../../features/visits/rows'
import { useApp, useAppStore } from '../../store/context'
import { OutdatedAnswer } from '../../store/generations'
import { findCommands } from './commands'
import type { PaletteEntry } from './entry'
import { companyEntries, findParcels, findParks, placeEntries } from './estate-entries'
import { wordsOf } from './matching'
import { findTrips, visitEntries } from './visit-entries'

const perGroup = 6
/** A name that fits many companies means none of their visits. */
const companiesWithVisits = 3
const visitsPerCompany = 2
/** Long enough that a word typed quickly asks once, short enough not to be felt. */
const pauseMilliseconds = 90

interface Found {
  readonly text: string
  readonly companies: readonly Company[]
  readonly places: readonly Place[]
  /** Of the companies that fit best, what lies ahead. */
  readonly visits: readonly VisitRow[]
}

const nothing: Found = { text: '', companies: [], places: [], visits: [] }

export interface Entries {
  readonly entries: readonly PaletteEntry[]
  /** True while the host's part of the answer is on its way. */
  readonly isSearching: boolean
}

/** What the palette offers for a text. The page's own part comes at once, the host's when the typing pauses. */
export function useEntries(text: string): Entries {
  const store = useAppStore()
  const language = useApp((state) => state.frame.language)
  const face = useApp((state) => state.frame.face)
  const found = useHostSearch(text.trim(), face === 'internal')
  const entries = useMemo(() => {
    const words = wordsOf(text)
    if (words.length === 0) return findCommands(store, words, 20)
    const commands = findCommands(store, words, perGroup)
    return [
      ...findParcels(store, words, perGroup),
      ...findParks(store, words, perGroup),
      ...companyEntries(store, found.companies),
      ...commands,
      ...placeEntries(store, found.places),
      ...(face === 'internal' ? findTrips(store, words, perGroup) : []),
      // What comes last stands last, so that nothing moves under the keys.
      ...visitEntries(store, found.visits),
    ]
    // The language is in the entries' words.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, text, found, language, face])
  return { entries, isSearching: text.trim() !== '' && found.text !== text.trim() }
}

/** Companies and places by the host; of several questions only the answer to the last one counts. */
function useHostSearch(text: string, withCompanies: boolean): Found {
  const store = useAppStore()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (text === '') return setFound(nothing)
    let isLast = true
    const timer = setTimeout(() => {
      const { companies, places, visits, workspace } = store.getState()
      const askCompanies = withCompanies && workspace.current !== null
      const failed = (error: unknown) => {
        if (!isLast) return
        setFound({ ...nothing, text })
        if (!(error instanceof OutdatedAnswer)) store.getState().frame.notifyError(error)
      }
      const search = async () => {
        const [foundCompanies, foundPlaces] = await Promise.all([
          askCompanies ? companies.search(text, perGroup) : Promise.resolve([]),
          places.search(text, perGroup),
        ])
        const seen = { text, companies: foundCompanies, places: foundPlaces, visits: [] }
        if (isLast) setFound(seen)
        const uids = foundCompanies.slice(0, companiesWithVisits).flatMap(({ uid }) => uid ?? [])
        const planned = await Promise.all(uids.map((companyUid) => visits.list({ companyUid })))
        const ahead = planned.flatMap((each) => each.filter(isOpen).slice(0, visitsPerCompany))
        if (isLast && ahead.length > 0) setFound({ ...seen, visits: ahead })
      }
      search().catch(failed)
    }, pauseMilliseconds)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [store, text, withCompanies])
  return text === '' ? nothing : found
}
