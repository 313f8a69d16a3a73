import { useEffect } from 'react'
import { CodedError } from '../../electron/contract'
import { useAppStore } from '../store/context'
import { isTextTarget } from './use-shortcuts'
import { useShell } from './shell-context'

/** Does what the native menu asks for, and tells of files that could not be opened from outside the page. */
export function useMenuCommands(): void {
  const store = useAppStore()
  const shell = useShell()
  useEffect(
    () =>
      shell.onMenuCommand((command) => {
        const { frame, workspace } = store.getState()
        const inText = isTextTarget(document.activeElement)
        switch (command) {
          case 'new':
            return frame.leave(() => frame.open('new-workspace'))
          case 'open':
            return frame.leave(() => frame.open('open-workspace'))
          case 'saveCopy':
            return workspace.current && frame.open('save-copy')
          case 'undo':
            return inText ? void document.execCommand('undo') : void workspace.undo()
          case 'redo':
            return inText ? void document.execCommand('redo') : void workspace.redo()
          case 'search':
            return frame.open('palette')
          case 'settings':
            return frame.show('settings')
          case 'shortcuts':
            return frame.open('shortcuts')
        }
      }),
    [shell, store],
  )
  useEffect(
    () =>
      shell.onProblem((error) =>
        store.getState().frame.notifyError(new CodedError(error.code, error.details as never)),
      ),
    [shell, store],
  )
}
