import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../contract/shell'
import { desktopTexts, type DesktopLanguage } from './texts'

const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  new: 'CmdOrCtrl+N',
  open: 'CmdOrCtrl+O',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  search: 'CmdOrCtrl+K',
}

/**
 * The native menu. Keys are shown but left to the page, which knows whether a text field or the workspace is meant;
 * macOS offers them to the page first and takes them only when it lets them pass.
 * @param ask tells the page what was chosen
 */
export function menuTemplate(
  language: DesktopLanguage,
  platform: NodeJS.Platform,
  developing: boolean,
  ask: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const texts = desktopTexts[language]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const item = (command: MenuCommand): MenuItemConstructorOptions => ({
    id: command,
    label: texts.commands[command],
    click: () => ask(command),
    ...(accelerators[command] && { accelerator: accelerators[command], registerAccelerator: false }),
  })
  const quit: MenuItemConstructorOptions = { role: 'quit', label: texts.quit }
  const mac: MenuItemConstructorOptions = {
    label: '立地デスク',
    submenu: [
      { role: 'about', label: texts.about },
      line,
      item('settings'),
      line,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      line,
      quit,
    ],
  }
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [mac] : []),
    {
      label: texts.file,
      submenu: [
        item('new'),
        item('open'),
        item('saveCopy'),
        ...(isMac ? [] : [line, item('settings'), line, quit]),
      ],
    },
    {
      label: texts.edit,
      submenu: [
        item('undo'),
        item('redo'),
        line,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
        line,
        item('search'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'resetZoom', label: texts.resetZoom },
        line,
        { role: 'togglefullscreen', label: texts.fullScreen },
        ...(developing ? [line, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    { role: 'help', label: texts.help, submenu: [item('shortcuts')] },
  ]
}
