import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { AppDriver, closeBrowser } from '../../tests/e2e/drivers/app-driver'
import { readPng } from '../../tests/support/read-png'
import type { TempFolder } from '../../tests/support/temp-folder'
import { palettePng } from './palette-png'

/**
 * Makes the pictures of the import for the guide: `npm run build && npx tsx assets/guide/make-import-pictures.ts`. The table is
 * one as offices keep it: a title over all columns, notes, days of the era, a sum at the end, and mistakes.
 */
const here = import.meta.dirname
const raw = resolve(here, '../../out/pictures')
const mostBytes = 150_000

const table = [
  ['分譲区画一覧（令和8年10月末現在）'],
  ['担当：産業立地課', null, null, null, null, null, '※ 面積は公簿'],
  [],
  [
    '団地名',
    '区画番号',
    '面積(㎡)',
    '用途地域',
    '分譲単価(円/㎡)',
    '状況',
    '契約年月日',
    '立地企業名',
    '備考',
  ],
  ...[
    ['C-9', 3566.62, '準工業地域', 10_500, '商談中', null, null, '10/5 問合せあり'],
    ['F-2', 4874.28, '準工業地域', '9400～10600', '分譲中', null, null, null],
    ['F-7', 4255.9, '準工業地域', '応談', '分譲中', null, null, null],
    ['G-1', '2,512.40', '準工業地域', 9800, '分譲済', '令和8年4月1日', '㈱見本精機', null],
    ['G-2', '約3000', '準工業地域', 9800, '分譲済', '令和7年13月1日', '(株)見本電子', null],
    ['G-3', '未測量', '準工業地域', 9800, '検討中', null, null, null],
  ].map((cells) => ['米沢オフィス・アルカディア', ...cells]),
  ['合計', null, 20_000],
]

/** A register made from the sample, and the table beside it. */
async function office(language: 'ja' | 'en') {
  const path = join(tmpdir(), 'ritchi-desk-import')
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const folder: TempFolder = {
    path,
    join: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
  const workspace = folder.join(language === 'ja' ? '産業団地台帳.gpkg' : 'Industrial parks.gpkg')
  copyFileSync(resolve(here, '../sample/sample.gpkg'), workspace)
  const workbook = folder.join('分譲区画一覧.xlsx')
  writeFileSync(
    workbook,
    await writeXlsx({
      sheets: [
        {
          name: '分譲区画',
          rows: table,
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 8 }],
        },
      ],
    }),
  )
  return { folder, workspace, workbook }
}

async function makePictures(language: 'ja' | 'en'): Promise<void> {
  const { folder, workspace, workbook } = await office(language)
  const app = await AppDriver.start({ folder, workspace, size: { width: 1280, height: 720 } })
  const picture = async (name: string) => {
    // Fonts and the last repaint have come to rest.
    await new Promise((done) => setTimeout(done, 1200))
    await app.picture(`${name}-${language}`)
    const { pixels, width, height } = readPng(readFileSync(join(raw, `${name}-${language}.png`)))
    const small = palettePng(pixels, width, height)
    if (small.length > mostBytes) throw new Error(`${name}-${language}.png has ${small.length} bytes`)
    writeFileSync(join(here, `${name}-${language}.png`), small)
  }
  try {
    await app.map.waitUntilShown()
    if (language === 'en') await app.switchLanguage()
    await app.frame.goTo('data')
    await app.import.openByPath(workbook)
    await picture('import-read')
    await app.import.toFields()
    await picture('import-fields')
    await app.import.check()
    await picture('import-check')
    await app.import.quit()
  } finally {
    await app.close()
    folder.remove()
  }
}

mkdirSync(raw, { recursive: true })
for (const language of ['ja', 'en'] as const) await makePictures(language)
await closeBrowser()
