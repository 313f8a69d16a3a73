import { useMemo } from 'react'
import { addDays } from '../../../electron/contract/rules/calendar'
import { today as calendarDay } from '../../app/today'
import { useApp } from '../../store/context'
import { filterProspects, type FilterPart } from './filter'
import { selectProspectRows, type ProspectRow } from './rows'

export interface FilteredProspects {
  readonly all: readonly ProspectRow[]
  readonly shown: readonly ProspectRow[]
  /** Rows that pass all parts of the filter but one: what the choices of that part are counted in. */
  readonly without: (part: FilterPart) => readonly ProspectRow[]
  /** ISO day, and the last one of the seven days from it. */
  readonly today: string
  readonly weekEnd: string
}

/** The prospects that the filter of table and board lets through. */
export function useFilteredProspects(): FilteredProspects {
  const today = calendarDay()
  const all = useApp((state) => selectProspectRows(state, today))
  const filter = useApp((state) => state.prospects.filter)
  return useMemo(() => {
    const weekEnd = addDays(today, 7)
    return {
      all,
      shown: filterProspects(all, filter, weekEnd),
      without: (part) => filterProspects(all, filter, weekEnd, part),
      today,
      weekEnd,
    }
  }, [all, filter, today])
}
