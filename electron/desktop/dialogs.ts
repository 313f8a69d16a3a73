import type { BrowserWindow } from 'electron'
import { stat } from 'node:fs/promises'
import { CodedError } from '../contract/errors'
import { layerExtensions, type OpenKind } from '../contract/shell'
import type { ElectronApi } from './electron-api'
import { desktopTexts, type DesktopLanguage } from './texts'

/** The system's own dialogs. */
export interface Dialogs {
  /** Absolute path of an existing file, or null when cancelled. */
  chooseOpenFile(kind?: OpenKind): Promise<string | null>
  /** Absolute path where to write, or null when cancelled; the system has asked before it lets one be replaced. */
  chooseSaveFile(suggestedPath: string): Promise<string | null>
  /** @throws CodedError `workspace-not-found` */
  showInFolder(path: string): Promise<void>
}

export function createDialogs(
  { dialog, shell }: Pick<ElectronApi, 'dialog' | 'shell'>,
  window: () => BrowserWindow | null,
  language: () => DesktopLanguage,
): Dialogs {
  const filters = (kind: OpenKind): Electron.FileFilter[] => {
    const texts = desktopTexts[language()]
    return [
      kind === 'layer'
        ? { name: texts.layerFiles, extensions: [...layerExtensions] }
        : { name: texts.workspaceFiles, extensions: ['gpkg'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
  }
  return {
    async chooseOpenFile(kind = 'workspace') {
      const options: Electron.OpenDialogOptions = { filters: filters(kind), properties: ['openFile'] }
      const owner = window()
      const chosen = owner
        ? await dialog.showOpenDialog(owner, options)
        : await dialog.showOpenDialog(options)
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    async chooseSaveFile(suggestedPath) {
      const options: Electron.SaveDialogOptions = {
        defaultPath: suggestedPath,
        filters: filters('workspace'),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const owner = window()
      const chosen = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options)
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
    async showInFolder(path) {
      await stat(path).catch(() => {
        throw new CodedError('workspace-not-found', { path })
      })
      shell.showItemInFolder(path)
    },
  }
}
