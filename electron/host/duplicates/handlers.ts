import type { duplicatesOperations } from '../../contract/duplicates'
import { CodedError } from '../../contract/errors'
import { listContacts, listSites, ownSiteKinds } from '../company-details/repository'
import { distinctKey, duplicateSteps, type DuplicateCompany } from '../companies/duplicates'
import { findCompany, listCompanies, listFormerNames } from '../companies/repository'
import type { Handlers } from '../handler'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { mergeCompanies } from './merge-companies'
import * as repository from './repository'

export const duplicatesHandlers: Handlers<typeof duplicatesOperations> = {
  'companies.merge': ({ intoUid, fromUid, take }, { db }) => {
    mergeCompanies(db, intoUid, fromUid, new Set(take))
    return { uid: intoUid }
  },

  'duplicates.dismiss': ({ aUid, bUid }, { db }) => {
    for (const uid of [aUid, bUid])
      if (findCompany(db, uid) === undefined)
        throw new CodedError('row-not-found', { entity: 'company', uid })
    if (aUid === bUid) throw new CodedError('same-company', {})
    const [a_uid, b_uid] = aUid < bUid ? [aUid, bUid] : [bUid, aUid]
    const known = repository.listDistinctPairs(db, [aUid, bUid])
    if (known.some((pair) => pair.a_uid === a_uid && pair.b_uid === b_uid)) return {}
    repository.insertDistinctPair(db, { uid: uuidv7(), a_uid, b_uid })
    return {}
  },

  'duplicates.find': async ({ taskId }, { db, face, host }) => {
    if (face === 'public') return {}
    // All is read before the first pause: what changes meanwhile is for the next search.
    const companies = companiesToCompare(db)
    const distinct = new Set(
      repository.listDistinctPairs(db).map((pair) => distinctKey(pair.a_uid, pair.b_uid)),
    )
    return host.tasks.run(taskId, async (task) => {
      const steps = duplicateSteps(companies, distinct)
      for (;;) {
        const step = steps.next()
        if (step.done) {
          task.progress(companies.length, companies.length)
          return { pairs: step.value.map((pair) => ({ ...pair, reasons: [...pair.reasons] })) }
        }
        task.progress(step.value.done, step.value.total)
        await task.breathe()
      }
    })
  },
}

function grouped<R extends { readonly company_uid: string }>(
  rows: readonly R[],
): (uid: string) => readonly R[] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.company_uid)
    if (group) group.push(row)
    else groups.set(row.company_uid, [row])
  }
  return (uid) => groups.get(uid) ?? []
}

function companiesToCompare(db: ReadDb): DuplicateCompany[] {
  const formerNames = grouped(listFormerNames(db))
  const contacts = grouped(listContacts(db, null))
  // The address of a customer is not the company's own.
  const sites = grouped(listSites(db, null).filter(({ kind }) => ownSiteKinds.has(kind)))
  return listCompanies(db).map((row) => ({
    uid: row.uid,
    name: row.name,
    nameKana: row.name_kana,
    formerNames: formerNames(row.uid).map(({ name }) => name),
    corporateNumber: row.corporate_number,
    telephones: contacts(row.uid).map(({ telephone }) => telephone),
    mails: contacts(row.uid).map(({ mail }) => mail),
    web: row.web,
    addresses: sites(row.uid).map(({ address }) => address),
  }))
}
