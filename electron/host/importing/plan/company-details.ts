import * as details from '../../company-details/repository'
import { foldText } from '../../../contract/rules/fold'
import { readWord, type FieldKey } from '../../../contract/rules/interchange-columns'
import type { SiteKind } from '../../../contract/company-details'
import type { Position } from '../../../contract/values'
import { decodePoint, encodePoint } from '../../geometry/gpkg-geometry'
import type { WriteDb } from '../../workspace/db'
import { uuidv7 } from '../../workspace/uuid'
import { inJapan } from '../crs'
import type { Placed } from '../placing'
import type { Geocoder } from './geocoder'
import type { LateUid } from './late-uid'
import { at, type RowDraft } from './row-draft'

type Write = (db: WriteDb) => void
const nothing: Write = () => undefined

/** Positions nearer than this are the same, degrees: about a centimetre. */
const sameDegrees = 1e-7

/** Head office and one more site of the company. A position of the file is the head office's where there is one. */
export function planSites(
  draft: RowDraft,
  placed: Placed,
  present: readonly details.SiteRow[],
  companyUid: LateUid,
  geocoder: Geocoder,
): Write {
  const given = positionOf(draft, placed)
  const hasHq = draft.has('hqAddress')
  const work: Write[] = []
  if (hasHq || (given !== null && !draft.has('siteAddress')))
    work.push(
      planSite(draft, present, companyUid, geocoder, {
        kind: 'hq',
        name: '',
        addressField: 'hqAddress',
        given,
      }),
    )
  if (draft.has('siteAddress') || draft.has('siteName')) {
    const kind = siteKindOf(draft)
    const name = draft.text('siteName') ?? ''
    work.push(
      planSite(draft, present, companyUid, geocoder, {
        kind,
        name,
        addressField: 'siteAddress',
        given: hasHq ? null : given,
      }),
    )
  }
  return (db) => {
    for (const one of work) one(db)
  }
}

function positionOf(draft: RowDraft, placed: Placed): Position | null {
  if (placed.kind === 'unreadable') {
    draft.refuse('unreadable-number', draft.has('longitude') ? 'longitude' : null, {
      text: draft.cell('longitude'),
    })
    return null
  }
  if (placed.kind !== 'point') return null
  if (inJapan(placed.position)) return placed.position
  draft.refuse('outside-japan', draft.has('longitude') ? 'longitude' : null, at(placed.position))
  return null
}

function siteKindOf(draft: RowDraft): SiteKind {
  const text = draft.text('siteKind')
  if (typeof text !== 'string') return 'plant'
  const kind = readWord('siteKind', text)
  if (kind === null) draft.refuse('unknown-word', 'siteKind')
  return kind ?? 'plant'
}

interface WantedSite {
  readonly kind: SiteKind
  readonly name: string
  readonly addressField: 'hqAddress' | 'siteAddress'
  readonly given: Position | null
}

function planSite(
  draft: RowDraft,
  present: readonly details.SiteRow[],
  companyUid: LateUid,
  geocoder: Geocoder,
  { kind, name, addressField, given }: WantedSite,
): Write {
  const address = draft.text(addressField) ?? undefined
  const site = existingSite(present, kind, name, address ?? '')
  if (address === undefined && name === '' && given === null) return nothing
  const fields: Partial<details.SiteRow> = {}
  draft.set<string>(
    addressField,
    address,
    site?.address ?? '',
    (text) => text,
    (text) => (fields.address = text),
  )
  if (name !== '')
    draft.set<string>(
      'siteName',
      name,
      site?.name ?? '',
      (text) => text,
      (text) => (fields.name = text),
    )
  const before = site?.geom ? decodePoint(site.geom) : null
  if (given !== null) {
    if (
      before === null ||
      Math.abs(before[0] - given[0]) > sameDegrees ||
      Math.abs(before[1] - given[1]) > sameDegrees
    )
      draft.set<Position | null>(
        'longitude',
        given,
        before,
        (place) => (place === null ? '' : `${place[0]}, ${place[1]}`),
        () => {
          fields.geom = encodePoint(given)
          fields.level = 'manual'
        },
      )
  } else if (fields.address !== undefined && geocoder.isOn) {
    // A position that was set by hand stays: the address may have been written differently only.
    if (site?.level !== 'manual') {
      const { level, position } = geocoder.locate(fields.address)
      fields.geom = position === null ? null : encodePoint(position)
      fields.level = level
      if (level === 'none') draft.note('address-not-found', addressField)
      if (level === 'municipality') draft.note('address-municipality-only', addressField)
    }
  }
  if (Object.keys(fields).length === 0) return nothing
  if (site !== undefined) return (db) => details.updateSite(db, site.uid, fields)
  return (db) =>
    details.insertSites(db, [
      {
        uid: uuidv7(),
        company_uid: companyUid(),
        kind,
        name,
        address: '',
        geom: null,
        level: 'none',
        note: '',
        origin: 'user',
        ...fields,
      },
    ])
}

function existingSite(
  present: readonly details.SiteRow[],
  kind: SiteKind,
  name: string,
  address: string,
): details.SiteRow | undefined {
  const sites = present.filter((site) => site.kind === kind)
  if (kind === 'hq') return sites[0]
  const named = name === '' ? undefined : sites.find((site) => foldText(site.name) === foldText(name))
  if (named !== undefined) return named
  return sites.find(
    (site) =>
      address !== '' && foldText(site.address) === foldText(address) && (name === '' || site.name === ''),
  )
}

const contactFields = [
  ['contactKana', 'name_kana'],
  ['contactSection', 'section'],
  ['contactTitle', 'title'],
  ['contactTelephone', 'telephone'],
  ['contactMail', 'mail'],
] as const satisfies readonly (readonly [FieldKey, keyof details.ContactRow])[]

/** One person of the company, found by name. */
export function planContact(
  draft: RowDraft,
  present: readonly details.ContactRow[],
  companyUid: LateUid,
): Write {
  const name = draft.name('contactName')
  const hasMore = contactFields.some(([field]) => draft.cell(field) !== '')
  // A telephone number without a person is the company's own: it goes to a contact that says so.
  const wanted = typeof name === 'string' ? name : hasMore ? '代表' : ''
  if (wanted === '') return nothing
  const folded = present.length === 0 ? '' : foldText(wanted)
  const contact = present.find((row) => foldText(row.name) === folded)
  const fields: Partial<details.ContactRow> = {}
  if (contact === undefined) {
    draft.changes.push({ field: 'contactName', before: '', after: wanted })
    fields.name = wanted
  }
  for (const [field, column] of contactFields)
    draft.set<string>(
      field,
      draft.text(field) ?? undefined,
      contact?.[column] ?? '',
      (text) => text,
      (text) => (fields[column] = text),
    )
  if (Object.keys(fields).length === 0) return nothing
  return (db) => {
    const row: details.ContactRow = {
      uid: uuidv7(),
      company_uid: companyUid(),
      name: wanted,
      name_kana: '',
      folded: '',
      section: '',
      title: '',
      telephone: '',
      mail: '',
      note: '',
      origin: 'user',
      ...contact,
      ...fields,
    }
    const searched = [row.name, row.name_kana, row.telephone, row.mail].map(foldText).join('\n')
    if (contact === undefined) details.insertContacts(db, [{ ...row, folded: searched }])
    else details.updateContact(db, contact.uid, { ...fields, folded: searched })
  }
}
