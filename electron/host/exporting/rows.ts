import { z } from 'zod'
import { Parcel } from '../../contract/parcels'
import type { ExportOrder } from '../../contract/exporting'
import { isShown } from '../../contract/face'
import { fieldsOf, nameSeparator, wordText, type FieldKey } from '../../contract/rules/interchange-columns'
import { priceText } from '../../contract/rules/interchange-values'
import type { MultiPolygon, Position } from '../../contract/values'
import { companiesOf } from '../companies/companies-of'
import { listContacts, listSites } from '../company-details/repository'
import { publicFaceOf } from '../face-filter'
import { decodeMultiPolygon, decodePoint } from '../geometry/gpkg-geometry'
import { listEntries } from '../lists/repository'
import { parcelsOn } from '../parcels/handlers'
import { listShapes } from '../parcels/repository'
import { listParks } from '../parks/repository'
import { listStatuses } from '../statuses/repository'
import { listTargetFields } from '../target-fields/repository'
import type { ReadDb } from '../workspace/db'
import { toWkt } from './wkt'

/** A cell as it is: formats write numbers and days in their own way. Null is an empty cell. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly value: string }
  | null

export interface ExportRow {
  readonly uid: string
  /** What a person calls it: number or name. */
  readonly name: string
  /** In the order of the fields. */
  readonly cells: readonly Cell[]
  readonly polygon: MultiPolygon | null
  readonly position: Position | null
  /** Colour of the status (`#rrggbb`); null without one. */
  readonly color: string | null
}

export interface ExportTable {
  readonly fields: readonly FieldKey[]
  readonly rows: readonly ExportRow[]
}

const text = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', value }
const figure = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { kind: 'number', value }
const day = (value: string | null | undefined): Cell =>
  value === null || value === undefined ? null : { kind: 'day', value }

/** Fields of a parcel whose values only the office may see. */
const internalParcelFields: ReadonlySet<FieldKey> = new Set(
  (['note'] as const).filter((field) => !isShown(Parcel.shape[field])),
)

/** The fields of an order that its entity has and its face may know, in the order's order. */
export function fieldsOfOrder({ entity, face, fields }: ExportOrder): FieldKey[] {
  const own = new Set(fieldsOf[entity])
  return fields.filter((field) => own.has(field) && !(face === 'public' && internalParcelFields.has(field)))
}

/** The rows of an order. On the public face they are made of the data that outsiders may have, not of the office's. */
export function tableOf(db: ReadDb, order: ExportOrder, today: string): ExportTable {
  const fields = fieldsOfOrder(order)
  return {
    fields,
    rows: order.entity === 'parcels' ? parcelRows(db, order, fields) : companyRows(db, order, fields, today),
  }
}

function parcelRows(db: ReadDb, order: ExportOrder, fields: readonly FieldKey[]): ExportRow[] {
  const { face, asOf, language } = order
  const all = parcelsOn(db, face, asOf, order.uids)
  const parcels: Parcel[] =
    face === 'public' ? z.array(Parcel).parse(publicFaceOf(z.array(Parcel), all)) : all
  const parks = new Map(listParks(db).map((park) => [park.uid, park]))
  const statuses = new Map(listStatuses(db).map((status) => [status.uid, status]))
  const wanted = new Set(order.parkUids)
  const shapes = new Map<string, MultiPolygon>()
  for (const row of listShapes(db, null)) shapes.set(row.uid, decodeMultiPolygon(row.geom) ?? [])
  return parcels
    .filter(({ parkUid }) => wanted.size === 0 || wanted.has(parkUid))
    .map((parcel) => {
      const polygon = shapes.get(parcel.uid) ?? null
      const park = parks.get(parcel.parkUid)
      const status = statuses.get(parcel.statusUid)
      const [occupant] = parcel.occupants
      const inLanguage = (ja: string | undefined, en: string | undefined) =>
        language === 'en' && en ? en : ja
      const cellOf = (field: FieldKey): Cell => {
        switch (field) {
          case 'uid':
            return text(parcel.uid)
          // The importer finds a park by the name it has here, whatever the language of the headers.
          case 'park':
            return text(park?.name)
          case 'number':
            return text(parcel.number)
          case 'block':
            return text(parcel.block)
          case 'address':
            return text(parcel.address)
          case 'registeredAreaM2':
            return figure(parcel.registeredAreaM2)
          case 'zone':
            return text(parcel.zone)
          case 'price':
            return parcel.price.kind === 'fixed'
              ? figure(parcel.price.yenPerM2)
              : text(priceText(parcel.price, language))
          case 'deliveryOn':
            return day(parcel.deliveryOn)
          case 'existsFrom':
            return day(parcel.existsFrom)
          case 'existsUntil':
            return day(parcel.existsUntil)
          case 'quality':
            return text(wordText('quality', parcel.quality, language))
          case 'status':
            return text(inLanguage(status?.name, status?.name_en))
          case 'statusSince':
            return day(parcel.statusSince)
          case 'occupant':
            return text(occupant?.name ?? occupant?.industry)
          case 'occupantSince':
            return day(occupant?.since)
          case 'note':
            return text(parcel.note)
          case 'wkt':
            return text(polygon === null ? null : toWkt(polygon))
          default:
            return null
        }
      }
      return {
        uid: parcel.uid,
        name: parcel.number,
        cells: fields.map(cellOf),
        polygon,
        position: null,
        color: status?.color ?? null,
      }
    })
}

