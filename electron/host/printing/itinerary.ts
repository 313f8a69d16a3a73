import { CodedError } from '../../contract/errors'
import type { CompanyPage } from '../../contract/company-details'
import type { SheetCredit, SheetSpec } from '../../contract/printing'
import type { Itinerary, ItineraryDay, ItineraryStop } from '../../contract/sheet-parts'
import type { PlannedDay, Trip } from '../../contract/trips'
import type { Position } from '../../contract/values'
import type { QueryContext } from '../handler'
import { prospectsHandlers } from '../prospects/handlers'
import { tripsHandlers, tripsOf } from '../trips/handlers'
import type { BasemapFiles } from './basemap'
import { lettersOf } from './stop-letters'
import { surroundingsOfRoute } from './surroundings'
import { companyPageOf, listNames, namedVisit } from './visit-names'

/** Companies of the journey as they are to be called, and the words that would give them away. */
interface Naming {
  /** Empty where a company has no code name. */
  readonly called: (companyUid: string) => string
  readonly veiled: (text: string) => string
}

/**
 * The whole journey with what its stops are called. With code names neither a company's name nor a contact, nor the house
 * number of an address, is in what is returned: the paper is read in trains and left in them.
 * @throws CodedError `sheet-internal-only` on the public face, `row-not-found` for a trip that is not there
 */
export async function itinerary(
  context: QueryContext,
  files: BasemapFiles,
  spec: SheetSpec,
): Promise<{ readonly itinerary: Itinerary; readonly credits: readonly SheetCredit[] }> {
  if (context.face === 'public' || spec.face === 'public')
    throw new CodedError('sheet-internal-only', { sheet: spec.sheet })
  const uid = spec.tripUid ?? ''
  const trip = tripsOf(context.db).find((one) => one.uid === uid)
  if (trip === undefined) throw new CodedError('row-not-found', { entity: 'trip', uid })
  const { days: planned = [] } = await tripsHandlers['trips.plan'](
    { tripUid: uid, on: null, officerUid: null },
    context,
  )
  const names = await listNames(context)
  const pages = await pagesOf(context, planned)
  const isCode = spec.naming !== 'company'
  const naming = isCode ? await codeNames(context, planned, pages) : realNames(pages)
  const credits = new Map<string, SheetCredit>()
  const days: ItineraryDay[] = []
  for (const day of planned) {
    const stops = (day.stops ?? []).map((visit): ItineraryStop => {
      const page = pages.get(visit.companyUid ?? '')
      const { officers, contacts, places } = namedVisit(visit, names, page ?? {})
      return {
        visit: { ...visit, ...veiledTexts(visit, naming) },
        called: naming.called(visit.companyUid ?? ''),
        officers,
        contacts: isCode ? [] : contacts,
        places: isCode ? places.map((place) => withoutHouseNumber(naming.veiled(place))) : places,
      }
    })
    const around = await surroundingsOfRoute(files, seenPositions(day))
    for (const credit of around.credits) credits.set(credit.source, credit)
    const { day: fields = {}, legs = [], leaveAt = null, backAt = null, warnings = [] } = day
    days.push({
      day: fields,
      stops,
      legs: legs.map((leg) => ({ ...leg, note: naming.veiled(leg.note ?? '') })),
      leaveAt,
      backAt,
      warnings,
      lines: around.lines,
      points: around.points,
    })
  }
  const veiled: Trip = {
    ...trip,
    name: naming.veiled(trip.name ?? ''),
    note: naming.veiled(trip.note ?? ''),
  }
  const officers = (trip.officerUids ?? []).flatMap((one) => names.get(one) ?? [])
  return { itinerary: { trip: veiled, officers, days }, credits: [...credits.values()] }
}

/** What a day's map may show: its stops, and where it begins and ends. */
function seenPositions({ day, stops = [] }: PlannedDay): Position[] {
  const known = (position: Position | null | undefined) => (position ? [position] : [])
  return [...stops.flatMap(({ at }) => known(at)), ...known(day?.startPosition), ...known(day?.endPosition)]
}

async function pagesOf(
  context: QueryContext,
  days: readonly PlannedDay[],
): Promise<ReadonlyMap<string, CompanyPage>> {
  const pages = new Map<string, CompanyPage>()
  for (const { companyUid = '' } of days.flatMap(({ stops = [] }) => stops)) {
    if (pages.has(companyUid)) continue
    const page = await companyPageOf(context, companyUid)
    if (page !== null) pages.set(companyUid, page)
  }
  return pages
}

function realNames(pages: ReadonlyMap<string, CompanyPage>): Naming {
  return { called: (uid) => pages.get(uid)?.company?.name ?? '', veiled: (text) => text }
}

async function codeNames(
  context: QueryContext,
  days: readonly PlannedDay[],
  pages: ReadonlyMap<string, CompanyPage>,
): Promise<Naming> {
  const { prospects = [] } = await prospectsHandlers['prospects.list']({}, context)
  const byUid = new Map(prospects.map((prospect) => [prospect.uid, prospect]))
  const codes = new Map<string, string>()
  for (const visit of days.flatMap(({ stops = [] }) => stops)) {
    const uid = visit.companyUid ?? ''
    const named = (visit.prospectUids ?? []).flatMap((one) => byUid.get(one)?.codeName ?? [])
    const first = named[0] ?? prospects.find(({ companyUid }) => companyUid === uid)?.codeName ?? ''
    if (!codes.has(uid) || codes.get(uid) === '') codes.set(uid, first)
  }
  const words: [RegExp, string][] = []
  for (const [uid, page] of pages)
    for (const word of lettersOf(page)) words.push([word, codes.get(uid) || veil])
  return {
    called: (uid) => codes.get(uid) ?? '',
    veiled: (text) => words.reduce((left, [word, code]) => left.replace(word, code), text),
  }
}

/** Stands for a company without a code name inside a text. */
const veil = '＊＊'

function veiledTexts(visit: ItineraryStop['visit'], { veiled }: Naming) {
  const text = (words: string | undefined) => veiled(words ?? '')
  return {
    counterpart: '',
    place: text(visit.place),
    purpose: text(visit.purpose),
    materials: text(visit.materials),
    // An itinerary looks ahead: what was learnt on an earlier visit has no place on it.
    facts: '',
    opinions: '',
    nextAction: '',
  }
}

/** `東京都大田区東糀谷4-1` ends before its first figure; a text without a municipality is no address. */
export function withoutHouseNumber(address: string): string {
  const at = /^\S{1,4}[都道府県].+?[市区町村郡]/u.exec(address)
  if (!at) return address
  return address.replace(/[0-9０-９〇一二三四五六七八九十]+(?:丁目|番|号|[-−ー－‐]|\s|$).*$/u, '').trimEnd()
}
