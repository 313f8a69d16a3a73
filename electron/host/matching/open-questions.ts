import { criterionOf } from '../../contract/rules/criteria'
import type { OpenQuestion } from '../../contract/matching'
import { factsOfParcel, remembered, type AnswerIndex, type MatchParcel, type Measured } from './facts'
import { compileSheet, evaluateSheet, missedMusts } from './score'
import type { MatchProspect } from './reverse'

interface Question {
  readonly subjectUid: string
  readonly subject: 'park' | 'parcel'
  readonly criterion: string
  readonly prospects: Map<string, boolean>
}

/** Prospects looked through between two steps. */
const stride = 50

export interface OpenQuestionInput {
  /** Parcels on offer; the others block nobody. */
  readonly parcels: readonly MatchParcel[]
  readonly prospects: readonly MatchProspect[]
  readonly answers: AnswerIndex
  readonly measured: Measured
}

/** Who should answer: the park for what holds for all its parcels, else the parcel. Distances are measured, not asked. */
function askedOf(parcel: MatchParcel, criterion: string): Pick<Question, 'subject' | 'subjectUid'> | null {
  const subject = criterionOf(criterion)?.subject
  if (subject === undefined || (subject === 'computed' && parcel.polygon !== null)) return null
  if (subject === 'park') return { subject, subjectUid: parcel.parkUid }
  return { subject: 'parcel', subjectUid: parcel.uid }
}

/**
 * The completeness radar: for each park and parcel, which unanswered criterion keeps how many live prospects from knowing
 * whether it fits. A parcel that misses a must of a prospect anyway asks nothing on that prospect's behalf.
 * Yields the share done, 0 to 1, so that a caller can draw breath between steps; the result is sorted by how many
 * prospects have it as a must, then by how many at all.
 */
export function* openQuestionSteps(input: OpenQuestionInput): Generator<number, OpenQuestion[], void> {
  const questions = new Map<string, Question>()
  const offers = input.parcels
    .filter(({ available }) => available)
    .map((parcel) => ({ parcel, facts: remembered(factsOfParcel(parcel, input.answers, input.measured)) }))
  for (const [at, prospect] of input.prospects.entries()) {
    if (at % stride === 0) yield at / input.prospects.length
    const sheet = compileSheet(prospect.lines)
    for (const { parcel, facts } of offers) {
      if (missedMusts(sheet, facts, 1) > 0) continue
      for (const { criterion, verdict, must } of evaluateSheet(sheet, facts).lines) {
        const asked = verdict === 'unknown' ? askedOf(parcel, criterion) : null
        // A price range that straddles the ceiling is an answer, only not one that decides.
        if (!asked || facts(criterion).state !== 'unknown') continue
        const key = `${asked.subjectUid} ${criterion}`
        const question = questions.get(key) ?? { ...asked, criterion, prospects: new Map<string, boolean>() }
        question.prospects.set(prospect.uid, must || (question.prospects.get(prospect.uid) ?? false))
        questions.set(key, question)
      }
    }
  }
  return [...questions.values()].map(toOpenQuestion).sort(moreUrgent)
}

function toOpenQuestion({ subjectUid, subject, criterion, prospects }: Question): OpenQuestion {
  const mustCount = [...prospects.values()].filter(Boolean).length
  return { subjectUid, subject, criterion, prospectUids: [...prospects.keys()], mustCount }
}

function moreUrgent(a: OpenQuestion, b: OpenQuestion): number {
  return (
    (b.mustCount ?? 0) - (a.mustCount ?? 0) ||
    (b.prospectUids?.length ?? 0) - (a.prospectUids?.length ?? 0) ||
    `${a.subjectUid} ${a.criterion}`.localeCompare(`${b.subjectUid} ${b.criterion}`, 'en')
  )
}

/** `openQuestionSteps` in one go. */
export function openQuestions(input: OpenQuestionInput): OpenQuestion[] {
  const steps = openQuestionSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
