import type * as electron from 'electron'

/**
 * The parts of Electron that the desktop shell uses. Handed in by `main.ts`, so that everything else can be tried
 * against a fake: importing `electron` outside its own runtime starts a download.
 */
export type ElectronApi = Pick<
  typeof electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'screen' | 'session' | 'shell'
>
