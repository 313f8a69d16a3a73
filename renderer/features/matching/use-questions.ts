import { useEffect } from 'react'
import type { OpenQuestion, Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'

/** The radar of the moment; null until it was read. On the public face there is none. */
export function useQuestions(): readonly OpenQuestion[] | null {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const asOf = useApp((state) => state.frame.asOf)
  const isInternal = useApp((state) => state.frame.face === 'internal')
  useEffect(() => {
    if (!isInternal) return
    const { matching, frame } = store.getState()
    matching.loadQuestions().catch(frame.notifyError)
  }, [store, version, asOf, isInternal])
  return useApp((state) => state.matching.questions)
}

/** What one gap costs: the live prospects that ask for it, and those for which it is a must. */
export function useCost(subjectUid: Uid, criterion: string): { count: number; must: number } {
  const questions = useQuestions()
  const found = questions?.find((each) => each.subjectUid === subjectUid && each.criterion === criterion)
  return { count: found?.prospectUids?.length ?? 0, must: found?.mustCount ?? 0 }
}
