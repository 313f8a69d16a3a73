import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { ElectronBridge, HostEvent, MenuCommand } from '../contract'
import { channels } from './channels'

let nextSubscription = 1

function listen<A extends unknown[]>(channel: string, listener: (...given: A) => void): () => void {
  // The event object would hand `ipcRenderer` to the page, so it stays here.
  const heard = (_: IpcRendererEvent, ...given: unknown[]): void => listener(...(given as A))
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.removeListener(channel, heard)
}

const bridge: ElectronBridge = {
  call: (request) => ipcRenderer.invoke(channels.call, request),
  subscribe(face, listener) {
    const subscription = nextSubscription++
    const stop = listen(channels.event, (to: number, event: HostEvent) => {
      if (to === subscription) listener(event)
    })
    void ipcRenderer.invoke(channels.subscribe, { subscription, face })
    return () => {
      stop()
      void ipcRenderer.invoke(channels.unsubscribe, { subscription })
    }
  },
  chooseOpenFile: () => ipcRenderer.invoke(channels.chooseOpenFile, {}),
  chooseSaveFile: (suggestedPath) => ipcRenderer.invoke(channels.chooseSaveFile, { suggestedPath }),
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, { path }),
  setTitle: (title) => ipcRenderer.invoke(channels.setTitle, { title }),
  takeProblems: () => ipcRenderer.invoke(channels.takeProblems, {}),
  onMenuCommand: (listener) => listen(channels.menuCommand, (command: MenuCommand) => listener(command)),
  onProblem: (listener) => listen(channels.problem, () => listener()),
}

// What crosses this bridge is copied and frozen by Electron; the page can neither change it nor reach behind it.
contextBridge.exposeInMainWorld('ritchiDesk', bridge)
