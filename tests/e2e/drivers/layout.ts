import type { Page } from 'playwright-core'

/**
 * Controls that a person with eyes cannot reach: outside the window with nothing to scroll, or covered by another thing.
 * @returns one line a control; empty when all can be reached
 */
export async function unreachableControls(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        const style = getComputedStyle(box)[`overflow${axis}`]
        const [whole, shown] =
          axis === 'X' ? [box.scrollWidth, box.clientWidth] : [box.scrollHeight, box.clientHeight]
        if ((style === 'auto' || style === 'scroll') && whole > shown) return true
      }
      return false
    }
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role=button], [role=slider], [role=tab]',
    )) {
      // Inputs under a drawn box (radio, checkbox, slider) are invisible on purpose: their label is what is pressed.
      const target = element.matches('input[type=radio], input[type=checkbox], input[type=range]')
        ? (element.closest('label') ?? element)
        : element
      // Drawn lists keep a real one out of sight for the browser's own form filling.
      if (target.closest('[aria-hidden=true]')) continue
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const box = target.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const outX = box.left < -0.5 || box.right > innerWidth + 0.5
      const outY = box.top < -0.5 || box.bottom > innerHeight + 0.5
      if (outX && !scrolls(target, 'X')) found.push(`${name(target)} is cut off at the side`)
      if (outY && !scrolls(target, 'Y')) found.push(`${name(target)} is cut off above or below`)
      if (outX || outY || scrolls(target, 'X') || scrolls(target, 'Y')) continue
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      if (top && !target.contains(top) && !top.contains(target))
        found.push(`${name(target)} is covered by ${name(top)}`)
    }
    return found
  })
}
