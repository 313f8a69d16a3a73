import { VisitAim, VisitKind, type RecordForm } from '../../../electron/contract'
import { weekday } from '../../../electron/contract/rules/calendar'
import { minutesOf } from '../../../electron/contract/rules/time-of-day'
import { clockText } from '../../features/visits/clock'
import { textWidth } from '../text/metrics'
import { textBlock } from './blocks'
import { nameOf, type SheetContext } from './context'
import { boxPath, field, linePath, ruledBox, tick, words, type FormDrawing } from './form-parts'
import { contentBottom, noteHeight, noteLines, pageHead, type Draft } from './page-parts'

/** mm from line to line for writing by hand. */
const writingStep = 8
const fieldHeight = 9.4
/** In a narrow column, where each stands on a line of its own. */
const narrowField = 8
/** Rows of fields to tick; an office with more of them writes the others. */
const mostChipRows = 6
/** Part of a lying sheet that who, when and where take; the rest is for writing. */
const headShare = 0.42
const promiseRows = 4
const nextRows = 2
const results = ['held', 'cancelled', 'no-answer'] as const

/**
 * 訪問記録用紙: to be filled in by hand, as it will be typed afterwards: facts, opinions, promises and the next action
 * apart. Lines and ticks are black on white, so that it is copied and faxed.
 */
export function layoutRecordForm(context: SheetContext): Draft[] {
  const { m, data, spec, style } = context
  const form = data.recordForm
  if (!form) return []
  const draft: Draft = { blocks: [] }
  const title = spec.title !== '' ? spec.title : m.names['record-form']
  const top = pageHead(context, draft, title, '', 'h1')
  const { margin, paper } = style
  const width = paper.width - margin * 2
  const lines = noteLines(context, width, [])
  const bottom = contentBottom(context) - noteHeight(lines, style.small) - 2
  const drawing: FormDrawing = { paths: [], texts: [] }
  const height = bottom - top
  if (spec.orientation === 'landscape') {
    headFields(context, drawing, form, width * headShare, true)
    const left = width * headShare + style.gap * 1.6
    const written: FormDrawing = { paths: [], texts: [] }
    body(context, written, 0, width - left, height)
    draft.blocks.push({
      kind: 'drawing',
      box: { x: margin + left, y: top, width: width - left, height },
      alt: '',
      ...written,
    })
  } else body(context, drawing, headFields(context, drawing, form, width, false), width, height)
  draft.blocks.push(
    { kind: 'drawing', box: { x: margin, y: top, width, height }, alt: '', ...drawing },
    textBlock({ x: margin, y: bottom + 2, width }, lines, style.small),
  )
  return [draft]
}

/** Who, when, where; ticks of kind and result; fields. @returns the y below them */
function headFields(
  context: SheetContext,
  drawing: FormDrawing,
  form: RecordForm,
  width: number,
  isNarrow: boolean,
): number {
  const { m, words: texts, style, format } = context
  const { visits } = texts
  const visit = form.visit?.visit
  const half = (width - 6) / 2
  const labels = [
    m.form.company,
    m.form.day,
    m.form.time,
    m.form.place,
    m.form.people,
    m.form.ours,
    m.form.prospects,
    m.form.materials,
    m.form.purpose,
  ]
  const labelWidth = Math.max(...labels.map((label) => textWidth(label, style.body))) + 2.5
  const day = visit?.on
    ? visits.dayWithWeekday(format.day(visit.on), visits.weekdays[weekday(visit.on)] ?? '')
    : m.form.emptyDay
  const from = visit?.startAt ? minutesOf(visit.startAt) : null
  const time =
    from === null ? m.form.emptyTime : `${clockText(from)}–${clockText(from + (visit?.minutes ?? 0))}`
  const oneLine = (text: string | undefined) => texts.common.listOf((text ?? '').split('\n').filter(Boolean))
  const rows: readonly (readonly [string, string])[][] = [
    [
      [m.form.company, form.company ?? ''],
      [m.form.day, day],
    ],
    [
      [m.form.place, texts.common.listOf(form.visit?.places ?? [])],
      [m.form.time, time],
    ],
    [
      [m.form.people, texts.common.listOf(form.visit?.contacts ?? [])],
      [m.form.ours, texts.common.listOf(form.visit?.officers ?? [])],
    ],
    [
      [m.form.purpose, oneLine(visit?.purpose)],
      [m.form.prospects, texts.common.listOf(form.prospects)],
    ],
    [[m.form.materials, oneLine(visit?.materials)]],
  ]
  let y = 0
  const high = isNarrow ? narrowField : fieldHeight
  for (const row of isNarrow ? rows.flatMap((each) => each.map((one) => [one])) : rows) {
    row.forEach(([label, value], index) =>
      field(
        context,
        drawing,
        { x: index * (half + 6), y, width: row.length === 1 ? width : half, height: high },
        label,
        value,
        labelWidth,
      ),
    )
    y += high
  }
  y += 7
  const size = style.body * 1.05
  const line = (label: string, choices: readonly (readonly [string, boolean])[]): void => {
    drawing.texts.push(words(0, y, label, style.body, { ink: '#4d4d4d' }))
    let x = labelWidth
    let row = 1
    for (const [index, [text, isTicked]] of choices.entries()) {
      if (x + textWidth(text, size) + 5 > width && x > labelWidth) {
        if (row === mostChipRows) {
          context.warnings.push({ kind: 'text-cut', names: choices.slice(index).map(([name]) => name) })
          break
        }
        row += 1
        x = labelWidth
        y += 6.4
      }
      x = tick(drawing, x, y, text, isTicked, size)
    }
    y += 6.8
  }
  line(
    m.form.kind,
    VisitKind.options.map((kind) => [visits.kinds[kind], visit?.kind === kind]),
  )
  line(
    m.form.result,
    results.map((state) => [visits.states[state], visit?.state === state]),
  )
  line(m.form.aim, [
    ...VisitAim.options.map((aim) => [visits.aims[aim], visit?.aim === aim] as const),
    [m.form.firstNames.first, visit?.first === true],
    [m.form.firstNames.repeat, visit?.first === false],
  ])
  line(
    m.form.fields,
    form.fields.map((one) => [nameOf(context, one), form.fieldUids.includes(one.uid)]),
  )
  return y - 2
}

