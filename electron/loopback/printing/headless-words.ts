import { featuresOff } from '../browser/features-off'

/**
 * The command line of the browser that prints. It can be read by every program on the computer and holds no secret.
 * @param profileFolder of its own, thrown away afterwards: two processes cannot share one
 */
export function headlessWords(
  profileFolder: string,
  isRoot: boolean,
  extra: readonly string[] = [],
): string[] {
  return [
    '--headless',
    `--user-data-dir=${profileFolder}`,
    '--remote-debugging-pipe',
    // Every name fails: what the page asks for is answered through the pipe before it could leave.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    `--disable-features=${featuresOff.join(',')}`,
    '--font-render-hinting=none',
    '--metrics-recording-only',
    '--no-pings',
    '--no-service-autorun',
    '--password-store=basic',
    '--use-mock-keychain',
    '--lang=ja',
    // Chromium's sandbox does not work for root; every other user keeps it.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...extra,
    'about:blank',
  ]
}
