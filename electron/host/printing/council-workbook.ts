import { writeXlsx } from 'hucre/xlsx'
import type { Indicator, IndicatorValue, LiveShare } from '../../contract/indicators'
import type { SheetData, SheetSpec } from '../../contract/printing'
import type { Council } from '../../contract/sheet-parts'
import { councilRows, liveRounded, type CouncilRow } from '../../contract/rules/council-rows'
import { yearInWords } from '../../contract/rules/fiscal-year'
import { ratePercent, yearsOf } from '../../contract/rules/indicator-progress'
import { councilWords } from './council-words'
import { sheetNames } from './file-name'

type Words = (typeof councilWords)['ja']

/** A figure with the digits it is written in, or words; words are written as words, so that none is run as a formula. */
type Entry = { readonly figure: number; readonly decimals: number } | string

interface Table {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Entry[])[]
}

/**
 * The council sheet as a workbook: the figures of the same data as on the paper, typed, with their state in words where
 * there is none.
 */
export async function councilWorkbook(data: SheetData, spec: SheetSpec): Promise<Uint8Array> {
  const words = councilWords[spec.language]
  const { council } = data
  if (!council) throw new Error('a workbook is made from a council sheet')
  const rows = councilRows(council)
  const tables: Table[] = [
    { name: words.sheets.figures, head: words.figures, rows: rows.map((row) => figureRow(row, words, spec)) },
    {
      name: words.sheets.years,
      head: words.years,
      rows: rows.flatMap(({ indicator }) => yearRows(indicator, words, spec)),
    },
    {
      name: words.sheets.shares,
      head: words.shares,
      rows: council.records.shares.map((share) => shareRow(share, council, words, spec)),
    },
    { name: words.sheets.about, head: [], rows: aboutRows(data, spec, words) },
  ]
  return writeXlsx({
    properties: { creator: 'Ritchi Desk', title: titleOf(spec) },
    sheets: tables.map(worksheet),
  })
}

function worksheet({ name, head, rows }: Table) {
  const all: (readonly Entry[])[] = [...(head.length > 0 ? [head] : []), ...rows]
  const count = Math.max(...all.map((row) => row.length))
  const cells = new Map<
    string,
    { value: string | number; style: { numFmt?: string; alignment?: object; font?: object } }
  >()
  for (const [row, entries] of all.entries())
    for (const [column, entry] of entries.entries())
      cells.set(`${row},${column}`, cellOf(entry, head.length > 0 && row === 0))
  return {
    name: name.slice(0, 31),
    columns: Array.from({ length: count }, (_, column) => ({
      width: Math.min(48, Math.max(10, ...all.map((row) => widthOf(row[column])))),
    })),
    rows: all.map((row) => row.map((entry) => (typeof entry === 'string' ? entry : entry.figure))),
    cells,
    ...(head.length > 0 ? { freezePane: { rows: 1 } } : {}),
  }
}

