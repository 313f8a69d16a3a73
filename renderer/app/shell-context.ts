import { createContext, useContext } from 'react'
import type { ShellCapabilities } from '../../electron/contract'

const ShellContext = createContext<ShellCapabilities | null>(null)

export const ShellProvider = ShellContext.Provider

/** What the shell around the page can do: choose files, show a folder, set the title. */
export function useShell(): ShellCapabilities {
  const shell = useContext(ShellContext)
  if (shell === null) throw new Error('component outside of ShellProvider')
  return shell
}
