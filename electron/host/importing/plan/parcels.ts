import type { ImportRules, MatchKey } from '../../../contract/importing'
import { readWord, wordText } from '../../../contract/rules/interchange-columns'
import { areaText, priceText, readArea, readDay, readPrice } from '../../../contract/rules/interchange-values'
import type { MultiPolygon, Price, Quality } from '../../../contract/values'
import { encodeMultiPolygon } from '../../geometry/gpkg-geometry'
import { changeStatus } from '../../parcels/change-status'
import * as parcels from '../../parcels/repository'
import { existTogether, priceFromRow, priceToRow } from '../../parcels/rules'
import { areaFromStore, areaToStore } from '../../store-units'
import type { WriteDb } from '../../workspace/db'
import { uuidv7 } from '../../workspace/uuid'
import type { Placed } from '../placing'
import { lateUid } from './late-uid'
import { planOccupants, type OccupantBook } from './occupants'
import type { ParcelSnapshot } from './parcel-snapshot'
import type { PlannedRow, RowDraft } from './row-draft'
import { compareOutline } from './parcel-outline'
import { outlineOf } from './shapes'
import { isTotal, isTotalOfPark } from './total-rows'

interface Match {
  readonly row: parcels.ParcelOnDayRow | null
  readonly by: MatchKey | null
}

export interface ParcelPlanning {
  readonly snapshot: ParcelSnapshot
  readonly occupants: OccupantBook
  readonly today: string
  /** What each record of the file is known by, in their order, and the rows of each; see `parcelKey`. */
  readonly keys: readonly string[]
  readonly rowsByKey: ReadonlyMap<string, readonly number[]>
  /** The park of every row, or null when a column names it. */
  readonly parkUid: string | null
}

/** Park of a row; null when the column names none that is known. */
export function parkOf(
  draft: RowDraft,
  planning: Pick<ParcelPlanning, 'snapshot' | 'parkUid'>,
): string | null {
  if (planning.parkUid !== null) return planning.parkUid
  const cell = draft.cell('park')
  return planning.snapshot.parkByName(cell) ?? null
}

/** What one row would do to the parcels of its park. */
export function planParcel(draft: RowDraft, placed: Placed, planning: ParcelPlanning): PlannedRow {
  const { snapshot, today } = planning
  draft.checkWidth()
  const number = draft.name('number') ?? ''
  const parkUid = parkOf(draft, planning)
  const totalIn = totalField(draft, parkUid, number)
  if (totalIn !== null) draft.refuse('total-row', totalIn)
  else if (parkUid === null)
    draft.refuse(draft.cell('park') === '' ? 'required-missing' : 'unknown-park', 'park')
  const polygon = outlineOf(draft, placed)
  const match = matchParcel(draft, planning, parkUid ?? '', number, polygon)
  if (totalIn === null) {
    if (number === '' && match.row === null) draft.refuse('required-missing', 'number')
    checkTwice(draft, planning)
  }

  const isNew = match.row === null
  const status = newStatus(draft, planning)
  const base = match.row ?? blank(parkUid ?? '', number, draft.rules)
  const uid = lateUid(match.row?.uid ?? null)
  const fields: Partial<parcels.ParcelRow> = {}
  compareFields(draft, base, fields, isNew)
  const taken =
    polygon !== null &&
    draft.rules.takeGeometry &&
    compareOutline(draft, planning.snapshot, base, polygon, fields, isNew)
      ? polygon
      : null
  const after = { ...base, ...fields }
  checkDays(draft, planning, after, isNew, status)
  checkNumber(draft, planning, after, isNew ? null : base.uid)
  const changesStatus = compareStatus(draft, planning, base, isNew, status)
  const occupants = planOccupants(draft, planning.occupants, match.row?.uid ?? null, uid)
  if (isNew && draft.changes.length === 0) draft.changes.push({ field: 'number', before: '', after: number })

  const write = (db: WriteDb): void => {
    if (isNew) {
      const geom = taken && encodeMultiPolygon(taken)
      parcels.insertParcels(db, [{ ...parcels.ParcelRow.parse(after), uid: uid(), geom }])
      parcels.insertStatusEntries(db, [
        {
          uid: uuidv7(),
          parcel_uid: uid(),
          status_uid: status.uid ?? snapshot.defaultStatus(draft.rules.statusUid),
          since: status.since ?? after.exists_from ?? today,
          note: '',
          origin: 'user',
        },
      ])
    } else {
      parcels.updateParcel(db, base.uid, {
        ...fields,
        geom: taken === null ? undefined : encodeMultiPolygon(taken),
      })
      if (changesStatus && status.uid !== null)
        changeStatus(db, { uids: [base.uid], statusUid: status.uid, since: status.since ?? today, note: '' })
    }
    occupants(db)
  }
  return draft.finish({
    name: number === '' ? base.number : number,
    uid: match.row?.uid ?? null,
    matchedBy: match.by,
    polygon,
    write,
  })
}

