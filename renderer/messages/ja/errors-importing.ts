import type { ErrorTexts } from '../error-shape'
import { fileName } from '../error-shape'
import { cause, remedy } from './errors-words'

const bytes = (count: number) =>
  count >= 1_048_576 ? `${(count / 1_048_576).toFixed(0)} MB` : `${count.toLocaleString('en-US')} バイト`

const formats: Readonly<Record<string, string>> = {
  csv: 'CSV',
  xlsx: 'Excel（.xlsx）',
  xls: '古い Excel（.xls）',
  geojson: 'GeoJSON',
  kml: 'KML',
  shapefile: 'シェープファイル',
  geopackage: 'GeoPackage',
  'register-map': '登記所備付地図（XML）',
  'corporate-numbers': '法人番号の全件データ',
}
const format = (key: string) => formats[key] ?? key

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

const nothingWritten = '台帳には何も書き込んでいません。'

/** Where in a file, as far as it is known. */
function place(row: number | null, at: number | null, part: string): string {
  const parts = [
    part === '' ? '' : part,
    row === null ? '' : `${row.toLocaleString('en-US')} 行目（件目）`,
    at === null ? '' : `先頭から ${at.toLocaleString('en-US')} バイト目`,
  ].filter((text) => text !== '')
  return parts.length === 0 ? '' : `場所：${parts.join('、')}。`
}

const damages = {
  truncated: 'は途中で切れています',
  syntax: 'の書き方に誤りがあり、読めません',
  'not-this-format': 'は選んだ形式ではありません',
  'lengths-disagree': 'は図形と属性の件数が合いません',
  unsupported: 'はこの版では読めない種類です',
  'too-deep': 'は入れ子が深すぎて読めません',
} as const

const damageAdvice = {
  truncated: 'コピーや受け取りが途中で終わった可能性があります。元のファイルをもう一度受け取ってください。',
  syntax: '作成したソフトで開き直して保存し直すか、その場所を直してください。',
  'not-this-format': '「形式」を選び直すか、別のファイルを選んでください。',
  'lengths-disagree': '.shp と .dbf が同じときに作られたものか確かめてください。',
  unsupported: '.xlsx または CSV など、読める形式で保存し直してください。',
  'too-deep': 'データを作り直すか、別の形式で受け取ってください。',
} as const

const archiveProblems = {
  path: 'の中に、外のフォルダーを指す名前があります',
  size: 'は、展開すると大きすぎます',
  ratio: 'の中に、不自然に圧縮されたファイルがあります',
  count: 'の中のファイルが多すぎます',
  damaged: 'は壊れています',
  encrypted: 'にはパスワードがかかっています',
  method: 'は、対応していない圧縮方法です',
} as const

