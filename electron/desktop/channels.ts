/** The names of what crosses between the preload script and the main process. */
export const channels = {
  call: 'ritchi:call',
  subscribe: 'ritchi:subscribe',
  unsubscribe: 'ritchi:unsubscribe',
  event: 'ritchi:event',
  chooseOpenFile: 'ritchi:choose-open-file',
  chooseSaveFile: 'ritchi:choose-save-file',
  showInFolder: 'ritchi:show-in-folder',
  setTitle: 'ritchi:set-title',
  takeProblems: 'ritchi:take-problems',
  problem: 'ritchi:problem',
  menuCommand: 'ritchi:menu-command',
  openPresenter: 'ritchi:open-presenter',
  presenterCall: 'ritchi:presenter-call',
  presenterEvent: 'ritchi:presenter-event',
  presenterFullScreen: 'ritchi:presenter-full-screen',
  presenterClose: 'ritchi:presenter-close',
} as const
