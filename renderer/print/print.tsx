import '../zod-setup'
import './print.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { SheetData, SheetSpec } from '../../electron/contract'
import { common as enCommon } from '../messages/en/common'
import { criteria as enCriteria } from '../messages/en/criteria'
import { indicators as enIndicators } from '../messages/en/indicators'
import { parks as enParks } from '../messages/en/parks'
import { sheets as enSheets } from '../messages/en/sheets'
import { trips as enTrips } from '../messages/en/trips'
import { visits as enVisits } from '../messages/en/visits'
import { common } from '../messages/ja/common'
import { criteria } from '../messages/ja/criteria'
import { indicators } from '../messages/ja/indicators'
import { parks } from '../messages/ja/parks'
import { sheets } from '../messages/ja/sheets'
import { trips } from '../messages/ja/trips'
import { visits } from '../messages/ja/visits'
import { composeSheet } from '../sheets/compose'
import { SheetPage } from '../sheets/components/sheet-page'
import type { PreparedLayers } from '../sheets/layers/sheet-layer'
import type { SheetWords } from '../sheets/layout/context'
import type { Sheet } from '../sheets/layout/model'
import { sheetStyle } from '../sheets/layout/style'
import { missingCharacters } from '../sheets/text/metrics'
import { Questions, type Answer } from './questions'

/** Only the texts that stand on paper: the page is read anew at every cold start. */
const words: Readonly<Record<SheetSpec['language'], SheetWords>> = {
  ja: { common, criteria, indicators, parks, sheets, trips, visits },
  en: {
    common: enCommon,
    criteria: enCriteria,
    indicators: enIndicators,
    parks: enParks,
    sheets: enSheets,
    trips: enTrips,
    visits: enVisits,
  },
}

/** What the shell hands over: checked by the host that made it. */
interface Job {
  readonly spec: SheetSpec
  readonly data: SheetData
}

declare global {
  interface Window {
    /** Called by the shell; resolves when the pages are there with their fonts, or when the page has a question. */
    ritchiPrint?: (job: Job) => Promise<unknown>
    /** Called by the shell with the answer to the last question; resolves like `ritchiPrint`. */
    ritchiAnswer?: (answer: Answer) => Promise<unknown>
  }
}

/** What was drawn; checked by the shell. */
interface PageReport {
  readonly title: string
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly marks: Sheet['marks']
  readonly warnings: Sheet['warnings']
  readonly missingGlyphs: readonly string[]
  readonly layers: readonly string[]
  readonly text: string
}

const questions = new Questions<PageReport>()
const pageSize = new CSSStyleSheet()
document.adoptedStyleSheets = [pageSize]
const host = document.querySelector<HTMLElement>('#pages')
const root = host && createRoot(host)
const fonts = Promise.all([
  document.fonts.load('400 12px "BIZ UDPGothic"'),
  document.fonts.load('700 12px "BIZ UDPGothic"'),
])

/** The pages; what reads the user's layers is loaded only where a sheet has some. */
async function compose({ spec, data }: Job): Promise<Sheet> {
  const onPages = (layers?: PreparedLayers) => composeSheet(spec, data, words[spec.language], layers)
  if (data.baseLayers.length === 0) return onPages()
  const { SheetShelf } = await import('../features/base-layers/sheet/shelf')
  return new SheetShelf((uid) => questions.toolsOf(uid)).compose(data.baseLayers, onPages)
}

/** Lays out a sheet, draws it and tells what was drawn. */
async function print(job: Job): Promise<PageReport> {
  const { spec } = job
  const sheet = await compose(job)
  const [first] = sheet.pages
  if (!root || !host || !first) throw new Error('The sheet has no pages.')
  document.title = sheet.title
  document.documentElement.lang = sheet.language
  pageSize.replaceSync(`@page { size: ${first.size.width}mm ${first.size.height}mm; margin: 0 }`)
  const { growth } = sheetStyle(spec.paper, spec.orientation)
  flushSync(() =>
    root.render(
      sheet.pages.map((page, index) => (
        <SheetPage key={index} page={page} id={`p${index}`} growth={growth} />
      )),
    ),
  )
  await fonts
  await document.fonts.ready
  const text = host.textContent ?? ''
  return {
    title: sheet.title,
    pages: sheet.pages.map(({ size }) => size),
    marks: sheet.marks,
    warnings: sheet.warnings,
    missingGlyphs: missingCharacters([text, sheet.title]),
    layers: [...layersOn(sheet)],
    text,
  }
}

/** The user's layers that are seen on one of the maps. */
function layersOn({ pages }: Sheet): Set<string> {
  const maps = pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'map'))
  return new Set(maps.flatMap(({ drawing }) => (drawing.layers ?? []).map(({ uid }) => uid)))
}

window.ritchiPrint = (job) => questions.begin(() => print(job))
window.ritchiAnswer = (answer) => questions.answer(answer)
