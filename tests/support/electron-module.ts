import { existsSync, writeFileSync } from 'node:fs'
import { createFakeElectron } from './fake-electron'

/**
 * Takes the place of the `electron` module when the packed program is started in Node: see `as-electron.mjs`. It asks
 * what `TEST_CALLS` holds, as the page would, writes the answers to `TEST_ANSWERS`, and quits.
 */
const fake = createFakeElectron()
export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } = fake.api

const answersPath = process.env['TEST_ANSWERS'] as string
const end = (told: unknown): void => {
  if (!existsSync(answersPath)) writeFileSync(answersPath, JSON.stringify(told))
}

fake.app.on('quit', () => process.exit(0))
const whenOpen = setInterval(() => {
  const window = fake.windows()[0]
  if (fake.errors.length > 0) {
    end({ errors: fake.errors })
    process.exit(1)
  }
  if (!window) return
  clearInterval(whenOpen)
  void ask({ sender: window.webContents, senderFrame: { url: window.url, parent: null } })
}, 20)

async function ask(caller: Parameters<typeof fake.invoke>[1]): Promise<void> {
  const answers: unknown[] = []
  for (const call of JSON.parse(process.env['TEST_CALLS'] ?? '[]') as unknown[])
    answers.push(await fake.invoke('ritchi:call', caller, call))
  const page = fake.session.served?.(new Request('app://ritchi-desk/'))
  end({ answers, pageStatus: page?.status, page: await page?.text() })
  fake.app.quit()
}
