import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { StoreProvider } from '../../../../renderer/store/context'
import { DateField } from '../../../../renderer/ui/date-field'
import { NumberField } from '../../../../renderer/ui/number-field'
import { TextField } from '../../../../renderer/ui/text-field'
import { fakeHost } from '../store/fake-host'

let root: Root | null = null

beforeAll(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
})

afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})

/** Draws a field on its own and returns its input. */
function draw(field: ReactNode): HTMLInputElement {
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  act(() => root?.render(<StoreProvider store={fakeHost().store}>{field}</StoreProvider>))
  const input = place.querySelector('input')
  if (input === null) throw new Error('the field has no input')
  return input
}

function type(input: HTMLInputElement, text: string): void {
  act(() => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function press(input: HTMLInputElement, options: KeyboardEventInit): void {
  act(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options }))
  })
}

const leave = (input: HTMLInputElement) => act(() => input.blur())

describe('a text field', () => {
  it('is done with Enter, but not with the Enter that accepts a conversion', () => {
    let entered = 0
    const input = draw(<TextField label="名前" value="" onChange={() => {}} onEnter={() => (entered += 1)} />)
    press(input, { key: 'Enter', isComposing: true })
    press(input, { key: 'Enter', keyCode: 229 })
    expect(entered).toBe(0)
    press(input, { key: 'Enter', keyCode: 13 })
    expect(entered).toBe(1)
  })
})

describe('a field for a figure', () => {
  it('hands on what was typed in full width when it is left', () => {
    const given: (number | null)[] = []
    const input = draw(
      <NumberField label="面積" kind="area" value={null} onChange={(value) => given.push(value)} />,
    )
    type(input, '１２，３４５．６')
    expect(given).toEqual([])
    leave(input)
    expect(given).toEqual([12_345.6])
  })

  it('keeps a text that is no figure, marks it and hands nothing on', () => {
    const given: unknown[] = []
    const input = draw(<NumberField label="単価" value={100} onChange={(value) => given.push(value)} />)
    type(input, '応談')
    leave(input)
    expect(given).toEqual([])
    expect(input.value).toBe('応談')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const sentence = document.getElementById(input.getAttribute('aria-describedby') ?? '')
    expect(sentence?.textContent).toContain('数値として読めません')
  })

  it('has handed on its figure before Enter is told', () => {
    const order: unknown[] = []
    const input = draw(
      <NumberField
        label="面積"
        value={null}
        onChange={(value) => order.push(value)}
        onEnter={() => order.push('enter')}
      />,
    )
    type(input, '5')
    press(input, { key: 'Enter', keyCode: 13 })
    expect(order).toEqual([5, 'enter'])
  })
})

describe('a field for a day', () => {
  it('takes an era date and shows it in both calendars', () => {
    const given: (string | null)[] = []
    const input = draw(<DateField label="日付" value={null} onChange={(day) => given.push(day)} />)
    type(input, '令和8年11月20日')
    expect(document.body.textContent).toContain('令和8年11月20日（2026年）')
    leave(input)
    expect(given).toEqual(['2026-11-20'])
  })

  it('says with a sentence that a day does not exist, and hands nothing on', () => {
    const given: unknown[] = []
    const input = draw(<DateField label="日付" value={null} onChange={(day) => given.push(day)} />)
    type(input, 'R8.2.30')
    leave(input)
    expect(given).toEqual([])
    expect(document.body.textContent).toContain('暦にない日付です')
    expect(input.value).toBe('R8.2.30')
  })
})
