import type { MenuCommand } from '../contract/shell'

export type DesktopLanguage = 'ja' | 'en'

interface DesktopTexts {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly help: string
  readonly commands: Readonly<Record<MenuCommand, string>>
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly resetZoom: string
  readonly fullScreen: string
  readonly quit: string
  readonly about: string
  readonly hide: string
  readonly hideOthers: string
  readonly workspaceFiles: string
  readonly layerFiles: string
  readonly allFiles: string
  readonly crashedOften: string
  readonly crashedOftenDetail: string
  readonly reload: string
  readonly close: string
  readonly cannotStart: string
  /** Title of the projector's window in the system's list of windows. */
  readonly presenter: string
}

/** Texts of the system's menu and dialogs, which the page cannot draw. */
export const desktopTexts: Readonly<Record<DesktopLanguage, DesktopTexts>> = {
  ja: {
    file: 'ファイル',
    edit: '編集',
    view: '表示',
    help: 'ヘルプ',
    commands: {
      new: '新しい台帳…',
      open: '開く…',
      saveCopy: '写しを保存…',
      undo: '元に戻す',
      redo: 'やり直す',
      search: '検索',
      settings: '設定…',
      shortcuts: 'キーボード操作の一覧',
    },
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    zoomIn: '拡大',
    zoomOut: '縮小',
    resetZoom: '元の大きさ',
    fullScreen: '全画面',
    quit: '終了',
    about: '立地デスクについて',
    hide: '立地デスクを隠す',
    hideOthers: 'ほかを隠す',
    workspaceFiles: '台帳',
    layerFiles: '地図に重ねるファイル',
    allFiles: 'すべてのファイル',
    crashedOften: '画面が続けて停止しました。',
    crashedOftenDetail: '保存済みの内容は失われていません。もう一度表示するか、終了してください。',
    reload: 'もう一度表示',
    close: '終了',
    cannotStart: '立地デスクを開始できません',
    presenter: '産業団地のご案内',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    commands: {
      new: 'New register…',
      open: 'Open…',
      saveCopy: 'Save a copy…',
      undo: 'Undo',
      redo: 'Redo',
      search: 'Search',
      settings: 'Settings…',
      shortcuts: 'Keyboard shortcuts',
    },
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    quit: 'Quit',
    about: 'About Ritchi Desk',
    hide: 'Hide Ritchi Desk',
    hideOthers: 'Hide others',
    workspaceFiles: 'Registers',
    layerFiles: 'Map layers',
    allFiles: 'All files',
    crashedOften: 'The window has stopped several times in a row.',
    crashedOftenDetail: 'Nothing that was saved is lost. Show it again, or quit.',
    reload: 'Show again',
    close: 'Quit',
    cannotStart: 'Ritchi Desk cannot start',
    presenter: 'Industrial parks',
  },
}