function companyRows(
  db: ReadDb,
  order: ExportOrder,
  fields: readonly FieldKey[],
  today: string,
): ExportRow[] {
  const { language } = order
  const entries = new Map(listEntries(db).map((entry) => [entry.uid, entry.name]))
  const targetFields = new Map(listTargetFields(db).map((field) => [field.uid, field.name]))
  const companies = companiesOf(db, today, order.uids) as Required<ReturnType<typeof companiesOf>[number]>[]
  const uids = companies.map(({ uid }) => uid)
  const sites = listSites(db, uids)
  const contacts = listContacts(db, uids)
  const names = (list: readonly string[]) => text(list.join(nameSeparator))
  return companies.map((company) => {
    const own = sites.filter((site) => site.company_uid === company.uid)
    const hq = own.find(({ kind }) => kind === 'hq')
    const site = own.find(({ kind }) => kind !== 'hq')
    const contact = contacts.find((one) => one.company_uid === company.uid)
    const point = hq?.geom == null ? null : decodePoint(hq.geom)
    const cellOf = (field: FieldKey): Cell => {
      switch (field) {
        case 'uid':
          return text(company.uid)
        case 'name':
          return text(company.name)
        case 'nameKana':
          return text(company.nameKana)
        case 'nameEn':
          return text(company.nameEn)
        case 'corporateNumber':
          return text(company.corporateNumber)
        case 'industryCode':
          return text(company.industryCode)
        case 'industry':
          return text(company.industry)
        case 'capitalYen':
          return figure(company.capitalYen)
        case 'employees':
          return figure(company.employees)
        case 'web':
          return text(company.web)
        case 'rank':
          return text(company.rank)
        case 'publication':
          return text(wordText('publication', company.publication, language))
        case 'formerNames':
          return names(company.formerNames)
        case 'relations':
          return names(company.relationUids.flatMap((uid) => entries.get(uid) ?? []))
        case 'targetFields':
          return names(company.fieldUids.flatMap((uid) => targetFields.get(uid) ?? []))
        case 'hqAddress':
          return text(hq?.address)
        case 'siteName':
          return text(site?.name)
        case 'siteKind':
          return text(site && wordText('siteKind', site.kind, language))
        case 'siteAddress':
          return text(site?.address)
        case 'contactName':
          return text(contact?.name)
        case 'contactKana':
          return text(contact?.name_kana)
        case 'contactSection':
          return text(contact?.section)
        case 'contactTitle':
          return text(contact?.title)
        case 'contactTelephone':
          return text(contact?.telephone)
        case 'contactMail':
          return text(contact?.mail)
        case 'longitude':
          return figure(point?.[0])
        case 'latitude':
          return figure(point?.[1])
        case 'note':
          return text(company.note)
        default:
          return null
      }
    }
    return {
      uid: company.uid,
      name: company.name,
      cells: fields.map(cellOf),
      polygon: null,
      position: point,
      color: null,
    }
  })
}
