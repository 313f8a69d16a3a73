import { CodedError, StepFault, type ScenarioStep } from '../../../electron/contract'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'

/** A step in words: `E-1 を E-1-1、E-1-2 に分割`. */
export function stepText(step: ScenarioStep, m: Messages, format: Format): string {
  const words = m.scenarios
  switch (step.kind) {
    case 'split':
      return words.split(step.parcel, m.common.listOf(step.numbers))
    case 'merge':
      return words.merge(m.common.listOf(step.parcels), step.number)
    case 'partSale':
      return words.partSale(
        step.parcel,
        format.area(step.areaM2),
        step.number,
        step.restNumber,
        words.sides[step.side],
      )
  }
}

export interface Fault {
  /** Counted from 1. */
  readonly step: number
  readonly text: string
}

/** Which step cannot be done and why; null for an error of another kind. */
export function faultOf(error: unknown, m: Messages): Fault | null {
  if (!(error instanceof CodedError) || error.code !== 'scenario-step-impossible') return null
  const { step, parcel, reason } = (error as CodedError<'scenario-step-impossible'>).details
  const known = StepFault.safeParse(reason)
  return known.success ? { step, text: m.scenarios.faults[known.data](parcel) } : null
}
