import type { BrowserContext, Page } from 'playwright-core'
import { accessibilityFindings } from './accessibility'

/** The projector's window, as a guest sees it. */
export interface ProjectorDriver {
  press(key: string): Promise<void>
  /** Waits for a heading. */
  waitFor(heading: string): Promise<void>
  /** Everything that can be read or heard in the document. */
  text(): Promise<string>
  title(): Promise<string>
  address(): string
  /** What the program answered to the window so far, and its address and title. */
  told(): string
  isBlank(): Promise<boolean>
  accessibilityFindings(): Promise<string[]>
  /** Asks the program through the window's own scripts, as a page that was taken over would. */
  ask(path: string, body: object): Promise<number>
  /** Presses a key that closes the window and waits until it is gone. */
  closeBy(key: string): Promise<void>
}

/** @param open does what opens the window */
export async function openProjector(
  context: BrowserContext,
  open: () => Promise<void>,
): Promise<ProjectorDriver> {
  const told: string[] = []
  const tokens: string[] = []
  context.on('response', (response) => {
    if (new URL(response.url()).pathname !== '/presenter/call') return
    tokens.push(response.request().headers()['authorization'] ?? '')
    void response.text().then(
      (text) => told.push(text),
      () => {},
    )
  })
  const [page] = (await Promise.all([context.waitForEvent('page'), open()])) as [Page, void]
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()))
  return {
    press: (key) => page.keyboard.press(key),
    waitFor: (heading) => page.getByRole('heading', { name: heading }).first().waitFor(),
    text: () =>
      page.evaluate(
        () =>
          document.documentElement.textContent +
          [...document.querySelectorAll('*')]
            .flatMap((element) => [...element.attributes].map(({ value }) => value))
            .join('\n'),
      ),
    title: () => page.title(),
    address: () => page.url(),
    told: () => told.join('\n'),
    isBlank: async () => (await page.locator('[role=img][class*=blank]').count()) > 0,
    accessibilityFindings: () => accessibilityFindings(page),
    ask: (path, body) =>
      page.evaluate(
        async ([where, sent, authorization]) => {
          const response = await fetch(where, {
            method: 'POST',
            headers: { Authorization: authorization, 'Content-Type': 'application/json' },
            body: sent,
          })
          const { ok } = (await response.json().catch(() => ({ ok: false }))) as { ok: boolean }
          return response.ok && ok ? 200 : response.status === 200 ? 400 : response.status
        },
        [path, JSON.stringify(body), tokens[0] ?? ''] as const,
      ),
    async closeBy(key) {
      // The window may be gone before the key is let go.
      await page.keyboard.press(key).catch(() => {})
      await closed
    },
  }
}
