import { fileName, type ErrorTexts } from '../error-shape'
import { markNames } from './errors-words'

/** Errors of sheets. */
export const printingErrors = {
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
  'export-empty': () => ({
    title: '書き出す行がありません',
    advice: '団地や絞り込みの条件、書き出す項目を確かめてください。',
  }),
  'export-unwritable': ({ row, name, characters, count }) => ({
    title: `Shift_JIS で書けない文字があるため、書き出していません（${count} か所）`,
    advice: `最初は ${row} 行目「${name}」の「${characters}」です。UTF-8 で書き出すか、〓 に置き換えて書き出してください。`,
  }),
  'leave-behind-unsafe': ({ found }) => ({
    title: '外部を参照する部分があるため、書き出しを止めました',
    advice: `見つかったもの：${found}。何も書き出していません。この表示を添えて開発元へ連絡してください。`,
  }),
  'print-preset-name-taken': ({ name }) => ({
    title: `「${name}」という名前の印刷設定がもうあります`,
    advice: '別の名前にするか、その設定を選んで上書きしてください。',
  }),
} satisfies Partial<ErrorTexts>
