import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname, isAbsolute } from 'node:path'
import { CodedError } from '../contract/errors'

/**
 * The command with which a system's file manager shows a file.
 * @param path absolute, of a file or folder that exists
 */
export function fileManagerCommand(
  platform: NodeJS.Platform,
  path: string,
  isFolder: boolean,
): { command: string; words: string[]; verbatim: boolean } {
  if (platform === 'win32') {
    // Explorer reads its own quoting; a Windows path cannot hold a quote, so nothing can break out of these.
    return { command: 'explorer.exe', words: [isFolder ? `"${path}"` : `/select,"${path}"`], verbatim: true }
  }
  if (platform === 'darwin')
    return { command: 'open', words: isFolder ? [path] : ['-R', path], verbatim: false }
  return { command: 'xdg-open', words: [isFolder ? path : dirname(path)], verbatim: false }
}

/**
 * Shows a file in the system's file manager.
 * @throws CodedError `workspace-not-found` when there is no such file; `shell-cannot` without a file manager
 */
export async function showInFolder(path: string): Promise<void> {
  if (!isAbsolute(path)) throw new CodedError('workspace-not-found', { path })
  const found = await stat(path).catch(() => {
    throw new CodedError('workspace-not-found', { path })
  })
  const { command, words, verbatim } = fileManagerCommand(process.platform, path, found.isDirectory())
  const child = spawn(command, words, { stdio: 'ignore', detached: true, windowsVerbatimArguments: verbatim })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', () => reject(new CodedError('shell-cannot', { capability: 'showInFolder' })))
  })
  child.unref()
}
