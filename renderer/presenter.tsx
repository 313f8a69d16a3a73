import './zod-setup'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectPresenter, type PresenterConnection } from './features/presenter/connect-presenter'
import { drawFiner } from './features/presenter/magnification'
import { PresenterApp } from './features/presenter/presenter-app'

/**
 * The projector's page: a document of its own without the office's store, so that it holds nothing that could be turned
 * to the internal face.
 */
function start(root: HTMLElement): void {
  const connection = connected()
  // Nothing is said of why: whoever looks at the projector is a guest.
  if (connection === null) return
  drawFiner(window)
  createRoot(root).render(
    <StrictMode>
      <PresenterApp connection={connection} />
    </StrictMode>,
  )
}

function connected(): PresenterConnection | null {
  try {
    return connectPresenter(window)
  } catch {
    return null
  }
}

const root = document.querySelector<HTMLElement>('#root')
if (root) start(root)