function cellOf(entry: Entry, isHead: boolean) {
  if (typeof entry === 'string')
    return {
      value: entry,
      style: {
        numFmt: '@',
        alignment: { wrapText: true, vertical: 'top' },
        ...(isHead ? { font: { bold: true } } : {}),
      },
    }
  const numFmt = entry.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(entry.decimals)}`
  return { value: entry.figure, style: { numFmt, alignment: { vertical: 'top' } } }
}

/** A kanji is as wide as two letters. */
function widthOf(entry: Entry | undefined): number {
  const text =
    entry === undefined ? '' : typeof entry === 'string' ? entry : entry.figure.toLocaleString('en-US')
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 2)
}

const titleOf = ({ title, sheet, language }: SheetSpec) =>
  title === '' ? sheetNames[sheet][language] : title

function figureOr(value: number | null, decimals: number, otherwise: string): Entry {
  return value === null ? otherwise : { figure: value, decimals }
}

function nameOf(
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  { language }: SheetSpec,
): string {
  return language === 'en' && nameEn !== '' ? nameEn : name
}

function yearText(year: number | null, { yearKind }: Indicator, { language }: SheetSpec): string {
  if (year === null) return ''
  return language === 'ja' ? yearInWords(year, yearKind) : `${yearKind === 'fiscal' ? 'FY' : ''}${year}`
}

function figureRow(
  { indicator, plan, comparison, isCompared, liveNow, counted }: CouncilRow,
  words: Words,
  spec: SheetSpec,
): Entry[] {
  const { progress, decimals } = indicator
  const live = (value: number | null | undefined) =>
    !isCompared
      ? words.notCompared
      : figureOr(value == null ? null : liveRounded(value, indicator), decimals, words.unknown)
  const reasons = comparison
    ? comparison.reasons.map(({ code, count, day }) =>
        words.reasons[code](count === null ? '' : count.toLocaleString('en-US'), day ?? ''),
      )
    : counted
      ? [
          words.fromParcels(String(counted.parcels)),
          ...(counted.withoutArea > 0 ? [words.withoutArea(String(counted.withoutArea))] : []),
        ]
      : []
  return [
    plan === null ? words.own : nameOf(plan, spec),
    nameOf(indicator, spec),
    indicator.unit,
    yearText(progress.latestYear, indicator, spec),
    figureOr(progress.latest, decimals, latestState(indicator, words)),
    yearText(progress.targetYear, indicator, spec),
    figureOr(progress.target, decimals, words.states.none),
    figureOr(progress.rate === null ? null : ratePercent(progress.rate), 1, words.unknown),
    figureOr(progress.remaining, decimals, words.unknown),
    comparison ? live(comparison.live) : words.notCompared,
    comparison ? live(comparison.difference) : words.notCompared,
    live(liveNow),
    reasons.join('、'),
    indicator.definition,
    [indicator.source, indicator.section].filter((part) => part !== '').join('　'),
    indicator.sourceDate,
  ]
}

/** Why there is no latest value: the state of the last year that is recorded. */
function latestState({ values }: Indicator, words: Words): string {
  const last = values
    .filter(({ series }) => series === 'actual')
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
  return last === undefined || last.state === 'value' ? words.unknown : words.states[last.state]
}

function yearRows(indicator: Indicator, words: Words, spec: SheetSpec): Entry[][] {
  const { decimals } = indicator
  const of = (value: IndicatorValue | null): Entry =>
    value === null ? words.missing : figureOr(value.value, decimals, words.states[value.state])
  return yearsOf(indicator).map(({ year, actual, target, breakNote, rate }) => [
    nameOf(indicator, spec),
    indicator.unit,
    yearText(year, indicator, spec),
    { figure: year, decimals: 0 },
    of(actual),
    figureOr(actual?.single ?? null, decimals, ''),
    target === null ? '' : of(target),
    figureOr(rate === null ? null : ratePercent(rate), 1, ''),
    breakNote ?? '',
    [actual?.note, target?.note].filter(Boolean).join('　'),
    [
      ...new Set([actual, target].flatMap((one) => (one ? [`${one.source}　${one.section}`.trim()] : []))),
    ].join('、'),
    actual?.sourceDate ?? target?.sourceDate ?? '',
  ])
}

function shareRow(share: LiveShare, { parks }: Council, words: Words, spec: SheetSpec): Entry[] {
  const park = parks.find(({ uid }) => uid === share.parkUid)
  const percent = (part: number | null) =>
    figureOr(part === null ? null : Math.round(part * 1000) / 10, 1, words.unknown)
  return [
    share.parkUid === null ? words.allParks : park ? nameOf(park, spec) : '',
    percent(share.byArea),
    percent(share.byCount),
    { figure: share.disposedCount, decimals: 0 },
    { figure: share.remainingCount, decimals: 0 },
    { figure: share.sellableAreaM2, decimals: 2 },
    { figure: share.withoutArea, decimals: 0 },
  ]
}

function aboutRows(data: SheetData, spec: SheetSpec, { about }: Words): Entry[][] {
  const { issuer } = data
  return [
    [about.title, titleOf(spec)],
    [about.asOf, data.asOf],
    [about.face, about.faces[data.face]],
    ...(spec.edition === '' ? [] : [[about.edition, spec.edition]]),
    [about.issuer, [issuer.name, issuer.section, issuer.telephone, issuer.mail].filter(Boolean).join('　')],
    ...(spec.note === '' ? [] : [[about.note, spec.note]]),
    [about.rate, about.rateText],
    ...(data.marks.demo ? [[about.demo, about.demoText]] : []),
    [about.caution, about.cautionText],
  ]
}
