import { useCallback, useEffect, useState } from 'react'
import type { RequirementLine, Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { ordered, sameLines } from './line-draft'

export interface Sheet {
  /** What stands on the sheet; null until it was read. */
  readonly lines: readonly RequirementLine[] | null
  readonly isChanged: boolean
  /** The saved sheet is not the one this draft began with. */
  readonly isOutdated: boolean
  readonly change: (lines: readonly RequirementLine[]) => void
  readonly discard: () => void
  /** Reads the draft of the moment: a field hands on its value in the key press that saves. */
  readonly now: () => readonly RequirementLine[]
}

const formOf = (prospectUid: Uid) => `requirement-sheet ${prospectUid}`

/**
 * A prospect's sheet with what was changed and not saved. The draft stays in the store while other tabs are shown; it is
 * forgotten when the officer agrees to lose it.
 */
export function useSheet(prospectUid: Uid): Sheet {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const form = formOf(prospectUid)
  const draft = useApp((state) =>
    state.frame.unsaved.has(form) ? (state.requirements.drafts.get(prospectUid) ?? null) : null,
  )
  const [saved, setSaved] = useState<readonly RequirementLine[] | null>(null)
  /** The saved sheet with which the draft began. */
  const [began, setBegan] = useState<readonly RequirementLine[] | null>(null)
  const { notifyError } = store.getState().frame

  useEffect(() => {
    let isGone = false
    store
      .getState()
      .requirements.read(prospectUid)
      .then((lines) => {
        if (!isGone) setSaved(ordered(lines))
      }, notifyError)
    return () => {
      isGone = true
    }
  }, [store, prospectUid, version, notifyError])

  const isChanged = draft !== null && saved !== null && !sameLines(draft, saved)
  const discard = useCallback(() => {
    setBegan(null)
    store.getState().requirements.keepDraft(prospectUid, null)
    store.getState().frame.setUnsaved(form, false)
  }, [store, prospectUid, form])

  const change = (lines: readonly RequirementLine[]) => {
    if (saved !== null && sameLines(lines, saved)) return discard()
    setBegan((before) => before ?? saved)
    store.getState().requirements.keepDraft(prospectUid, lines)
    store.getState().frame.setUnsaved(form, true)
  }

  return {
    lines: draft ?? saved,
    isChanged,
    isOutdated: isChanged && began !== null && !sameLines(began, saved),
    change,
    discard,
    now: () => store.getState().requirements.drafts.get(prospectUid) ?? saved ?? [],
  }
}
