import type { RowReasonCode, SourceWarning } from '../../../electron/contract'

/** What a sentence about one row can name. */
export interface ReasonAbout {
  /** The cell as it stands, or what the code is about. */
  readonly text: string
  /** The field in words; empty when the row as a whole is meant. */
  readonly field: string
  /** Another row of the file; empty when none is involved. */
  readonly otherRow: string
  /** Existing rows among which to choose. */
  readonly candidates: string
}

export interface WarningAbout {
  readonly count: string
  readonly text: string
  /** Rows in which it was found, in words; empty for none. */
  readonly rows: string
}

/** Why a row is refused, has to be decided, or deserves a look: one sentence each. */
export const rowReasons: Readonly<Record<RowReasonCode, (about: ReasonAbout) => string>> = {
  'required-missing': ({ field }) => `「${field}」が空です。この項目がない行は書き込めません。`,
  'twice-in-file': ({ text, otherRow }) =>
    `「${text}」がファイルの中に二度あります${otherRow === '' ? '' : `（もう一方は ${otherRow} 行目）`}。`,
  'unreadable-number': ({ field, text }) => `${field}「${text}」は数値として読めません。`,
  'not-positive': ({ field, text }) => `${field}「${text}」は 0 より大きい値にしてください。`,
  'unreadable-price': ({ text }) =>
    `単価「${text}」を読めません。「12000」「12000～15000」「応談」のように書いてください。`,
  'price-reversed': ({ text }) => `単価「${text}」の下限が上限より大きくなっています。`,
  'unreadable-date': ({ field, text }) => `${field}「${text}」は日付として読めません。`,
  'no-such-day': ({ field, text }) => `${field}「${text}」は暦にない日付です。`,
  'era-mismatch': ({ field, text }) => `${field}「${text}」は、その元号が始まる前の日付です。`,
  'period-reversed': () => '「なくなった日」が「この形になった日」より前です。',
  'corporate-number-wrong': ({ text }) => `法人番号「${text}」は桁数か検査数字が合いません。`,
  'unknown-word': ({ field, text }) => `${field}「${text}」は選択肢にありません。`,
  'unknown-status': ({ text }) => `状態「${text}」は、この台帳の状態の一覧にありません。`,
  'unknown-park': ({ text }) => `団地「${text}」は、この台帳にありません。`,
  'text-too-long': ({ field }) => `${field}が長すぎます。`,
  'control-character': ({ field }) => `${field}に、表示できない制御文字が入っています。`,
  'line-break-in-name': ({ field }) => `${field}に改行が入っています。一行にしてください。`,
  'ragged-row': ({ text }) =>
    `列の数が見出しと合いません（この行は ${text} 列）。値がずれているおそれがあります。`,
  'geometry-unreadable': ({ text }) => `図形を読めません（${text}）。`,
  'geometry-wrong-kind': ({ text }) => `図形が面ではない（${text}）ため、区画の形にはしません。`,
  'geometry-self-crossing': () => '図形の線が自分自身と交わっています。元の図形を直してください。',
  'geometry-invalid': () => '図形が正しくありません（頂点が足りない、穴が外にある など）。',
  'outside-japan': ({ text }) => `位置が日本の範囲にありません（${text}）。`,
  'status-outside-period': ({ text }) => `状態の開始日が、区画のある期間の外です（${text}）。`,
  'number-taken': ({ text }) => `区画番号「${text}」は、同じ団地の別の区画が使っています。`,
  'total-row': ({ text }) =>
    `「${text}」は合計の行とみて、取り込みません。本当にこの名前の区画や企業であれば、表の中の書き方を変えてください。`,
  'several-matches': ({ candidates }) =>
    candidates === '' ? '当てはまるものが複数あります。' : `当てはまるものが複数あります：${candidates}。`,
  'keys-disagree': ({ candidates }) =>
    candidates === ''
      ? '照合の項目によって、別のものに当てはまります。'
      : `照合の項目によって、別のものに当てはまります：${candidates}。`,
  'matches-geometry-only': ({ candidates }) =>
    `番号は違いますが、形が同じ区画があります${candidates === '' ? '' : `：${candidates}`}。番号の変更か、別の区画かを選んでください。`,
  'same-row-twice': ({ otherRow }) =>
    `ファイルの ${otherRow === '' ? '別の行' : `${otherRow} 行目`}も、同じ相手に当てはまります。`,
  'kept-existing': ({ field, text }) =>
    `${field === '' ? '今の値' : `${field}の今の値`}を残しました（ファイルの値：${text}）。`,
  'address-not-found': ({ text }) => `住所「${text}」の位置が見つかりません。`,
  'address-municipality-only': ({ text }) => `住所「${text}」は市町村までしか特定できません。`,
  'far-from-park': ({ text }) => `団地から ${text} km 離れています。`,
  'overlaps-other': ({ candidates }) =>
    `ほかの区画と重なります${candidates === '' ? '' : `：${candidates}`}。`,
  'company-added': ({ text }) => `立地企業「${text}」を、企業として新しく登録します。`,
  rounded: ({ field, text }) => `${field}「${text}」は、記録できる桁に丸めます。`,
  'extra-cells': ({ text }) => `見出しのない列にも値があります（${text}）。`,
}

