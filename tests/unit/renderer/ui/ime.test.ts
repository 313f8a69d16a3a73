import { describe, expect, it } from 'vitest'
import { isComposing, isPlainEnter } from '../../../../renderer/ui/ime'

describe('an Enter', () => {
  it('submits when nothing is being converted', () => {
    expect(isPlainEnter({ key: 'Enter', keyCode: 13, isComposing: false })).toBe(true)
  })

  it('does not submit while an input method tells that it is composing', () => {
    expect(isPlainEnter({ key: 'Enter', keyCode: 13, isComposing: true })).toBe(false)
    expect(isPlainEnter({ key: 'Enter', keyCode: 13, nativeEvent: { isComposing: true } })).toBe(false)
  })

  it('does not submit where only key code 229 tells it', () => {
    expect(isPlainEnter({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(false)
    expect(isComposing({ key: 'Process', keyCode: 229 })).toBe(true)
  })
})
