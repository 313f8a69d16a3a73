import { fileName, type ErrorTexts } from '../error-shape'
import { cause, remedy, bytes, readOnlyReasons } from './errors-words'

/** Errors of the call, the workspace file and the program itself. */
export const fileErrors = {
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
  'task-cancelled': () => ({
    title: '処理を中止しました',
    advice: '途中までの結果は残していません。台帳は変わっていません。',
  }),
  'layer-moved': ({ path }) => ({
    title: `「${fileName(path)}」が見つかりません`,
    advice:
      '移動や名前の変更がなかったか確かめて、新しい場所を選んでください。レイヤーの設定は残っています。',
  }),
  'layer-unreadable': ({ path, cause: code }) => ({
    title: `「${fileName(path)}」を読めません`,
    advice: `${cause(code)}。${remedy(code)}`,
  }),
  'layer-kind-unknown': ({ path }) => ({
    title: `「${fileName(path)}」は下図に使えない形式です`,
    advice: 'PMTiles、MBTiles、GeoJSON、画像（PNG・JPEG）、PDF を使えます。',
  }),
  'layer-damaged': ({ path, technical }) => ({
    title: `「${fileName(path)}」は壊れているか、途中で切れています`,
    advice: `ダウンロードやコピーをやり直してください（${technical}）。`,
  }),
  'layer-too-large': ({ path, bytes: size, limitBytes }) => ({
    title: `「${fileName(path)}」は大きすぎます`,
    advice: `${bytes(size)} あります。上限は ${bytes(limitBytes)} です。範囲を絞るか、PMTiles に変換してください。`,
  }),
  'layer-control-points-needed': ({ given }) => ({
    title: '図面を地図に重ねるには、基準点が二つ以上必要です',
    advice: `いま ${given} 点です。離れた二か所以上で、図面と地図の同じ地点を選んでください。`,
  }),
  'asset-missing': ({ path }) => ({
    title: 'プログラムに付属するデータが見つかりません',
    advice: `「${fileName(path)}」がありません。立地デスクを入れ直してください。台帳には影響ありません。`,
  }),
  'shell-cannot': ({ capability }) => ({
    title: 'この起動方法では使えない機能です',
    advice: `ブラウザーで動いているため「${capability}」は使えません。ファイルの場所を文字で入力してください。`,
  }),
} satisfies Partial<ErrorTexts>
