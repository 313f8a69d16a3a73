/** What a key event tells about an input method; DOM and React events both fit. */
export interface KeyLike {
  readonly key: string
  readonly keyCode: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing?: boolean }
}

/**
 * True while an input method is composing: Enter then accepts a conversion and must never submit. Some systems tell by
 * `isComposing`, some only by keyCode 229.
 */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
}

/** True for an Enter that means "done" and not "accept this conversion". */
export function isPlainEnter(event: KeyLike): boolean {
  return event.key === 'Enter' && !isComposing(event)
}
