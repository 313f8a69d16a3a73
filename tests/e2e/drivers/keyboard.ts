import type { Page } from 'playwright-core'

/** The keyboard in front of the window, with a Japanese input method on it. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  /** Presses Tab until what has the focus is called so, or begins so. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = []
    for (let step = 0; step < 120; step++) {
      await this.page.keyboard.press('Tab')
      const focused = await this.nameOfFocus()
      if (focused === name || focused.startsWith(name)) return
      passed.push(focused)
    }
    throw new Error(`Tab never reaches "${name}", only ${[...new Set(passed)].join(' | ')}`)
  }

  /** What a screen reader calls the thing that has the focus. */
  async nameOfFocus(): Promise<string> {
    return await this.page.evaluate(() => {
      const { activeElement: element } = document
      if (!(element instanceof HTMLElement)) return ''
      const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? []
      const named = labelled.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ')
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return (element.getAttribute('aria-label') ?? (named || label) ?? element.innerText).trim()
    })
  }

  /**
   * Types with an input method, which holds the text until Enter accepts it: that Enter reaches the page while the
   * text is still being composed, with the key code that all systems give it.
   * @param reading what stands in the field while composing
   * @param text what it is turned into
   */
  async compose(reading: string, text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Input.imeSetComposition', {
      text: reading,
      selectionStart: reading.length,
      selectionEnd: reading.length,
    })
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await session.send('Input.insertText', { text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await session.detach()
  }
}