/** Where a line says that it adds up others. Offices write it into any of the first columns and leave the number empty. */
function totalField(
  draft: RowDraft,
  parkUid: string | null,
  number: string,
): 'park' | 'number' | 'block' | 'address' | null {
  if (isTotal(number)) return 'number'
  const park = draft.cell('park')
  if (isTotal(park) || (parkUid === null && isTotalOfPark(park))) return 'park'
  if (number !== '') return null
  return (['block', 'address'] as const).find((field) => isTotal(draft.cell(field))) ?? null
}

function blank(parkUid: string, number: string, rules: ImportRules): parcels.ParcelOnDayRow {
  return {
    uid: '',
    park_uid: parkUid,
    number,
    block: '',
    address: '',
    registered_area: null,
    plane_area: null,
    zone: null,
    price_kind: 'unknown',
    price_min: null,
    price_max: null,
    delivery_on: null,
    exists_from: null,
    exists_until: null,
    quality: rules.quality,
    origin: 'user',
    note: '',
    status_uid: '',
    status_since: '',
    status_note: '',
  }
}

function matchParcel(
  draft: RowDraft,
  { snapshot, keys }: ParcelPlanning,
  parkUid: string,
  number: string,
  polygon: MultiPolygon | null,
): Match {
  const { decision } = draft
  if (decision?.choice === 'add') return { row: null, by: null }
  if (decision?.choice === 'take' && decision.uid !== null) {
    const row = snapshot.parcel(decision.uid)
    if (row) return { row, by: null }
  }
  const onSameLand = polygon === null ? [] : snapshot.shapes.sameLand(polygon)
  for (const by of draft.rules.matchBy) {
    if (by === 'uid') {
      const row = snapshot.parcel(draft.cell('uid'))
      if (row && (parkUid === '' || row.park_uid === parkUid)) return { row, by }
    }
    if (by === 'number' && number !== '') {
      const rows = snapshot.byKey(keys[draft.index] ?? '')
      if (rows.length > 1) {
        draft.conflict('several-matches', 'number', {
          candidates: rows.map(({ uid, number: name }) => ({ uid, name })),
        })
        return { row: null, by: null }
      }
      const [row] = rows
      if (row) {
        const others = onSameLand.filter((uid) => uid !== row.uid)
        if (others.length > 0 && !onSameLand.includes(row.uid) && snapshot.shapes.of(row.uid) !== null)
          draft.conflict('keys-disagree', 'number', { candidates: snapshot.named([row.uid, ...others]) })
        return { row, by }
      }
    }
    if (by === 'geometry') {
      const rows = onSameLand.flatMap((uid) => {
        const row = snapshot.parcel(uid)
        return row && (parkUid === '' || row.park_uid === parkUid) ? [row] : []
      })
      const [row] = rows
      if (rows.length > 1) {
        draft.conflict('several-matches', null, { candidates: snapshot.named(rows.map(({ uid }) => uid)) })
        return { row: null, by: null }
      }
      if (row) {
        // The same land under another number: a renumbering, or another parcel drawn in its place. Only people know.
        if (number !== '')
          draft.conflict('matches-geometry-only', 'number', { candidates: snapshot.named([row.uid]) })
        return { row, by }
      }
    }
  }
  return { row: null, by: null }
}

function checkTwice(draft: RowDraft, { keys, rowsByKey }: ParcelPlanning): void {
  const rows = rowsByKey.get(keys[draft.index] ?? '') ?? []
  const other = rows.find((row) => row !== draft.record.row)
  if (rows.length > 1) draft.refuse('twice-in-file', 'number', { otherRow: other ?? null })
}

const same = (text: string | null) => text ?? ''

