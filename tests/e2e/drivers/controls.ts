import type { Locator } from 'playwright-core'

/** Presses the words beside a radio button, as a person does, and waits until it is chosen. */
export async function pick(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click()
  await radio.and(radio.page().locator(':checked')).waitFor({ state: 'attached' })
}
