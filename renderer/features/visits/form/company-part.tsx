import type { Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { selectCases } from '../../companies/firm'
import { selectEntryMap } from '../../companies/lists'
import { useCompanyPage } from '../../companies/page/use-page'
import { entryName } from '../../companies/table/cells'
import { CheckSet } from './check-set'
import styles from './form.module.css'
import type { VisitDraft } from './visit-form'

interface CompanyPartProps {
  readonly companyUid: Uid
  readonly draft: VisitDraft
  readonly onChange: (fields: Partial<VisitDraft>) => void
  readonly onEnter: () => void
}

const none: readonly never[] = []

/** What hangs on the company: its cases, whom one meets there, and at which of its sites. */
export function CompanyPart({ companyUid, draft, onChange, onEnter }: CompanyPartProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.visits.form
  const cases = useApp((state) => selectCases(state).get(companyUid) ?? none)
  const entries = useApp(selectEntryMap)
  const { page, error } = useCompanyPage(companyUid)
  return (
    <>
      <CheckSet
        label={words.prospects}
        items={cases.map((each) => ({
          id: each.uid,
          label: each.codeName,
          hint: entryName(entries.get(each.stageUid), format.language),
        }))}
        chosen={draft.prospectUids}
        onChange={(prospectUids) => onChange({ prospectUids })}
        none={words.noProspects}
      />
      <CheckSet
        label={words.contacts}
        items={(page?.contacts ?? none).map((each) => ({
          id: each.uid,
          label: each.name,
          hint: [each.section, each.title].filter(Boolean).join(' '),
        }))}
        chosen={draft.contactUids}
        onChange={(contactUids) => onChange({ contactUids })}
        none={words.noContacts}
      />
      <TextField
        label={words.counterpart}
        description={words.counterpartHint}
        value={draft.counterpart}
        onChange={(counterpart) => onChange({ counterpart })}
        onEnter={onEnter}
        maxLength={2000}
      />
      <div className={styles.pair}>
        <Select
          label={words.site}
          items={[
            { id: '', label: words.noSite },
            ...(page?.sites ?? none).map((site) => ({
              id: site.uid,
              label: [m.companies.sites.kinds[site.kind], site.name].filter(Boolean).join(' '),
              hint: site.position === null ? words.siteWithoutPoint : site.address,
            })),
          ]}
          value={draft.siteUid ?? ''}
          onChange={(uid) => onChange({ siteUid: uid === '' ? null : uid })}
        />
        <TextField
          label={words.place}
          description={words.placeHint}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          onEnter={onEnter}
          maxLength={2000}
        />
      </div>
      <SaveError error={error} />
    </>
  )
}