function compareFields(
  draft: RowDraft,
  base: parcels.ParcelRow,
  fields: Partial<parcels.ParcelRow>,
  isNew: boolean,
): void {
  const number = draft.name('number')
  if (!isNew || number !== undefined)
    draft.set(
      'number',
      number ?? undefined,
      isNew ? '' : base.number,
      same,
      (value) => (fields.number = value),
    )
  draft.set('block', orEmpty(draft.text('block')), base.block, same, (value) => (fields.block = value))
  draft.set(
    'address',
    orEmpty(draft.text('address')),
    base.address,
    same,
    (value) => (fields.address = value),
  )
  draft.set(
    'registeredAreaM2',
    draft.value('registeredAreaM2', (cell) => readArea(cell, draft.unitOf('registeredAreaM2'))),
    areaFromStore(base.registered_area),
    areaText,
    (value) => (fields.registered_area = areaToStore(value)),
  )
  draft.set('zone', draft.text('zone'), base.zone, same, (value) => (fields.zone = value))
  const price = draft.value<Price>('price', (cell) => readPrice(cell, draft.unitOf('price')))
  draft.set<Price>(
    'price',
    price === null ? { kind: 'unknown' } : price,
    priceFromRow(base),
    priceText,
    (value) => Object.assign(fields, priceToRow(value)),
  )
  draft.set(
    'deliveryOn',
    draft.value('deliveryOn', readDay),
    base.delivery_on,
    same,
    (value) => (fields.delivery_on = value),
  )
  draft.set(
    'existsFrom',
    draft.value('existsFrom', readDay),
    base.exists_from,
    same,
    (value) => (fields.exists_from = value),
  )
  draft.set(
    'existsUntil',
    draft.value('existsUntil', readDay),
    base.exists_until,
    same,
    (value) => (fields.exists_until = value),
  )
  draft.set(
    'quality',
    qualityOf(draft),
    base.quality,
    (value) => wordText('quality', value, 'ja'),
    (value) => (fields.quality = value),
  )
  draft.set('note', orEmpty(draft.text('note')), base.note, same, (value) => (fields.note = value))
}

/** A cell that empties a text which cannot be null. */
function orEmpty(text: string | null | undefined): string | undefined {
  return text === null ? '' : text
}

function qualityOf(draft: RowDraft): Quality | undefined {
  const text = draft.text('quality')
  if (typeof text !== 'string') return undefined
  const word = readWord('quality', text)
  if (word === null) draft.refuse('unknown-word', 'quality')
  return word ?? undefined
}

interface NewStatus {
  readonly uid: string | null
  readonly since: string | null
}

function newStatus(draft: RowDraft, { snapshot }: ParcelPlanning): NewStatus {
  const name = draft.cell('status')
  const uid = name === '' ? null : snapshot.statusByName(name)
  if (name !== '' && uid === null) draft.refuse('unknown-status', 'status')
  return { uid, since: draft.value('statusSince', readDay) ?? null }
}

function compareStatus(
  draft: RowDraft,
  { snapshot }: ParcelPlanning,
  base: parcels.ParcelOnDayRow,
  isNew: boolean,
  status: NewStatus,
): boolean {
  if (status.uid === null) return false
  let changed = false
  draft.set(
    'status',
    snapshot.statusName(status.uid),
    isNew ? '' : snapshot.statusName(base.status_uid),
    same,
    () => (changed = true),
  )
  return changed
}

function checkDays(
  draft: RowDraft,
  { today, snapshot }: ParcelPlanning,
  after: parcels.ParcelRow,
  isNew: boolean,
  status: NewStatus,
): void {
  const { exists_from: from, exists_until: until } = after
  if (from !== null && until !== null && from >= until) {
    draft.refuse('period-reversed', draft.has('existsUntil') ? 'existsUntil' : 'existsFrom')
    return
  }
  const days = isNew
    ? [status.since ?? from ?? today]
    : [
        ...(status.uid === null ? [] : [status.since ?? today]),
        ...(draft.has('existsFrom') || draft.has('existsUntil') ? snapshot.statusDays(after.uid) : []),
      ]
  const wrong = days.find((day) => (from !== null && day < from) || (until !== null && day >= until))
  if (wrong !== undefined)
    draft.refuse('status-outside-period', draft.has('statusSince') ? 'statusSince' : null, { text: wrong })
}

function checkNumber(
  draft: RowDraft,
  { snapshot }: ParcelPlanning,
  after: parcels.ParcelRow,
  uid: string | null,
): void {
  const rivals = snapshot
    .everByNumber(after.park_uid, after.number)
    .filter((other) => other.uid !== uid && existTogether(other, after))
  if (rivals.length > 0 && !draft.conflicting) draft.refuse('number-taken', 'number')
}
