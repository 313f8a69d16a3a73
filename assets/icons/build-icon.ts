/**
 * Draws `icon.png`, from which electron-builder makes the icons of every system: `npx tsx assets/icons/build-icon.ts`.
 * Set `CHROMIUM` where the browser is not at /usr/bin/chromium.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const side = 1024
const svg = await readFile(join(import.meta.dirname, 'app.svg'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: side, height: side } })
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
await page.screenshot({ path: join(import.meta.dirname, 'icon.png'), omitBackground: true })
await browser.close()
