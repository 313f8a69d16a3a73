import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { openCdp, type Cdp } from './cdp-pipe'
import { featuresOff } from './features-off'

/**
 * The browser's command line. It can be read by every program on the computer (`/proc/<pid>/cmdline`), so that it
 * holds the address of the empty `/boot` page and never a secret.
 * @param origin `http://127.0.0.1:port`
 * @param profileFolder of our own: the user's browser, its extensions and its history stay out of it
 */
export function browserWords(given: {
  origin: string
  profileFolder: string
  isRoot: boolean
  isFirstStart?: boolean
  extra?: readonly string[]
}): string[] {
  return [
    `--app=${given.origin}/boot`,
    `--user-data-dir=${given.profileFolder}`,
    '--remote-debugging-pipe',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    `--disable-features=${featuresOff.join(',')}`,
    '--metrics-recording-only',
    '--no-pings',
    '--no-service-autorun',
    // Nothing is stored that a keyring should guard, and asking for one blocks the start.
    '--password-store=basic',
    '--use-mock-keychain',
    '--lang=ja',
    // Chromium would greet the officer with a bar about "unsupported" flags, which says nothing that helps.
    '--test-type',
    // Given at every start it would overrule the size that the user gave the window.
    ...(given.isFirstStart ? ['--window-size=1440,900'] : []),
    // Chromium's sandbox does not work for root; every other user keeps it.
    ...(given.isRoot ? ['--no-sandbox'] : []),
    ...(given.extra ?? []),
  ]
}

export interface BrowserProcess {
  readonly cdp: Cdp
  readonly pid: number
  /** Settles when the process is gone; the text is the end of what it wrote to stderr. */
  readonly exited: Promise<string>
  /** Asks it to close, and ends it when it has not within five seconds. */
  close(): Promise<void>
}

/** Starts a browser that speaks CDP over a pipe; when this process dies, the pipe breaks and the browser closes. */
export async function startBrowser(path: string, words: readonly string[]): Promise<BrowserProcess> {
  const child = spawn(path, words, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const exited = watchExit(child)
  const cdp = openCdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  return {
    cdp,
    pid: child.pid as number,
    exited,
    async close() {
      await cdp.send('Browser.close').catch(() => {})
      const giveUp = setTimeout(() => child.kill('SIGKILL'), 5000)
      await exited
      clearTimeout(giveUp)
    },
  }
}

function watchExit(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-4000)))
  return new Promise((resolve) => child.once('exit', () => resolve(said)))
}
