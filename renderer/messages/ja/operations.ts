import type { CommandName } from '../../../electron/contract'

/** What stands in the history besides commands. */
export type LoggedOperation =
  'workspace.undo' | 'workspace.redo' | 'workspace.create' | 'workspace.saveCopy' | 'outside.edit'

/** What each command is called in undo, redo and the history; a command without a name does not compile. */
export const operations = {
  'parks.create': '団地を追加',
  'parks.update': '団地の内容を変更',
  'parks.remove': '団地を削除',
  'parks.saveFact': '団地の資料項目を保存',
  'parks.removeFact': '団地の資料項目を削除',
  'parcels.create': '区画を追加',
  'parcels.update': '区画の内容を変更',
  'parcels.remove': '区画を削除',
  'parcels.changeStatus': '区画の状態を変更',
  'parcels.removeStatusEntry': '状態の履歴を削除',
  'statuses.save': '状態の一覧を変更',
  'statuses.reorder': '状態の順番を変更',
  'statuses.remove': '状態を一覧から削除',
  'companies.create': '企業を追加',
  'companies.update': '企業の内容を変更',
  'companies.remove': '企業を削除',
  'occupancies.save': '立地企業を保存',
  'occupancies.remove': '立地企業を区画から外す',
  'settings.update': '設定を変更',
  'workspace.undo': '元に戻す',
  'workspace.redo': 'やり直す',
  'workspace.create': '台帳を作成',
  'workspace.saveCopy': '写しを保存',
  'outside.edit': 'ほかのプログラムでの変更',
} as const satisfies Record<CommandName | LoggedOperation, string>