/** Errors of importing: they name the file, the row and the byte. */
export const importingErrors = {
  'import-source-gone': () => ({
    title: '取り込み中のファイルは、もう保持されていません',
    advice: `ファイルを選び直してください。${nothingWritten}`,
  }),
  'import-file-unreadable': ({ path, cause: why }) => ({
    title: `「${fileName(path)}」を読めません`,
    advice: `${cause(why)}。${remedy(why)}`,
  }),
  'import-too-large': ({ name, bytes: size, limitBytes }) => ({
    title: `「${name}」は大きすぎます（${bytes(size)}）`,
    advice: `この形式で読めるのは ${bytes(limitBytes)} までです。必要な範囲だけを書き出すか、ファイルを分けてください。${nothingWritten}`,
  }),
  'import-empty': ({ name }) => ({
    title: name === '' ? '取り込む内容がありません' : `「${name}」は空です`,
    advice: '見出しとデータのあるファイル、または別のシートを選んでください。',
  }),
  'import-format-unknown': ({ name }) => ({
    title: `「${name}」の形式がわかりません`,
    advice:
      '読めるのは CSV・TSV、Excel（.xlsx）、GeoJSON、KML・KMZ、シェープファイル、GeoPackage、登記所備付地図、法人番号の全件データです。「形式」を選ぶこともできます。',
  }),
  'import-file-damaged': ({ name, format: kind, problem, part, at, row }) => ({
    title: `「${name}」（${format(kind === 'xlsx' && part === 'xls' ? 'xls' : kind)}）${damages[problem]}`,
    advice:
      part === '"'
        ? `${row ?? ''} 行目で始まる引用符（"）が閉じていません。その行を直してください。${nothingWritten}`
        : `${place(row, at, part === 'xls' ? '' : part)}${damageAdvice[problem]}${nothingWritten}`,
  }),
  'import-encrypted': ({ name }) => ({
    title: `「${name}」にはパスワードがかかっています`,
    advice: `Excel で開き、「ブックの保護」でパスワードを外して保存してから、もう一度取り込んでください。${nothingWritten}`,
  }),
  'import-archive-unsafe': ({ name, entry, problem }) => ({
    title: `圧縮ファイル「${name}」${archiveProblems[problem]}`,
    advice: `${entry === '' ? '' : `該当：${entry}。`}安全のため展開していません。渡した人に確かめ、別の方法で受け取ってください。${nothingWritten}`,
  }),
  'import-encoding-wrong': ({ name, encoding, at, row, found }) => ({
    title: `「${name}」の ${row.toLocaleString('en-US')} 行目に、${encodings[encoding] ?? encoding} の文字として読めないところがあります`,
    advice: `先頭から ${at.toLocaleString('en-US')} バイト目（${found}）。「文字コード」を選び直してください。ほかの行が正しく読めるときは、二つの文字コードが混ざっています。その行を直してください。${nothingWritten}`,
  }),
  'import-nul-bytes': ({ name, at, row }) => ({
    title: `「${name}」の ${row.toLocaleString('en-US')} 行目に、文字ではないデータ（NUL）があります`,
    advice: `先頭から ${at.toLocaleString('en-US')} バイト目。ファイルが壊れているか、表ではありません。元のソフトから書き出し直してください。${nothingWritten}`,
  }),
  'import-too-many-rows': ({ name, limit }) => ({
    title: `「${name}」は ${limit.toLocaleString('en-US')} 件を超えています`,
    advice: `一度に取り込めるのは ${limit.toLocaleString('en-US')} 件までです。必要な行だけを書き出すか、ファイルを分けてください。${nothingWritten}`,
  }),
  'import-xml-unsafe': ({ name, problem, row }) => ({
    title:
      problem === 'depth'
        ? `「${name}」は要素の入れ子が深すぎます`
        : `「${name}」には、安全のため読まない書き方（文書型宣言・実体参照）があります`,
    advice: `${row.toLocaleString('en-US')} 行目付近。地図ソフトで開き直して保存し直してください。${nothingWritten}`,
  }),
  'import-part-missing': ({ name, missing }) => ({
    title: `「${name}」の ${missing} ファイルがありません`,
    advice:
      'シェープファイルは同じ名前の .shp・.dbf（・.prj・.cpg）で一組です。一緒に選ぶか、まとめて zip にして選んでください。',
  }),
  'import-layer-unknown': ({ name, layer }) => ({
    title: `「${name}」の中に「${layer}」はありません`,
    advice: 'シートまたはレイヤーを選び直してください。',
  }),
  'import-crs-needed': ({ name }) => ({
    title: `「${name}」の座標系がわかりません`,
    advice:
      'データを作った人に確かめ、「座標系」を選んでください。米沢市は平面直角座標系 第X系（10系）です。',
  }),
  'import-control-points-needed': ({ given }) => ({
    title: '任意座標の図面を地図に置くには、基準になる点が 2 点以上必要です',
    advice: `いま ${given} 点です。図面の点と、地図上の同じ場所を組にして指定してください。`,
  }),
  'import-control-points-poor': () => ({
    title: '基準にした点からは、位置を決められません',
    advice: '点が重なっているか、近すぎます。図面の両端に近い、離れた点を選んでください。',
  }),
  'import-mapping-incomplete': ({ field }) => ({
    title: `項目「${field}」の列の指定が足りないか、合っていません`,
    advice: '列と項目の対応を確かめてください。区画には区画番号、企業には企業名か法人番号が必要です。',
  }),
  'import-field-twice': ({ field }) => ({
    title: `項目「${field}」に二つの列が割り当てられています`,
    advice: 'どちらか一方を「取り込まない」にしてください。',
  }),
  'import-column-unknown': ({ column }) => ({
    title: `${column + 1} 番目の列は、このファイルにありません`,
    advice: '読み方の設定を変えたあとは、列と項目の対応を指定し直してください。',
  }),
  'import-plan-gone': () => ({
    title: '取り込みの確認結果は、もう保持されていません',
    advice: 'もう一度「確認」を行ってください。',
  }),
  'import-plan-stale': () => ({
    title: '確認のあとに台帳が変わったため、取り込みを止めました',
    advice: `もう一度「確認」を行い、結果を見てから取り込んでください。${nothingWritten}`,
  }),
  'import-nothing-to-write': () => ({
    title: '書き込むものがありません',
    advice: '追加も変更もない内容です。台帳はそのままです。',
  }),
} satisfies Partial<ErrorTexts>
