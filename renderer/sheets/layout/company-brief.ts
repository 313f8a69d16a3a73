import type { BriefProspect, RequirementLine } from '../../../electron/contract'
import { criterionOf } from '../../../electron/contract/rules/criteria'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { cell } from './blocks'
import { joined, plain, row, type BriefRow } from './brief-row'
import { comingRows, dutyRows, heldRows, institutionRows, programmeRows } from './brief-visits'
import type { SheetContext } from './context'
import type { Draft } from './page-parts'
import { headCell, layoutTableSheet, plainTable } from './table-sheet'

/** A heading over its rows; a section without any says so. */
function section(context: SheetContext, title: string, rows: readonly BriefRow[]): BriefRow[] {
  const shown =
    rows.length > 0
      ? rows
      : [
          {
            look: 'body' as const,
            cells: [cell(''), cell(context.m.brief.nothing, { ink: 'unknown' }), cell('')],
          },
        ]
  return [{ look: 'group', cells: [cell(title, { weight: 700, span: 3 })] }, ...shown]
}

/** 企業カルテ: what an officer takes along to a company. It exists on the internal face only. */
export function layoutCompanyBrief(context: SheetContext): Draft[] {
  const { m, data, format, spec } = context
  const words = m.brief
  const company = data.brief?.page.company
  if (!data.brief || !company) return []
  const { activities, prospects, fields } = data.brief
  const { sites = [], contacts = [], notes = [] } = data.brief.page
  const day = (on: string | null | undefined) => (on ? format.dayShort(on) : '')
  const rows: BriefRow[] = [
    ...section(context, words.sections.coming, comingRows(context, data.brief.coming)),
    ...section(context, words.sections.duties, dutyRows(context, data.brief.duties)),
    ...section(context, words.sections.held, heldRows(context, data.brief.held)),
    ...section(context, words.sections.company, companyRows(context)),
    ...section(
      context,
      words.sections.sites,
      sites.map((site) =>
        row(
          site.kind === undefined ? '' : words.siteKinds[site.kind],
          [plain(site.name), plain(site.address)],
          plain(site.note),
        ),
      ),
    ),
    ...section(
      context,
      words.sections.contacts,
      contacts.map((contact) =>
        row(
          joined([contact.section, contact.title]),
          contact.nameKana ? m.bracketed(plain(contact.name), plain(contact.nameKana)) : plain(contact.name),
          [plain(contact.telephone), plain(contact.mail), plain(contact.note)],
        ),
      ),
    ),
    ...section(
      context,
      words.sections.prospects,
      prospects.map((one) => prospectRow(context, one)),
    ),
    ...prospects.flatMap((one) => requirementRows(context, one)),
    ...section(
      context,
      words.sections.history,
      activities.map((activity) =>
        row(
          joined([day(activity.on), activity.kind === undefined ? '' : words.activityKinds[activity.kind]]),
          plain(activity.summary),
          joined([
            activity.counterpart,
            activity.dueOn ? words.due(day(activity.dueOn)) : '',
            activity.doneOn ? words.done(day(activity.doneOn)) : '',
          ]),
        ),
      ),
    ),
    ...section(
      context,
      words.sections.notes,
      notes.map((note) =>
        row(
          joined([day(note.on), note.kind === undefined ? '' : words.noteKinds[note.kind]]),
          plain(note.text),
        ),
      ),
    ),
    ...section(
      context,
      words.sections.fields,
      fields.map((field) =>
        row(
          spec.language === 'en' && field.nameEn !== '' ? field.nameEn : field.name,
          context.words.common.listOf(field.institutions),
          field.council === '' ? '' : words.council(field.council),
        ),
      ),
    ),
    ...section(context, words.sections.support, institutionRows(context, data.brief.institutions)),
    ...section(context, words.sections.programmes, programmeRows(context, data.brief)),
  ]
  const name = plain(company.name)
  const table = (sized: SheetContext) =>
    plainTable(sized, {
      head: [headCell(words.item), headCell(words.content), headCell(words.more)],
      rows,
      foot: [],
      flexible: new Set([0, 1, 2]),
      caption: m.names['company-brief'],
    })
  return layoutTableSheet(context, {
    title: spec.title !== '' ? spec.title : m.titled(name, m.names['company-brief']),
    subtitle: plain(company.nameKana),
    table,
    isProse: true,
    level: 'h1',
    notes: [],
    empty: null,
  })
}

