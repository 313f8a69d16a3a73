import type { TargetField, Uid } from '../../../../electron/contract'
import type { Language } from '../../../app/slice'
import type { Messages } from '../../../messages'
import { fieldName } from '../../companies/field-mark'
import type { Firm } from '../../companies/firm'
import { entryName } from '../../prospects/names'
import type { Entry } from '../../prospects/rows'
import { fieldsOf } from '../rows'
import type { LeadRow } from '../slice'

interface CallTableParts {
  readonly words: Messages['seminars']['calls']
  readonly capture: Messages['seminars']['capture']
  readonly fields: readonly TargetField[]
  readonly officers: readonly Entry[]
  readonly firms: ReadonlyMap<Uid, Firm>
  readonly language: Language
}

/** The list of calls as a table for a spreadsheet; days are ISO, so that they sort. */
export function callTable(leads: readonly LeadRow[], parts: CallTableParts): readonly (readonly string[])[] {
  const { words, capture, fields, officers, firms, language } = parts
  const head = [
    words.due,
    words.rank,
    capture.company,
    capture.section,
    capture.role,
    capture.person,
    words.telephone,
    capture.mail,
    words.interest,
    words.owner,
    words.done,
    words.note,
  ]
  return [
    head,
    ...leads.map((lead) => {
      const officer = officers.find(({ uid }) => uid === lead.ownerUid)
      return [
        lead.callBy,
        lead.rank ?? '',
        firms.get(lead.companyUid ?? '')?.name ?? lead.companyName,
        lead.section,
        lead.title,
        lead.personName,
        lead.telephone,
        lead.mail,
        fieldsOf(lead.fieldUids, fields)
          .map((field) => fieldName(field, language))
          .join('、'),
        officer ? entryName(officer, language) : '',
        lead.calledOn ?? '',
        lead.note,
      ]
    }),
  ]
}
