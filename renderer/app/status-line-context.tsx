import { createContext, useContext, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface StatusLinePlace {
  readonly element: HTMLElement | null
  readonly setElement: (element: HTMLElement | null) => void
}

const StatusLineContext = createContext<StatusLinePlace>({ element: null, setElement: () => {} })

export function StatusLineProvider({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  return <StatusLineContext value={{ element, setElement }}>{children}</StatusLineContext>
}

/** Where the status line takes in what screens say. */
export function useStatusLinePlace(): (element: HTMLElement | null) => void {
  return useContext(StatusLineContext).setElement
}

/** Puts something into the status line for as long as the screen shows it: counts, scale, coordinates. */
export function StatusPart({ children }: { children: ReactNode }) {
  const { element } = useContext(StatusLineContext)
  return element && createPortal(<span>{children}</span>, element)
}
