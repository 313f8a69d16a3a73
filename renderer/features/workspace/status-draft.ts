import { Status, type InputOf } from '../../../electron/contract'
import type { Messages } from '../../messages'

export type StatusDraft = InputOf<'statuses.save'>

/** What the form starts with: the status itself, or a new one that looks like none of the others yet. */
export function draftOf(status: Status | null): StatusDraft {
  if (status) {
    const { uid, name, nameEn, letter, color, hatch, saleClass, offered, shownAsUid } = status
    return { uid, name, nameEn, letter, color, hatch, saleClass, offered, shownAsUid: shownAsUid ?? null }
  }
  return {
    uid: null,
    name: '',
    nameEn: '',
    letter: '',
    color: '#c0e4ff',
    hatch: 'plain',
    saleClass: 'remaining',
    offered: false,
    shownAsUid: null,
  }
}

export interface StatusProblems {
  readonly name: string | null
  readonly letter: string | null
  readonly color: string | null
  /** Saves all the same, but the two could not be told apart. */
  readonly warning: string | null
}

/** What is wrong with a draft, as sentences. */
export function problemsOf(draft: StatusDraft, others: readonly Status[], m: Messages): StatusProblems {
  const words = m.settings.problems
  const rest = others.filter((status) => status.uid !== draft.uid)
  const sameLetter = rest.find((status) => status.letter === draft.letter)
  const sameLook = rest.find(
    (status) => status.hatch === draft.hatch && status.color.toLowerCase() === draft.color.toLowerCase(),
  )
  return {
    name: draft.name.trim() === '' ? words.name : null,
    letter: [...draft.letter].length === 1 ? null : words.letter,
    color: Status.shape.color.safeParse(draft.color).success ? null : words.color,
    warning: sameLetter
      ? words.letterTaken(sameLetter.name)
      : sameLook
        ? words.lookTaken(sameLook.name)
        : null,
  }
}

/** What is sent: an English name is taken from the Japanese one where it was left empty. */
export function toInput(draft: StatusDraft): StatusDraft {
  const name = draft.name.trim()
  return { ...draft, name, nameEn: draft.nameEn.trim() || name, color: draft.color.toLowerCase() }
}
