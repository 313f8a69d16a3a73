/** What lets the page call the loopback host. Kept in memory only. */
export interface LoopbackKey {
  readonly token: string
  /** True in the window that the program itself opened: there the host can see which file was chosen. */
  readonly controlled: boolean
}

declare global {
  interface Window {
    /** Put there by the program before any script of the page runs, in its own window only. */
    __ritchiDesk?: LoopbackKey
  }
}

/**
 * Takes the token out of where it came from, so that neither a copied address, the history nor a later script gives it
 * away. Null when there is none.
 */
export function takeToken(window: Window): LoopbackKey | null {
  const handed = window.__ritchiDesk
  if (handed) {
    delete window.__ritchiDesk
    return handed
  }
  const token = /^#t=([\w-]+)$/.exec(window.location.hash)?.[1]
  if (!token) return null
  window.history.replaceState(null, '', window.location.pathname)
  return { token, controlled: false }
}
