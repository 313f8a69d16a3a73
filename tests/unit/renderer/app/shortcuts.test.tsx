import { describe, expect, it } from 'vitest'
import { shortcutOf } from '../../../../renderer/app/use-shortcuts'

function press(key: string, options: KeyboardEventInit & { on?: HTMLElement } = {}) {
  const { on = document.body, ...init } = options
  if (!on.isConnected) document.body.append(on)
  let found: ReturnType<typeof shortcutOf> = null
  const listen = (event: Event) => {
    found = shortcutOf(event as KeyboardEvent)
  }
  document.addEventListener('keydown', listen, { once: true })
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }))
  return found as ReturnType<typeof shortcutOf>
}

describe('the keys of the frame', () => {
  it('undo with Ctrl+Z and redo with Ctrl+Y or Ctrl+Shift+Z', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' })
    expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' })
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' })
  })

  it('leave undo to a text field that is being typed in', () => {
    const field = document.createElement('input')
    expect(press('z', { ctrlKey: true, on: field })).toBeNull()
    expect(press('z', { ctrlKey: true, on: document.createElement('textarea') })).toBeNull()
    expect(press('?', { on: field })).toBeNull()
  })

  it('undo from a checkbox, which has no text of its own', () => {
    const box = document.createElement('input')
    box.type = 'checkbox'
    expect(press('z', { ctrlKey: true, on: box })).toEqual({ kind: 'undo' })
  })

  it('open the palette from a text field too', () => {
    expect(press('k', { ctrlKey: true, on: document.createElement('input') })).toEqual({ kind: 'palette' })
  })

  it('mean nothing while an input method is composing', () => {
    expect(press('k', { ctrlKey: true, isComposing: true })).toBeNull()
    expect(press('?', { isComposing: true })).toBeNull()
  })

  it('go to the screens with Alt and a digit', () => {
    expect(press('2', { altKey: true })).toEqual({ kind: 'screen', screen: 'parcels' })
    expect(press('0', { altKey: true })).toEqual({ kind: 'screen', screen: 'settings' })
  })
})
