import type { CommandName } from '../../../electron/contract'

/** What stands in the history besides commands. */
export type LoggedOperation =
  | 'workspace.undo'
  | 'workspace.redo'
  | 'workspace.create'
  | 'workspace.saveCopy'
  | 'outside.edit'
  | 'printLog.record'

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
  'sites.save': '事業所・取引先を保存',
  'sites.remove': '事業所・取引先を削除',
  'contacts.save': '担当者を保存',
  'contacts.remove': '担当者を削除',
  'companyNotes.save': '企業の記録を保存',
  'companyNotes.remove': '企業の記録を削除',
  'lists.save': '選択肢を保存',
  'lists.reorder': '選択肢の順番を変更',
  'lists.remove': '選択肢を削除',
  'targetFields.save': '重点分野を保存',
  'targetFields.reorder': '重点分野の順番を変更',
  'targetFields.remove': '重点分野を削除',
  'prospects.create': '案件を追加',
  'prospects.update': '案件の内容を変更',
  'prospects.enterStage': '案件の段階を変更',
  'prospects.remove': '案件を削除',
  'activities.save': '活動を記録',
  'activities.remove': '活動の記録を削除',
  'requirements.save': '要件シートを保存',
  'answers.save': '条件への回答を保存',
  'answers.remove': '条件への回答を削除',
  'demand.save': '引き合いを保存',
  'demand.reorder': '引き合いの順位を変更',
  'demand.remove': '引き合いを削除',
  'companies.merge': '企業を統合',
  'duplicates.dismiss': '重複ではないと記録',
  'scenarios.save': 'シナリオを保存',
  'scenarios.remove': 'シナリオを削除',
  'views.save': '表示設定を保存',
  'views.remove': '表示設定を削除',
  'printPresets.save': '印刷設定を保存',
  'printPresets.remove': '印刷設定を削除',
  'printLog.setRecipient': '印刷の渡し先を記録',
  'settings.update': '設定を変更',
  'workspace.undo': '元に戻す',
  'workspace.redo': 'やり直す',
  'workspace.create': '台帳を作成',
  'workspace.saveCopy': '写しを保存',
  'outside.edit': 'ほかのプログラムでの変更',
  'printLog.record': '印刷を記録',
} as const satisfies Record<CommandName | LoggedOperation, string>
