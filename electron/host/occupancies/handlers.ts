import { findCompany } from '../companies/repository'
import { CodedError } from '../../contract/errors'
import type { occupanciesOperations } from '../../contract/occupancies'
import type { Handlers } from '../handler'
import { findParcels } from '../parcels/repository'
import { requirePeriod } from '../parcels/rules'
import { flagToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

export const occupanciesHandlers: Handlers<typeof occupanciesOperations> = {
  'occupancies.save': ({ uid, ...fields }, { db }) => {
    if (findCompany(db, fields.companyUid) === undefined)
      throw new CodedError('row-not-found', { entity: 'company', uid: fields.companyUid })
    if (findParcels(db, [fields.parcelUid]).length === 0)
      throw new CodedError('row-not-found', { entity: 'parcel', uid: fields.parcelUid })
    requirePeriod(fields.since, fields.until)
    const row = {
      parcel_uid: fields.parcelUid,
      company_uid: fields.companyUid,
      since: fields.since,
      until: fields.until,
      share: fields.share,
      operating: flagToStore(fields.operating),
      publication: fields.publication,
      note: fields.note,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertOccupancies(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireOccupancy(db, uid)
    repository.updateOccupancy(db, uid, row)
    return { uid }
  },

  'occupancies.remove': ({ uid }, { db }) => {
    requireOccupancy(db, uid)
    repository.deleteOccupancy(db, uid)
    return {}
  },
}

function requireOccupancy(db: ReadDb, uid: string): void {
  if (repository.findOccupancy(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'occupancy', uid })
}
