import { fileName, type ErrorTexts } from '../error-shape'

/** Why the system refused a file operation, by errno. */
const causes: Readonly<Record<string, string>> = {
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

const remedies: Readonly<Record<string, string>> = {
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

const cause = (code: string) => causes[code] ?? `システムがこの操作を断りました（${code}）`
const remedy = (code: string) => remedies[code] ?? '場所と権限を確かめて、もう一度試してください。'

const entities: Readonly<Record<string, string>> = {
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
}
const entity = (name: string) => entities[name] ?? name

const point = (lon: number, lat: number) => `東経 ${lon.toFixed(6)}°・北緯 ${lat.toFixed(6)}°`
const bytes = (count: number) => `${count.toLocaleString('en-US')} バイト`

const readOnlyReasons = {
  'held-by-other': (holder: string | null) => `${holder ?? 'ほかの人'} が開いています。`,
  'file-not-writable': () => 'ファイルに書き込みの権限がありません。',
  'folder-not-writable': () => 'フォルダーに書き込みの権限がありません。',
  'lock-lost': () => '編集の権利がほかの人に移りました。',
} as const

const markNames: Readonly<Record<string, string>> = {
  'as-of': '現在日',
  attribution: '出典',
  face: '公開用・庁内用',
  quality: '図形の精度',
  demo: '見本データ',
  disclaimer: '変更の断り書き',
}

/** For every error code: what happened and to what, and what to do. */
export const errors: ErrorTexts = {
  'unknown-operation': ({ operation }) => ({
    title: `この版の立地デスクにない操作です（${operation}）`,
    advice:
      '画面を読み直してください。それでも出るときは、プログラムを再起動してください。保存済みの内容は失われません。',
  }),
  'bad-input': ({ path, problem }) => ({
    title:
      path === ''
        ? '入力の内容を受け付けられませんでした'
        : `入力の内容を受け付けられませんでした（${path}）`,
    advice: `入力を確かめて、もう一度試してください。変更は行われていません。（${problem}）`,
  }),
  'bad-output': ({ operation }) => ({
    title: 'データの一部を読み出せませんでした',
    advice: `「${operation}」の結果に、規則に合わない値がありました。台帳は変更されていません。ほかのプログラムで編集した場合は、その値を元に戻してください。`,
  }),
  'internal-error': () => ({
    title: 'プログラムの誤りで、操作を終えられませんでした',
    advice:
      '保存済みの内容は失われていません。もう一度試し、続くときは「詳細」の内容を添えて連絡してください。',
  }),
  'public-face-reads-only': () => ({
    title: '公開用の画面では変更できません',
    advice: '庁内用に切り替えてから、もう一度操作してください。',
    action: 'switch-to-internal',
  }),
  'host-unreachable': () => ({
    title: 'プログラムの本体と通信できません',
    advice:
      '本体が終了した可能性があります。立地デスクを閉じて、開き直してください。「保存済み」と出た内容は失われません。',
  }),
  'no-workspace': () => ({
    title: '台帳が開かれていません',
    advice: '台帳のファイルを開くか、新しく作ってください。',
  }),
  'workspace-not-found': ({ path }) => ({
    title: `「${fileName(path)}」が見つかりません`,
    advice: `移動や名前の変更がなかったか、ドライブがつながっているかを確かめてください。場所：${path}`,
  }),
  'workspace-exists': ({ path }) => ({
    title: `「${fileName(path)}」はすでにあります`,
    advice: '上書きはしません。別の名前を付けるか、そのファイルを開いてください。',
  }),
  'workspace-empty': ({ path }) => ({
    title: `「${fileName(path)}」は中身が空（0 バイト）です`,
    advice:
      'コピーや同期の途中で止まった可能性があります。ファイルには手を加えていません。同じフォルダーのバックアップか、元のファイルを開いてください。',
  }),
  'workspace-not-sqlite': ({ path }) => ({
    title: `「${fileName(path)}」は台帳のファイルではありません`,
    advice: '立地デスクの台帳（.gpkg）を選んでください。ファイルには手を加えていません。',
  }),
  'workspace-truncated': ({ path, expectedBytes, actualBytes }) => ({
    title: `「${fileName(path)}」は途中で切れています`,
    advice: `本来 ${bytes(expectedBytes)} のところ ${bytes(actualBytes)} しかありません。コピーや同期の途中で止まった可能性があります。ファイルには手を加えていません。バックアップか元のファイルを開いてください。`,
  }),
  'workspace-damaged': ({ path }) => ({
    title: `「${fileName(path)}」は壊れています`,
    advice:
      '中身の検査に合格しませんでした。ファイルには手を加えていません。同じフォルダーのバックアップを開いてください。',
  }),
  'workspace-foreign': ({ path }) => ({
    title: `「${fileName(path)}」は、ほかのプログラムのデータベースです`,
    advice: '立地デスクの台帳（.gpkg）を選んでください。ファイルには手を加えていません。',
  }),
  'workspace-newer': ({ path, fileVersion, programVersion }) => ({
    title: `「${fileName(path)}」は、より新しい版の立地デスクで作られています`,
    advice: `ファイルの版は ${fileVersion}、このプログラムが読める版は ${programVersion} までです。立地デスクを更新してから開いてください。ファイルには手を加えていません。`,
  }),
  'workspace-wal': ({ path, walPath }) => ({
    title: `「${fileName(path)}」は、ほかのプログラムが開いています`,
    advice: `まだ書き込まれていない変更が「${fileName(walPath)}」に残っています。QGIS などを閉じてから、もう一度開いてください。`,
  }),
  'workspace-unreadable': ({ path, cause: code }) => ({
    title: `「${fileName(path)}」を読めません`,
    advice: `${cause(code)}。${remedy(code)}`,
  }),
  'workspace-read-only': ({ path, reason, holder }) => ({
    title: `「${fileName(path)}」は読み取り専用で開いています`,
    advice: `${readOnlyReasons[reason](holder)}変更するには、別の名前で写しを保存して、それを開いてください。`,
    action: 'save-copy',
  }),
  'workspace-changed-outside': ({ path, kind }) => ({
    title:
      kind === 'deleted'
        ? `「${fileName(path)}」が外部で削除または移動されました`
        : `「${fileName(path)}」が外部で変更されました`,
    advice:
      kind === 'deleted'
        ? 'ここに表示している内容は、写しを保存すれば残せます。'
        : '上書きを避けるため、保存を止めています。変更後のファイルを読み直すか、表示している内容の写しを保存してください。',
    action: 'save-copy',
  }),
  'migration-failed': ({ path, version }) => ({
    title: `「${fileName(path)}」を新しい形式に変換できませんでした`,
    advice: `版 ${version} への変換で止まりました。ファイルは変換前のままです。「詳細」の内容を添えて連絡してください。`,
  }),
  'save-failed': ({ path, cause: code }) => ({
    title: `「${fileName(path)}」に保存できませんでした`,
    advice: `${cause(code)}。この変更は取り消され、画面は保存済みの内容のままです。${remedy(code)}`,
    action: 'save-copy',
  }),
  'backup-failed': ({ path, cause: code }) => ({
    title: `バックアップ「${fileName(path)}」を作れませんでした`,
    advice: `${cause(code)}。台帳そのものは保存されています。${remedy(code)}`,
  }),
  'backup-not-found': ({ name }) => ({
    title: `バックアップ「${name}」が見つかりません`,
    advice: '削除または移動された可能性があります。一覧を読み直してください。',
    action: 'show-backups',
  }),
  'nothing-to-undo': () => ({
    title: '元に戻せる操作がありません',
    advice: '変更を行うと、ここから戻せるようになります。',
  }),
  'nothing-to-redo': () => ({
    title: 'やり直せる操作がありません',
    advice: '元に戻した直後に限り、やり直すことができます。',
  }),
  'undo-conflict': () => ({
    title: 'この操作は元に戻せません',
    advice:
      '同じ行が、あとからほかのプログラムなどで変更されています。台帳は変わっていません。履歴で内容を確かめて、手で直してください。',
  }),
  'row-not-found': ({ entity: name }) => ({
    title: `対象の${entity(name)}が見つかりません`,
    advice: 'ほかの操作で削除された可能性があります。画面を読み直してください。',
    action: 'reload',
  }),
  'row-in-use': ({ entity: kind, name, count }) => ({
    title: `${entity(kind)}「${name}」は使われているため、削除できません`,
    advice: `${count} 件で使われています。先にそれらを別のものに変えてください。過去の履歴で使われている場合も削除できません。`,
  }),
  'park-slug-taken': ({ slug }) => ({
    title: `識別名「${slug}」はほかの団地で使われています`,
    advice: '別の識別名（半角の英小文字・数字・ハイフン）を付けてください。',
  }),
  'parcel-number-taken': ({ number, park }) => ({
    title: `「${park}」には区画番号「${number}」がすでにあります`,
    advice: '同じ団地の中で重ならない番号を付けてください。',
  }),
  'area-not-positive': () => ({
    title: '面積は 0 より大きい値にしてください',
    advice: '分からないときは空欄（未確認）にしてください。',
  }),
  'price-range-reversed': ({ min, max }) => ({
    title: '単価の下限が上限を上回っています',
    advice: `下限 ${min.toLocaleString('en-US')} 円/㎡、上限 ${max.toLocaleString('en-US')} 円/㎡ です。入れ替わっていないか確かめてください。`,
  }),
  'status-before-parcel': ({ number, since, existsFrom }) => ({
    title: `区画「${number}」は、その日にはまだありません`,
    advice: `状態の日付は ${since}、区画ができた日は ${existsFrom} です。${existsFrom} 以降の日付にしてください。`,
  }),
  'status-after-parcel': ({ number, since, existsUntil }) => ({
    title: `区画「${number}」は、その日にはもうありません`,
    advice: `状態の日付は ${since}、区画がなくなった日（分割・合筆など）は ${existsUntil} です。それより前の日付にしてください。`,
  }),
  'status-unknown': () => ({
    title: '選んだ状態が一覧にありません',
    advice: '一覧から削除された可能性があります。画面を読み直して、選び直してください。',
    action: 'reload',
  }),
  'status-last-entry': ({ number }) => ({
    title: `区画「${number}」の最後の状態は削除できません`,
    advice: '区画には少なくとも一つの状態が必要です。先に別の状態を加えてください。',
  }),
  'period-reversed': ({ from, until }) => ({
    title: '終わりの日が始まりの日より前です',
    advice: `始まり ${from}、終わり ${until} です。日付を確かめてください。`,
  }),
  'geometry-self-crossing': ({ lon, lat }) => ({
    title: '区画の線が自分自身と交わっています',
    advice: `交点は ${point(lon, lat)} です。頂点の順番か位置を直してください。自動では直しません。`,
  }),
  'geometry-invalid': ({ reason, lon, lat }) => ({
    title: '区画の形に誤りがあります',
    advice: `場所は ${point(lon, lat)}、内容は「${reason}」です。形を直してから、もう一度保存してください。`,
  }),
  'geometry-outside-japan': ({ lon, lat }) => ({
    title: '図形の位置が日本の範囲の外です',
    advice: `${point(lon, lat)} になっています。経度と緯度が入れ替わっていないか、座標系が正しいかを確かめてください。`,
  }),
  'corporate-number-invalid': ({ number, expectedDigit }) => ({
    title: `法人番号「${number}」は正しい番号ではありません`,
    advice: `13 桁の先頭は検査用の数字で、この番号なら「${expectedDigit}」のはずです。写し間違いがないか確かめてください。`,
  }),
  'corporate-number-taken': ({ number, company }) => ({
    title: `法人番号「${number}」は「${company}」で登録されています`,
    advice: '同じ企業を二重に登録していないか確かめてください。',
  }),
  'same-company': () => ({
    title: '同じ企業どうしは選べません',
    advice: '別の企業を選んでください。',
  }),
  'lost-reason-missing': ({ stage }) => ({
    title: `「${stage}」にするには理由が必要です`,
    advice: '理由を一覧から選んでください。次の誘致に生かせます。',
  }),
  'resumption-missing': ({ stage }) => ({
    title: `「${stage}」にするには再開の予定日が必要です`,
    advice: '次に連絡する日を入力してください。',
  }),
  'resumption-not-later': ({ resumeOn, since }) => ({
    title: '再開日が保留にする日より後になっていません',
    advice: `保留にする日は ${since}、再開日は ${resumeOn} です。再開日を後の日にしてください。`,
  }),
  'list-entry-wrong': () => ({
    title: '選んだ項目が一覧にありません',
    advice: '一覧から削除された可能性があります。画面を読み直して、選び直してください。',
    action: 'reload',
  }),
  'requirement-reversed': ({ criterion, min, max }) => ({
    title: `要件「${criterion}」の下限が上限を上回っています`,
    advice: `下限 ${min.toLocaleString('en-US')}、上限 ${max.toLocaleString('en-US')} です。入れ替わっていないか確かめてください。`,
  }),
  'criterion-twice': ({ criterion }) => ({
    title: `要件「${criterion}」が二つあります`,
    advice: '一つにまとめてください。',
  }),
  'scenario-step-impossible': ({ step, parcel, reason }) => ({
    title: `検討案の ${step} 番目の手順は、区画「${parcel}」では行えません`,
    advice: `理由は「${reason}」です。その手順か、前の手順を直してください。`,
  }),
  'task-cancelled': () => ({
    title: '処理を中止しました',
    advice: '途中までの結果は残していません。台帳は変わっていません。',
  }),
  'sheet-empty': () => ({
    title: '印刷する団地がありません',
    advice: '団地を登録するか、別の団地を選んでください。',
  }),
  'sheet-internal-only': () => ({
    title: '庁内専用の帳票です',
    advice: '企業カルテは公開用には作成できません。「庁内用」に切り替えてください。',
  }),
  'sheet-incomplete': ({ marks }) => ({
    title: '必要な表示が欠けているため、書き出しを止めました',
    advice: `欠けている表示：${marks.map((mark) => markNames[mark] ?? mark).join('、')}`,
  }),
  'leak-found': ({ count, hits }) => ({
    title: `公開できない文字列が見つかったため、書き出しを止めました（${count} 件）`,
    advice: `ファイルは作られていません。${hits
      .slice(0, 5)
      .map((hit) => `「${hit.text}」`)
      .join('')}`,
  }),
  'glyph-missing': ({ characters }) => ({
    title: '書体にない文字があります',
    advice: `そのまま印刷すると四角になります。文字を直すか、承知のうえで続けてください：${characters.join(' ')}`,
  }),
  'printer-missing': () => ({
    title: '印刷に使えるブラウザーが見つかりません',
    advice: 'Chromium、Google Chrome、Microsoft Edge のいずれかを入れると、PDF と PNG を作れます。',
  }),
  'printing-failed': () => ({
    title: '印刷の処理が途中で止まりました',
    advice: 'ファイルは作られていません。もう一度試してください。',
  }),
  'export-failed': ({ path }) => ({
    title: `ファイルを書き出せませんでした：${fileName(path)}`,
    advice:
      '書き出し先が開かれていないか、空き容量と書き込みの権限を確かめてください。元のファイルはそのままです。',
  }),
  'print-preset-name-taken': ({ name }) => ({
    title: `「${name}」という名前の印刷設定がもうあります`,
    advice: '別の名前にするか、その設定を選んで上書きしてください。',
  }),
  'asset-missing': ({ path }) => ({
    title: 'プログラムに付属するデータが見つかりません',
    advice: `「${fileName(path)}」がありません。立地デスクを入れ直してください。台帳には影響ありません。`,
  }),
  'shell-cannot': ({ capability }) => ({
    title: 'この起動方法では使えない機能です',
    advice: `ブラウザーで動いているため「${capability}」は使えません。ファイルの場所を文字で入力してください。`,
  }),
}
