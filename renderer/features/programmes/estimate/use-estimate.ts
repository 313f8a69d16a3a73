import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CodedError, type CaseInput, type Estimate, type Uid } from '../../../../electron/contract'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'

export const emptyCase: CaseInput = {
  investmentYen: null,
  fixedAssetsYen: null,
  buildingYen: null,
  depreciableYen: null,
  loanYen: null,
  landAreaM2: null,
  landYenPerM2: null,
  hires: null,
  localHires: null,
  employees: null,
  size: null,
  facility: null,
  comesFrom: null,
  fieldUids: [],
}

export interface EstimateState {
  /** What is computed with. */
  readonly input: CaseInput
  readonly change: (fields: Partial<CaseInput>) => void
  /** What the officer answered to a condition in words; undefined is unknown. The same words may mean another thing elsewhere. */
  readonly answered: (programmeUid: Uid, text: string) => boolean | undefined
  readonly answer: (programmeUid: Uid, text: string, holds: boolean | null) => void
  /** Null until the first answer. */
  readonly estimates: readonly Estimate[] | null
  readonly error: CodedError | null
}

interface Answer {
  readonly programmeUid: Uid
  readonly text: string
  readonly holds: boolean
}

/**
 * The estimate of a case that is being typed. A prospect gives what is saved of it as the beginning; from then on what
 * stands in the form counts and nothing else, so that a field that is emptied is unknown.
 */
export function useEstimate(prospectUid: Uid | null): EstimateState {
  const store = useAppStore()
  const version = useApp((state) => state.programmes.version)
  const list = useApp((state) => state.programmes.list)
  const asOf = useApp((state) => state.frame.asOf)
  const [input, setInput] = useState<CaseInput>(emptyCase)
  const [statements, setStatements] = useState<readonly Answer[]>([])
  const [estimates, setEstimates] = useState<readonly Estimate[] | null>(null)
  const [error, setError] = useState<CodedError | null>(null)
  const [isReady, setReady] = useState(prospectUid === null)
  const asked = useRef(0)

  const ask = useCallback(
    async (of: Uid | null, from: CaseInput, answers: readonly Answer[]) => {
      const mine = ++asked.current
      try {
        const answer = await store.getState().programmes.estimate({
          prospectUid: of,
          input: from,
          statements: [...answers],
        })
        if (mine !== asked.current) return
        setError(null)
        setEstimates(answer.estimates)
        if (of === null) return
        setInput(answer.input ?? emptyCase)
        setReady(true)
      } catch (caught) {
        if (mine !== asked.current || caught instanceof OutdatedAnswer) return
        if (!(caught instanceof CodedError)) throw caught
        setError(caught)
      }
    },
    [store],
  )

  useEffect(() => {
    setReady(prospectUid === null)
    setInput(emptyCase)
    setStatements([])
    if (prospectUid !== null) void ask(prospectUid, emptyCase, [])
  }, [ask, prospectUid])

  useEffect(() => {
    if (isReady) void ask(null, input, statements)
  }, [ask, isReady, input, statements, version, list, asOf])

  return useMemo(
    () => ({
      input,
      change: (fields) => setInput((before) => ({ ...before, ...fields })),
      answered: (programmeUid, text) =>
        statements.find((each) => each.programmeUid === programmeUid && each.text === text)?.holds,
      answer: (programmeUid, text, holds) =>
        setStatements((before) => [
          ...before.filter((each) => each.programmeUid !== programmeUid || each.text !== text),
          ...(holds === null ? [] : [{ programmeUid, text, holds }]),
        ]),
      estimates,
      error,
    }),
    [input, statements, estimates, error],
  )
}
