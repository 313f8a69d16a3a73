import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { ElectronBridge, HostEvent, MenuCommand, PresenterBridge } from '../contract'
import { channels } from './channels'
import { presenterWord } from './presenter-word'

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
  chooseOpenFile: (kind) => ipcRenderer.invoke(channels.chooseOpenFile, { kind }),
  pathOfFile: (file) => webUtils.getPathForFile(file),
  chooseSaveFile: (suggestedPath) => ipcRenderer.invoke(channels.chooseSaveFile, { suggestedPath }),
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, { path }),
  setTitle: (title) => ipcRenderer.invoke(channels.setTitle, { title }),
  openPresenter: () => ipcRenderer.invoke(channels.openPresenter, {}),
  takeProblems: () => ipcRenderer.invoke(channels.takeProblems, {}),
  onMenuCommand: (listener) => listen(channels.menuCommand, (command: MenuCommand) => listener(command)),
  onProblem: (listener) => listen(channels.problem, () => listener()),
}

/** The projector's window has this and nothing else; the main process refuses it every other channel all the same. */
const presenter: PresenterBridge = {
  call: (request) => ipcRenderer.invoke(channels.presenterCall, request),
  subscribe: (listener) => listen(channels.presenterEvent, (event: HostEvent) => listener(event)),
  toggleFullScreen: () => ipcRenderer.invoke(channels.presenterFullScreen, {}),
  close: () => ipcRenderer.invoke(channels.presenterClose, {}),
}

// What crosses this bridge is copied and frozen by Electron; the page can neither change it nor reach behind it.
if (process.argv.includes(presenterWord)) contextBridge.exposeInMainWorld('ritchiPresenter', presenter)
else contextBridge.exposeInMainWorld('ritchiDesk', bridge)
