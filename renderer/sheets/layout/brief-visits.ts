import type { BriefDuty, BriefVisit, CompanyBrief, Institution, Programme } from '../../../electron/contract'
import { weekday } from '../../../electron/contract/rules/calendar'
import { yearInWords } from '../../../electron/contract/rules/fiscal-year'
import { minutesOf } from '../../../electron/contract/rules/time-of-day'
import { clockText } from '../../features/visits/clock'
import { formatWhole } from '../../ui/format/number'
import { joined, plain, row, type BriefRow } from './brief-row'
import { nameOf, type SheetContext } from './context'
import { sourceDay } from './council-words'

/** `R8.11.25（水） 10:30–11:30` */
function whenOf({ words, format, m }: SheetContext, { visit }: BriefVisit): string {
  const { on = '', startAt = null, minutes = 0 } = visit
  const day = words.visits.dayWithWeekday(format.dayShort(on), words.visits.weekdays[weekday(on)] ?? '')
  if (startAt === null) return `${day} ${m.itinerary.timeOpen}`
  const from = minutesOf(startAt)
  return `${day} ${clockText(from)}–${clockText(from + minutes)}`
}

/** The visit that the brief is for. */
export function comingRows(context: SheetContext, coming: BriefVisit | null): BriefRow[] {
  const { m, words } = context
  const { brief } = m
  if (coming === null) return [row('', brief.noComing)]
  const { visit, places, contacts, officers } = coming
  const { kind = 'visit', state = 'planned', materials = '' } = visit
  const known = (lines: readonly string[]) => (lines.length === 0 ? [m.unknown] : lines.map(plain))
  return [
    row(brief.when, whenOf(context, coming), joined([words.visits.kinds[kind], words.visits.states[state]])),
    row(brief.place, known(places)),
    row(brief.people, known(contacts)),
    row(brief.ours, known(officers)),
    row(brief.purpose, plain(visit.purpose)),
    row(brief.materials, materials.split('\n').map(plain)),
  ]
}

/** What is still to be kept or done; a day that has passed says so. */
export function dutyRows({ m, format, data }: SheetContext, duties: readonly BriefDuty[]): BriefRow[] {
  const { brief } = m
  return duties.map(({ kind, text, due, since }) =>
    row(
      brief.duties[kind],
      plain(text),
      joined([
        due === null
          ? brief.noDue
          : due < data.asOf
            ? brief.overdue(format.dayShort(due))
            : brief.due(format.dayShort(due)),
        since === null ? '' : brief.since(format.dayShort(since)),
      ]),
    ),
  )
}

/** The last visits, facts and opinions in columns of their own. */
export function heldRows(context: SheetContext, held: readonly BriefVisit[]): BriefRow[] {
  const { brief } = context.m
  return held.map((one) => {
    const { facts = '', opinions = '', purpose } = one.visit
    return row(
      whenOf(context, one),
      [plain(purpose), ...(plain(facts) === '' ? [brief.noFacts] : facts.split('\n').map(plain))],
      plain(opinions) === '' ? '' : brief.opinion(plain(opinions)),
    )
  })
}

export function institutionRows(context: SheetContext, institutions: readonly Institution[]): BriefRow[] {
  const { brief } = context.m
  return institutions.map((one) =>
    row(
      brief.institutionKinds[one.kind],
      [nameOf(context, one), plain(one.role)],
      [plain(one.telephone), brief.sourceOf(plain(one.source), sourceDay(context, one.sourceDate))],
    ),
  )
}

/** Programmes with the year whose figures these are: next year's are others. */
export function programmeRows(
  context: SheetContext,
  { programmes, programmesLeftOut }: CompanyBrief,
): BriefRow[] {
  const { brief } = context.m
  return [
    ...programmes.map((one) => programmeRow(context, one)),
    ...(programmesLeftOut > 0 ? [row('', brief.moreProgrammes(formatWhole(programmesLeftOut)))] : []),
  ]
}

function programmeRow(context: SheetContext, programme: Programme): BriefRow {
  const { m, spec } = context
  const { brief } = m
  const version = programme.versions.find(({ uid }) => uid === programme.versionUid)
  const year = version?.fiscalYear ?? null
  const yearWords =
    year === null
      ? brief.yearUnknown
      : brief.budgetYear(spec.language === 'ja' ? yearInWords(year, 'fiscal') : `FY${year}`)
  return row(
    plain(programme.provider),
    [nameOf(context, programme), plain(version?.outline)],
    [
      yearWords,
      programme.currency === null ? '' : brief.currencies[programme.currency],
      version === undefined || version.source === ''
        ? ''
        : brief.sourceOf(plain(version.source), sourceDay(context, version.sourceDate)),
    ],
  )
}