/** What should be looked at before going on; the button beside it says what the program offers. */
export const sourceWarnings: Readonly<
  Record<Required<SourceWarning>['code'], (about: WarningAbout) => string>
> = {
  'metres-as-degrees': ({ text }) =>
    `座標（${text}）は緯度・経度ではなく、メートルの値のようです。平面直角座標系を選んでください。`,
  'axes-swapped': ({ text }) =>
    `X と Y（緯度と経度）が入れ替わっているようです（${text}）。測量の X は北、Y は東です。`,
  'outside-japan': ({ count, rows }) =>
    `位置が日本の外になるものが ${count} 件あります${rows === '' ? '' : `（${rows}）`}。座標系を確かめてください。`,
  'far-from-parks': ({ count, rows }) =>
    `どの団地からも 100 km より離れたものが ${count} 件あります${rows === '' ? '' : `（${rows}）`}。系の番号を確かめてください。`,
  'at-sea': ({ count }) => `海の上らしい位置が ${count} 件あります。座標系を確かめてください。`,
  'crs-unknown': ({ text }) => `ファイルに書かれた座標系「${text}」は、この台帳では扱えません。`,
  'datum-before-2011': ({ count }) =>
    `2011 年の地震より前の測地系です（${count} 件）。東北では最大 5.3 m ずれますが、補正はしません。`,
  'tokyo-datum-approximate': ({ text }) =>
    `日本測地系（旧）からの変換は概算です${text === '' ? '' : `（誤差 ${text} m 程度）`}。`,
  'control-points-needed': () =>
    '任意座標の図面です。地図のどこに当たるか、2 点以上で位置を合わせてください。',
  'encoding-mixed': ({ count, rows }) =>
    `文字コードとして読めない文字のある行が ${count} 行あります${rows === '' ? '' : `（${rows}）`}。`,
  'ragged-rows': ({ count, rows }) =>
    `列の数が見出しと違う行が ${count} 行あります${rows === '' ? '' : `（${rows}）`}。これらは取り込みません。`,
  'one-column': () => 'すべてが一つの列に入っています。区切り文字が違うかもしれません。',
  'header-twice': ({ text }) => `同じ見出し「${text}」の列が二つあります。`,
  'title-rows': ({ rows }) => `見出しより上の行は表題とみて読みません${rows === '' ? '' : `（${rows}）`}。`,
  'formula-without-result': ({ count }) =>
    `計算結果が保存されていない数式が ${count} 個あり、空として読みます。Excel で開いて保存し直してください。`,
  'macros-ignored': () => 'マクロが含まれています。マクロは読まず、実行もしません。',
  'no-area': ({ count }) => `面の形がないもの（点・線・空）が ${count} 件あります。`,
  'hidden-rows': ({ count }) => `Excel で非表示の行が ${count} 行あり、これも読みます。`,
  'field-name-cut': ({ count }) => `途中で切れた列名が ${count} 個あります（.dbf の制限）。`,
  'not-surveyed': ({ text }) =>
    `この地図の座標は測量によるものではありません${text === '' ? '' : `（${text}）`}。位置は目安です。`,
}

/** The same in a few words, for lists. */
export const reasonNames: Readonly<Record<RowReasonCode, string>> = {
  'required-missing': '必要な項目が空',
  'twice-in-file': 'ファイル内で重複',
  'unreadable-number': '数値として読めない',
  'not-positive': '0 以下の値',
  'unreadable-price': '単価を読めない',
  'price-reversed': '単価の上下が逆',
  'unreadable-date': '日付として読めない',
  'no-such-day': '暦にない日付',
  'era-mismatch': '元号と年が合わない',
  'period-reversed': '期間の前後が逆',
  'corporate-number-wrong': '法人番号の誤り',
  'unknown-word': '選択肢にない語',
  'unknown-status': '一覧にない状態',
  'unknown-park': '台帳にない団地',
  'text-too-long': '長すぎる文字列',
  'control-character': '制御文字',
  'line-break-in-name': '名称の中の改行',
  'ragged-row': '列の数が合わない',
  'geometry-unreadable': '図形を読めない',
  'geometry-wrong-kind': '面ではない図形',
  'geometry-self-crossing': '自己交差の図形',
  'geometry-invalid': '正しくない図形',
  'outside-japan': '日本の範囲の外',
  'status-outside-period': '状態の日が期間の外',
  'number-taken': '使われている番号',
  'total-row': '合計の行',
  'several-matches': '該当が複数',
  'keys-disagree': '照合の食い違い',
  'matches-geometry-only': '形だけ一致',
  'same-row-twice': '同じ相手に二行',
  'kept-existing': '今の値を残した',
  'address-not-found': '住所が見つからない',
  'address-municipality-only': '市町村までの住所',
  'far-from-park': '団地から遠い',
  'overlaps-other': 'ほかの区画と重なる',
  'company-added': '企業を新しく登録',
  rounded: '丸めた値',
  'extra-cells': '見出しのない列',
}
