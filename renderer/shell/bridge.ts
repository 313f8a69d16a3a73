import type { ElectronBridge } from '../../electron/contract'

declare global {
  interface Window {
    readonly ritchiDesk?: ElectronBridge
  }
}

/** What Electron's preload script has put into the page, or undefined in every other shell. */
export function readBridge(window: Window): ElectronBridge | undefined {
  return window.ritchiDesk
}
