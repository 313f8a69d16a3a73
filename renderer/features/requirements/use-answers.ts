import { useEffect, useState } from 'react'
import type { Answer, Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'

/** Answers by subject and criterion. */
export type Answers = ReadonlyMap<string, Answer>

export const answerKey = (subjectUid: Uid, criterion: string) => `${subjectUid} ${criterion}`

/** The answers of some parks and parcels, read again when one changed; null until they were read. */
export function useAnswers(subjectUids: readonly Uid[]): Answers | null {
  const store = useAppStore()
  const version = useApp((state) => state.requirements.version)
  const [answers, setAnswers] = useState<Answers | null>(null)
  const mark = subjectUids.join(' ')
  useEffect(() => {
    let isGone = false
    const { requirements, frame } = store.getState()
    requirements.answers(mark === '' ? [] : mark.split(' ')).then((read) => {
      if (isGone) return
      setAnswers(new Map(read.map((each) => [answerKey(each.subjectUid, each.criterion), each])))
    }, frame.notifyError)
    return () => {
      isGone = true
    }
  }, [store, mark, version])
  return answers
}
