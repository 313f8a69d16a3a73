import './zod-setup'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { NoHost } from './app/no-host'
import { today } from './app/today'
import { connect } from './shell/connect'
import type { Connection } from './shell/connection'
import { StoreProvider } from './store/context'
import { createAppStore } from './store/create-store'

/** The composition root: the shell's connection → the store → the page. */
function start(root: HTMLElement): void {
  let connection: Connection
  try {
    connection = connect(window)
  } catch (error) {
    createRoot(root).render(<NoHost technical={String(error)} />)
    return
  }
  const store = createAppStore({ ...connection, today })
  connection.onReachable((reachable) => store.getState().frame.setReachable(reachable))
  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App shell={connection.shell} />
      </StoreProvider>
    </StrictMode>,
  )
  void store.getState().workspace.start()
}

const root = document.querySelector<HTMLElement>('#root')
if (root) start(root)
