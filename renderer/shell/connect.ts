import { readBridge } from './bridge'
import type { Connection } from './connection'
import { connectElectron } from './electron'
import { connectLoopback } from './loopback'
import { takeToken } from './token'

/**
 * Finds out once in which shell the page runs and connects to its host. Call it first in `main.tsx`, before anything
 * can read the address: the loopback shell's token is taken out of it here.
 * @throws Error when the page was opened by neither shell, so that there is no host to ask
 */
export function connect(window: Window): Connection {
  const bridge = readBridge(window)
  if (bridge) return connectElectron(bridge)
  const given = takeToken(window)
  if (given) return connectLoopback(window, given)
  throw new Error('No host: the page was opened without the address that the program printed.')
}
