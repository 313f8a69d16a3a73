/** The page's scheme: its own, so that no `file:` path and no port is involved. */
export const pageScheme = 'app'
const pageHost = 'ritchi-desk'
export const pageUrl = `${pageScheme}://${pageHost}/`
export const presenterUrl = `${pageUrl}presenter.html`

/** True for documents and files of our own page; every other address is foreign. */
export function isPageUrl(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${pageScheme}:` && url.host === pageHost
  } catch {
    return false
  }
}
