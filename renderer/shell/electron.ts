import type { ElectronBridge } from '../../electron/contract'
import type { Connection } from './connection'
import { deliverProblems, valueOf } from './replies'

/** The page's side of Electron: everything goes through the bridge. */
export function connectElectron(bridge: ElectronBridge): Connection {
  return {
    transport: (request) => bridge.call(request),
    events: (face, listener) => bridge.subscribe(face, listener),
    // The host lives in the process that owns this window: it cannot go while the page stays.
    onReachable: () => () => {},
    shell: {
      kind: 'electron',
      chooseOpenFile: async (kind) => valueOf(await bridge.chooseOpenFile(kind)) as string | null,
      pathOfDropped: async (file) => bridge.pathOfFile(file) || null,
      chooseSaveFile: async (path) => valueOf(await bridge.chooseSaveFile(path)) as string | null,
      showInFolder: async (path) => void valueOf(await bridge.showInFolder(path)),
      setTitle: (title) => void bridge.setTitle(title),
      openPresenter: async () => void valueOf(await bridge.openPresenter()),
      onMenuCommand: (listener) => bridge.onMenuCommand(listener),
      onProblem: (listener) =>
        deliverProblems(
          async () => valueOf(await bridge.takeProblems()),
          (again) => bridge.onProblem(again),
          listener,
        ),
    },
  }
}
