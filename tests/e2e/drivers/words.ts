import { messages, type Messages } from '../../../renderer/messages'

export type Words = Messages

/** The texts of the screens, so that a driver asks for what the user reads. */
export function wordsIn(language: 'ja' | 'en'): Words {
  return messages[language]
}

/** Digits of a figure as it is written on the screen: `10,120 ㎡` is 10120. */
export function figureOf(text: string): number {
  const found = /-?[\d,]+(\.\d+)?/.exec(text.replaceAll('−', '-'))
  if (!found) throw new Error(`no figure in "${text}"`)
  return Number(found[0].replaceAll(',', ''))
}

/** For names whose ending varies (`元に戻す：区画の状態を変更（1 件）`). */
export function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)
}
