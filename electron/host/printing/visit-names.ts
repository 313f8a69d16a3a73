import type { CompanyPage } from '../../contract/company-details'
import type { BriefVisit } from '../../contract/sheet-parts'
import type { Visit } from '../../contract/visits'
import { companyDetailsHandlers } from '../company-details/handlers'
import type { QueryContext } from '../handler'
import { listsHandlers } from '../lists/handlers'

/** Names of the entries of all lists by their uid. */
export async function listNames(context: QueryContext): Promise<ReadonlyMap<string, string>> {
  const { entries = [] } = await listsHandlers['lists.all']({}, context)
  return new Map(entries.map(({ uid = '', name = '' }) => [uid, name]))
}

/** @returns null for a company that is not there */
export async function companyPageOf(context: QueryContext, uid: string): Promise<CompanyPage | null> {
  const { page } = await companyDetailsHandlers['companies.page']({ uid }, context)
  return page?.company === undefined ? null : page
}

const filled = (parts: readonly (string | undefined)[]) =>
  parts.flatMap((part) => (part === undefined || part.trim() === '' ? [] : [part.trim()]))

/** A visit with the names of people and places in it. @param names of list entries */
export function namedVisit(
  visit: Visit,
  names: ReadonlyMap<string, string>,
  { sites = [], contacts = [] }: CompanyPage,
): BriefVisit {
  // Without a site of its own the visit is at the company, as its point on the map is.
  const isAway = visit.kind === 'visit' && (visit.place ?? '') === '' && visit.position == null
  const site =
    sites.find(({ uid }) => uid === visit.siteUid) ??
    (isAway ? sites.find(({ kind, address }) => kind === 'hq' && address !== '') : undefined)
  const people = (visit.contactUids ?? []).flatMap((uid) => contacts.find((each) => each.uid === uid) ?? [])
  return {
    visit,
    officers: filled((visit.officerUids ?? []).map((uid) => names.get(uid))),
    contacts: filled([
      ...people.map(({ section, title, name }) => filled([section, title, name]).join(' ')),
      visit.counterpart,
    ]),
    places: filled([...(site === undefined ? [] : [site.name, site.address]), visit.place]),
  }
}
