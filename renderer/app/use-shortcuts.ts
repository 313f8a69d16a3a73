import { useEffect } from 'react'
import { useAppStore } from '../store/context'
import { isComposing } from '../ui/ime'
import type { AppStore } from '../store/create-store'
import type { Screen } from './slice'

/** True where a key belongs to a text: undo and letters then are the field's own. */
export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  const wordless = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file']
  return target instanceof HTMLInputElement && !wordless.includes(target.type)
}

export type Shortcut =
  | { readonly kind: 'palette' | 'undo' | 'redo' | 'help' | 'guide' | 'new' | 'open' }
  | { readonly kind: 'screen'; readonly screen: Screen }

const screens: readonly Screen[] = [
  'map',
  'parcels',
  'companies',
  'visits',
  'seminars',
  'indicators',
  'programmes',
  'print',
  'data',
  'settings',
]

/** What a key means to the frame, or null when it means nothing to it or belongs to a text field or an input method. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (isComposing(event)) return null
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  const inText = isTextTarget(event.target)
  const key = event.key.toLowerCase()
  if (isCommand && key === 'k' && !event.shiftKey) return { kind: 'palette' }
  if (isCommand && !inText && key === 'z') return { kind: event.shiftKey ? 'redo' : 'undo' }
  if (isCommand && !inText && key === 'y' && !event.shiftKey) return { kind: 'redo' }
  if (isCommand && !event.shiftKey && key === 'n') return { kind: 'new' }
  if (isCommand && !event.shiftKey && key === 'o') return { kind: 'open' }
  if (event.altKey && !event.ctrlKey && !event.metaKey && /^\d$/.test(event.key)) {
    const screen = screens[(Number(event.key) + 9) % 10]
    return screen ? { kind: 'screen', screen } : null
  }
  if (!inText && event.key === '?' && !isCommand) return { kind: 'help' }
  return event.key === 'F1' ? { kind: 'guide' } : null
}

/** Keys that work on every screen. */
export function useShortcuts(): void {
  const store = useAppStore()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const shortcut = shortcutOf(event)
      if (shortcut && act(store, shortcut)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [store])
}

/** @returns false when the key is left to the browser */
function act(store: AppStore, shortcut: Shortcut): boolean {
  const { frame, workspace } = store.getState()
  // A dialog that is open has the keyboard for itself.
  if (frame.leaving !== null || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) {
    if (shortcut.kind !== 'palette' || frame.overlay !== 'palette') return shortcut.kind === 'palette'
    frame.closeOverlay()
    return true
  }
  switch (shortcut.kind) {
    case 'palette':
      frame.open('palette')
      return true
    case 'help':
      frame.open('shortcuts')
      return true
    case 'guide':
      frame.open('guide')
      return true
    case 'new':
      if (frame.face === 'internal') frame.leave(() => frame.open('new-workspace'))
      return true
    case 'open':
      if (frame.face === 'internal') frame.leave(() => frame.open('open-workspace'))
      return true
    case 'screen':
      if (workspace.current !== null) frame.show(shortcut.screen)
      return true
    case 'undo':
      if (workspace.current?.undo && frame.face === 'internal') void workspace.undo()
      return true
    case 'redo':
      if (workspace.current?.redo && frame.face === 'internal') void workspace.redo()
      return true
  }
}
