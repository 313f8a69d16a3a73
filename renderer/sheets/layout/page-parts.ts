import type { SheetMark } from '../../../electron/contract'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import { badge, heightOf, rule, textBlock } from './blocks'
import type { SheetContext } from './context'
import type { Block, Page } from './model'
import { leadingOf } from './style'

/** A page under construction; its footer waits until the number of pages is known. */
export interface Draft {
  readonly blocks: Block[]
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Notes that a mark's words were set; the finished file must contain them. */
export function setMark(context: SheetContext, mark: SheetMark, text: string): string {
  if (!context.marks.some((one) => one.mark === mark && one.text === text)) context.marks.push({ mark, text })
  return text
}

function asOfLine(context: SheetContext): string {
  const { m, format, spec, data } = context
  const day = setMark(context, 'as-of', m.asOf(format.day(data.asOf)))
  return spec.edition === '' ? day : `${day}　${m.edition(spec.edition)}`
}

/**
 * The head of a page: title, what is below it, date and edition, face and demo tag at the right.
 * @param level h1 for a sheet, h2 for a park in a series; null for a page that continues
 * @returns the y below the head, mm
 */
export function pageHead(
  context: SheetContext,
  draft: Draft,
  title: string,
  subtitle: string,
  level: 'h1' | 'h2' | null,
): number {
  const { style, m, data } = context
  const { margin, paper } = style
  const right = paper.width - margin
  const face = badge(
    right,
    margin,
    setMark(context, 'face', m.faces[data.face]),
    style.body * 1.15,
    data.face,
  )
  draft.blocks.push(face)
  let room = face.box.x - margin - 3
  if (data.marks.demo) {
    const demo = badge(face.box.x - 2, margin, setMark(context, 'demo', m.demoTag), style.body * 1.15, 'demo')
    draft.blocks.push(demo)
    room = demo.box.x - margin - 3
  }
  const size = level === null ? style.heading : fitted(title, style.title, room)
  const { lines, cut } = wrapText(title, room, size, 700, 1)
  if (cut) context.warnings.push({ kind: 'text-cut', names: [title] })
  const head = textBlock({ x: margin, y: margin, width: room }, lines, size, {
    role: level ?? 'p',
    weight: 700,
    leading: size * pointMm * 1.25,
  })
  const under = [subtitle, asOfLine(context)].filter((part) => part !== '').join('　｜　')
  const below = margin + Math.max(heightOf(head), face.box.height) + 0.6
  const sub = textBlock(
    { x: margin, y: below, width: paper.width - margin * 2 },
    wrapText(under, paper.width - margin * 2, style.body, 400, 2).lines,
    style.body,
    { ink: 'second' },
  )
  draft.blocks.push(head, sub)
  return below + heightOf(sub) + 1.6 * style.growth
}

/** The size at which a title stands on one line, between half and the whole of what is wished. */
function fitted(title: string, size: number, width: number): number {
  const needed = textWidth(title, size, 700)
  return needed <= width ? size : Math.max(size * 0.5, (size * width) / needed)
}

/** Issuer and page number on every page. */
export function finishPages(context: SheetContext, drafts: readonly Draft[]): Page[] {
  const { style, m, data } = context
  const { margin, paper } = style
  const { issuer } = data
  const office = [issuer.name, issuer.section].filter((part) => part !== '').join('　')
  const ways = [
    ...(issuer.telephone === '' ? [] : [m.telephone(issuer.telephone)]),
    ...(issuer.mail === '' ? [] : [m.mail(issuer.mail)]),
  ]
  if (office === '') context.warnings.push({ kind: 'issuer-missing' })
  const words = [office === '' ? m.issuerUnset : office, ...ways].join('　')
  const y = paper.height - margin - style.footHeight
  return drafts.map(({ blocks }, index) => ({
    size: paper,
    blocks: [
      ...blocks,
      rule(margin, y, paper.width - margin * 2, 0.15 * style.growth),
      textBlock(
        { x: margin, y: y + 1.4, width: paper.width - margin * 2 - 24 },
        wrapText(words, paper.width - margin * 2 - 24, style.body, 700, 1).lines,
        style.body,
        { weight: 700, ink: office === '' ? 'unknown' : 'text' },
      ),
      textBlock(
        { x: paper.width - margin - 24, y: y + 1.4, width: 24 },
        [m.page(index + 1, drafts.length)],
        style.body,
        {
          align: 'right',
        },
      ),
    ],
  }))
}

/** The lowest y that content may reach, mm. */
export function contentBottom({ style }: SheetContext): number {
  return style.paper.height - style.margin - style.footHeight - 1.5
}

/**
 * What the sheet must say of itself: quality of the geometry, disclaimer, sources, demo data; and what belongs beside
 * it. Each is marked as set where it is laid out, so that nothing is claimed that is not on the paper.
 */
export function noteLines(
  context: SheetContext,
  width: number,
  extra: readonly string[],
  size?: number,
): string[] {
  const { m, data, style } = context
  const { marks } = data
  const points = size ?? style.small
  const texts: string[] = []
  if (marks.demo) texts.push(setMark(context, 'demo', m.demo))
  if (marks.quality !== null) texts.push(setMark(context, 'quality', m.qualities[marks.quality]))
  texts.push(setMark(context, 'disclaimer', disclaimerOf(context)))
  if (data.face === 'internal') texts.push(m.internalNote)
  texts.push(...extra)
  if (context.spec.language === 'en') texts.push(m.keptInJapanese)
  if (marks.credits.length > 0) {
    const sources = context.words.common.listOf(
      marks.credits.map(({ source, licence }) => m.source(shortSource(source), shortLicence(licence))),
    )
    texts.push(setMark(context, 'attribution', m.attribution(sources)))
  }
  if (context.spec.note !== '') texts.unshift(context.spec.note)
  return texts.flatMap((text) => wrapText(text, width, points, 400).lines)
}

/** What may change differs: parcels and prices, the times of a journey, figures of a plan. */
function disclaimerOf({ m, spec }: SheetContext): string {
  switch (spec.sheet) {
    case 'itinerary':
    case 'record-form':
    case 'council':
      return m.disclaimers[spec.sheet]
    default:
      return m.disclaimer
  }
}

/** The attribution says once at its end that the data was processed. */
function shortSource(source: string): string {
  return source.replace(/を加工したもの$|を経て抽出したもの$/u, '')
}

/** Name of a licence without what it allows. */
function shortLicence(licence: string): string {
  return (licence.split(/[（。]/u)[0] ?? licence).replace(/^上流は/u, '')
}

export function noteHeight(lines: readonly string[], points: number): number {
  return lines.length * leadingOf(points)
}
