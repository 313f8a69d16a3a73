import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron'
import { homedir } from 'node:os'
import { createHost } from '../host/create-host'
import { defaultDataFolder, programFolders } from '../launch/folders'
import { readOptions } from '../launch/options'
import { startDesktop } from './start-desktop'

// In development the first word after the program is this script; Chromium's own switches are passed over.
const options = readOptions(process.argv.slice(app.isPackaged ? 1 : 2), process.env, process.cwd())

// Not awaited: Electron becomes ready only after this module has ended.
void startDesktop({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell },
  options,
  folders: programFolders(import.meta.url),
  dataFolder: options.dataFolder ?? defaultDataFolder(process.platform, process.env, homedir()),
  platform: process.platform,
  createHost: (dataFolder, assetsFolder, printer) => createHost({ dataFolder, assetsFolder, printer }),
})
