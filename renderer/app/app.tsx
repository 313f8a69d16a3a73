import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { ShellCapabilities } from '../../electron/contract'
import { FirstRun } from '../features/workspace/first-run'
import { useMessages } from '../messages/use-messages'
import { useApp, useAppStore } from '../store/context'
import styles from './app.module.css'
import { ErrorBoundary } from './error-boundary'
import { Frame } from './frame'
import { GuideDialog } from './guide/guide-dialog'
import { LeaveDialog } from './leave-dialog'
import { Notices } from './notices'
import { ShellProvider } from './shell-context'
import { CommandPalette } from './palette/command-palette'
import { ShortcutsDialog } from './shortcuts-dialog'
import { useMenuCommands } from './use-menu-commands'
import { useShortcuts } from './use-shortcuts'
import { FileDialogs } from './file-dialogs'

/** The page: the first-run screen without a workspace, else the frame; above both what belongs to neither. */
export function App({ shell }: { shell: ShellCapabilities }) {
  const language = useApp((state) => state.frame.language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <ShellProvider value={shell}>
      <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
        <ErrorBoundary>
          <Content />
        </ErrorBoundary>
      </I18nProvider>
    </ShellProvider>
  )
}

function Content() {
  const m = useMessages()
  const starting = useApp((state) => state.workspace.starting)
  const isOpen = useApp((state) => state.workspace.current !== null)
  useShortcuts()
  useMenuCommands()
  useWindowTitle()
  useUnloadWarning()
  if (starting) return <div className={styles.starting}>{m.frame.starting}</div>
  return (
    <>
      {isOpen ? <Frame /> : <FirstRun />}
      <CommandPalette />
      <ShortcutsDialog />
      <GuideDialog />
      <FileDialogs />
      <LeaveDialog />
      <Notices />
    </>
  )
}

/** The window bears the file's name, on the internal face only: a name may tell who is in it. */
function useWindowTitle(): void {
  const { productName } = useMessages().common
  const name = useApp((state) => state.workspace.current?.name)
  useEffect(() => {
    document.title = name ? `${name} — ${productName}` : productName
  }, [name, productName])
}

/** Asks before the window is closed over a form that was typed in. */
function useUnloadWarning(): void {
  const store = useAppStore()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (store.getState().frame.unsaved.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [store])
}