/** Boxes to write in; what room there is goes to facts and opinions. */
function body(
  context: SheetContext,
  drawing: FormDrawing,
  from: number,
  width: number,
  height: number,
): void {
  const { m, style } = context
  const head = 5.4
  const rowHeight = writingStep + 1
  const tables = head * 2 + (promiseRows + nextRows) * rowHeight + 3
  const free = Math.max(32, height - from - tables - head * 2 - 7)
  let y = from
  const title = (text: string, hint: string): void => {
    drawing.texts.push(words(0, y + 3.6, text, style.heading, { weight: 700 }))
    if (hint !== '')
      drawing.texts.push(
        words(textWidth(text, style.heading, 700) + 3, y + 3.6, hint, style.small, { ink: '#4d4d4d' }),
      )
    y += head
  }
  title(m.form.facts, m.form.factsHint)
  ruledBox(drawing, { x: 0, y, width, height: free * 0.58 }, writingStep)
  y += free * 0.58 + 3
  title(m.form.opinions, m.form.opinionsHint)
  ruledBox(drawing, { x: 0, y, width, height: free * 0.42 }, writingStep)
  y += free * 0.42 + 3
  title(m.form.promises, '')
  const whose = 30 * style.growth
  const due = 34 * style.growth
  writtenRows(context, drawing, y, width, promiseRows, rowHeight, [
    { x: width - due - whose, draw: (x, baseline) => sides(context, drawing, x, baseline) },
    { x: width - due, draw: (x, baseline) => dueDay(context, drawing, x, baseline, m.form.due) },
  ])
  y += promiseRows * rowHeight + 3
  title(m.form.next, '')
  writtenRows(context, drawing, y, width, nextRows, rowHeight, [
    { x: width - due, draw: (x, baseline) => dueDay(context, drawing, x, baseline, m.form.nextOn) },
  ])
}

interface WrittenColumn {
  readonly x: number
  readonly draw: (x: number, baseline: number) => void
}

function writtenRows(
  context: SheetContext,
  drawing: FormDrawing,
  y: number,
  width: number,
  count: number,
  height: number,
  columns: readonly WrittenColumn[],
): void {
  drawing.paths.push(boxPath(0, y, width, count * height, 0.3))
  for (let row = 0; row < count; row++) {
    if (row > 0) drawing.paths.push(linePath(0, y + row * height, width))
    drawing.texts.push(
      words(1.4, y + row * height + height - 3, String(row + 1), context.style.small, { ink: '#4d4d4d' }),
    )
    for (const { x, draw } of columns) draw(x, y + row * height + height - 3)
  }
  for (const { x } of columns)
    drawing.paths.push({ d: `M${x} ${y}v${count * height}`, stroke: '#1a1a1a', width: 0.2, fill: null })
}

function sides({ m, style }: SheetContext, drawing: FormDrawing, x: number, baseline: number): void {
  const next = tick(drawing, x + 1.6, baseline, m.form.sides.ours, false, style.body)
  tick(drawing, next - 1, baseline, m.form.sides.theirs, false, style.body)
}

function dueDay(
  { m, style }: SheetContext,
  drawing: FormDrawing,
  x: number,
  baseline: number,
  label: string,
): void {
  drawing.texts.push(
    words(x + 1.4, baseline, label, style.small, { ink: '#4d4d4d' }),
    words(x + 1.4 + textWidth(label, style.small), baseline, m.form.dueDay, style.body),
  )
}