function companyRows({ m, data }: SheetContext): BriefRow[] {
  const words = m.brief
  const company = data.brief?.page.company
  if (!company) return []
  const known = (value: string) => (value === '' ? m.unknown : value)
  const figure = (value: number | null | undefined, unit: (value: string) => string) =>
    value === null || value === undefined ? m.unknown : unit(formatWhole(value))
  return [
    row(words.industry, known(joined([company.industry]))),
    row(words.corporateNumber, known(company.corporateNumber ?? '')),
    row(words.capital, figure(company.capitalYen, words.yen)),
    row(words.employees, figure(company.employees, words.persons)),
    ...(company.web ? [row(words.web, company.web)] : []),
    ...(company.formerNames?.length ? [row(words.formerNames, joined(company.formerNames))] : []),
    ...(plain(company.note) === '' ? [] : [row(words.memo, plain(company.note))]),
  ]
}

function prospectRow({ m, spec, format }: SheetContext, one: BriefProspect): BriefRow {
  const words = m.brief
  const { prospect, owner } = one
  const stage = spec.language === 'en' && one.stageEn !== '' ? one.stageEn : one.stage
  const next = plain(prospect.nextAction)
  return row(
    plain(prospect.codeName),
    [
      prospect.stageSince ? words.stageSince(stage, format.dayShort(prospect.stageSince)) : stage,
      typeof prospect.probability === 'number' ? words.probability(String(prospect.probability)) : '',
      owner === '' ? '' : words.owner(owner),
      next === ''
        ? ''
        : words.nextAction(next, prospect.nextActionOn ? format.dayShort(prospect.nextActionOn) : ''),
    ],
    [plain(prospect.competingPlaces), plain(prospect.note)],
  )
}

function requirementRows(context: SheetContext, one: BriefProspect): BriefRow[] {
  const { m, spec } = context
  const words = m.brief
  const code = plain(one.prospect.codeName)
  if (one.candidates === null)
    return section(context, words.requirementOf(code), [row('', words.nothingAsked)])
  const found = one.candidates.map((candidate) =>
    row(
      spec.language === 'en' && candidate.parkEn !== '' ? candidate.parkEn : candidate.park,
      joined([
        candidate.number,
        `${formatFixed(candidate.areaM2, 2)} ㎡`,
        candidate.priceYen === null ? '' : words.yen(formatWhole(candidate.priceYen)),
      ]),
      words.verdictScore(words.verdicts[candidate.verdict], String(candidate.score)),
    ),
  )
  return [
    ...section(
      context,
      words.requirementOf(code),
      one.lines.map((line) => {
        const names: Readonly<Record<string, string>> = context.words.criteria.names
        const name = names[line.criterion] ?? context.words.criteria.unknownCriterion(line.criterion)
        return row(name, wishOf(context, line), line.must ? words.must : words.weight(String(line.weight)))
      }),
    ),
    ...section(context, words.candidatesOf(code), found.length > 0 ? found : [row('', words.noCandidates)]),
  ]
}

/** What a line asks for, in words. */
function wishOf(context: SheetContext, line: RequirementLine): string {
  const { m, format } = context
  const { units, options } = context.words.criteria
  const unit = criterionOf(line.criterion)?.unit ?? null
  const figure = (value: number) => {
    const text = Number.isInteger(value) ? formatWhole(value) : String(value)
    return unit === null || units[unit] === '' ? text : `${text} ${units[unit]}`
  }
  return joined([
    line.option === null ? '' : (options[line.criterion]?.[line.option] ?? line.option),
    line.min === null ? '' : m.brief.atLeast(figure(line.min)),
    line.max === null ? '' : m.brief.atMost(figure(line.max)),
    line.ideal === null ? '' : m.brief.ideal(figure(line.ideal)),
    line.by === null ? '' : m.brief.until(format.day(line.by)),
  ])
}
