/** Why the system refused a file operation, by errno. */
export const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'ディスクの空き容量がありません',
  EDQUOT: '割り当てられた容量を使い切っています',
  EIO: 'ディスクの読み書きに失敗しました（媒体の故障か、接続が切れた可能性があります）',
  EACCES: 'アクセスが許可されていません',
  EPERM: 'この操作が許可されていません',
  EBUSY: 'ほかのプログラムがファイルを使用中です',
  EROFS: '書き込みできない媒体です',
  ENOENT: 'ファイルまたはフォルダーが見つかりません',
  ENOTDIR: 'パスの途中がフォルダーではありません',
  EISDIR: 'ファイルではなくフォルダーです',
  ENAMETOOLONG: 'ファイル名が長すぎます',
  EMFILE: '開いているファイルが多すぎます',
  ENFILE: '開いているファイルが多すぎます',
  ETIMEDOUT: '応答がありません（ネットワークドライブの可能性があります）',
  ENETDOWN: 'ネットワークが切れています',
  EEXIST: '同じ名前のものがすでにあります',
  EXDEV: '別のドライブにまたがっています',
}

export const remedies: Readonly<Record<string, string>> = {
  ENOSPC: '不要なファイルを消して空きを作るか、別のドライブに写しを保存してください。',
  EDQUOT: '不要なファイルを消して空きを作るか、別のドライブに写しを保存してください。',
  EIO: '別のドライブに写しを保存し、この媒体の状態を確かめてください。',
  EACCES: 'フォルダーの権限を確かめるか、書き込みできる場所に写しを保存してください。',
  EPERM: 'フォルダーの権限を確かめるか、書き込みできる場所に写しを保存してください。',
  EBUSY: 'そのプログラム（ウイルス対策、同期ソフト、QGIS など）が終わってから、もう一度試してください。',
  EROFS: '書き込みできる場所に写しを保存してください。',
  ENOENT: 'ドライブがつながっているか、移動や名前の変更がなかったかを確かめてください。',
  ETIMEDOUT: '接続を確かめて、もう一度試してください。',
  ENETDOWN: '接続を確かめて、もう一度試してください。',
}

export const cause = (code: string) => causes[code] ?? `システムがこの操作を断りました（${code}）`
export const remedy = (code: string) => remedies[code] ?? '場所と権限を確かめて、もう一度試してください。'

export const entities: Readonly<Record<string, string>> = {
  park: '団地',
  parks: '団地',
  parcel: '区画',
  parcels: '区画',
  status: '状態',
  statuses: '状態',
  company: '企業',
  companies: '企業',
  occupancy: '立地企業',
  occupancies: '立地企業',
  fact: '資料項目',
  'park-fact': '資料項目',
  'status-entry': '状態の履歴',
  activity: '活動',
  answer: '回答',
  demand: '引き合い',
  prospect: '案件',
  view: '表示の設定',
  workspace: '台帳',
  site: '事業所',
  contact: '面談者',
  baseLayer: 'レイヤー',
  visit: '訪問',
  trip: '行程',
  usualLeg: 'よく使う移動',
  seminar: 'セミナー',
  invitation: '案内',
  lead: '名刺',
  listEntry: '選択肢',
  indicator: '指標',
  indicatorValue: '指標の値',
  plan: '計画',
  planItem: '計画の項目',
  programme: '支援制度',
  programmeVersion: '支援制度の年度版',
  caseFigures: '案件の計画値',
  sitingStandard: '工場立地法の基準',
  institution: '支援機関',
  consultationStep: '相談の段階',
}
export const entity = (name: string) => entities[name] ?? name

export const point = (lon: number, lat: number) => `東経 ${lon.toFixed(6)}°・北緯 ${lat.toFixed(6)}°`
export const bytes = (count: number) => `${count.toLocaleString('en-US')} バイト`

export const readOnlyReasons = {
  'held-by-other': (holder: string | null) => `${holder ?? 'ほかの人'} が開いています。`,
  'file-not-writable': () => 'ファイルに書き込みの権限がありません。',
  'folder-not-writable': () => 'フォルダーに書き込みの権限がありません。',
  'lock-lost': () => '編集の権利がほかの人に移りました。',
} as const

export const markNames: Readonly<Record<string, string>> = {
  'as-of': '現在日',
  attribution: '出典',
  face: '公開用・庁内用',
  quality: '図形の精度',
  demo: '見本データ',
  disclaimer: '変更の断り書き',
}

/** What a rule table measures. */
export const measures: Readonly<Record<string, string>> = {
  investment: '投資総額',
  fixedAssets: '投下固定資産額',
  assetsWithoutLand: '土地を除く固定資産額',
  land: '土地取得費',
  building: '建物',
  depreciable: '償却資産',
  loan: '借入額',
  hires: '新規雇用',
  localHires: '市民の正社員',
  employees: '従業員',
  landArea: '用地面積',
}

/** A bracket with inclusive ends; null is open. */
export function bracket(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'どの値でも'
  const text = (value: number | null) => (value === null ? '' : value.toLocaleString('en-US'))
  return from !== null && from === to ? text(from) : `${text(from)}～${text(to)}`
}

export const period = (from: string, until: string) =>
  from === '' && until === '' ? '無期限' : `${from}～${until}`
