import type { Publication } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { RadioGroup } from '../../../ui/radio-group'
import { publicView } from '../../parcels/occupants/public-view'
import styles from './form.module.css'

const levels: readonly Publication[] = ['name', 'industry', 'nothing']

/** What outsiders see of a company that stands on a parcel, in the words they will read. */
export function PublicPreview({
  name,
  industry,
  publication,
}: {
  name: string
  industry: string
  publication: Publication
}) {
  const m = useMessages()
  const words = m.companies.form
  const view = publicView(name, industry, publication)
  return (
    <div className={styles.preview}>
      <strong>{words.previewTitle}</strong>
      <p>
        {view === null
          ? words.previewNothing
          : view.name !== null
            ? words.previewName(view.name, view.industry ?? '')
            : view.industry === null
              ? words.previewNoIndustry
              : words.previewIndustry(view.industry)}
      </p>
    </div>
  )
}

/** How much outsiders may learn, with what they then see. */
export function PublicationField({
  name,
  industry,
  value,
  onChange,
}: {
  name: string
  industry: string
  value: Publication
  onChange: (value: Publication) => void
}) {
  const m = useMessages()
  return (
    <div className={styles.stack}>
      <RadioGroup
        label={m.companies.columns.publication}
        look="segmented"
        items={levels.map((id) => ({ id, label: m.common.publications[id] }))}
        value={value}
        onChange={onChange}
      />
      <PublicPreview name={name} industry={industry} publication={value} />
    </div>
  )
}
