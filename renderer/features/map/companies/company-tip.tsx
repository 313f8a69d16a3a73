import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { FieldChip } from '../../companies/field-chip'
import { selectFieldMap, selectFirmMap } from '../../companies/firm'
import { industryText } from '../../companies/table/cells'
import styles from '../map.module.css'
import type { MarkHover } from './use-company-layer'

const namedAtMost = 6

/** The company under the pointer, or the first of a crowd. It repeats what the table says, so it is hidden from a screen reader. */
export function CompanyTip({ hover, size }: { hover: MarkHover; size: { x: number; y: number } }) {
  const m = useMessages()
  const format = useFormat()
  const firms = useApp(selectFirmMap)
  const fields = useApp(selectFieldMap)
  const sites = useApp((state) => state.companies.allSites)
  const uids = [...new Set(hover.mark.sites.map((site) => site.companyUid))]
  const [only] = uids
  const firm = uids.length === 1 && only !== undefined ? firms.get(only) : undefined
  const [look] = hover.mark.sites
  const site = sites?.find((each) => each.uid === look?.siteUid)
  const right = hover.x < size.x - 280
  const below = hover.y < size.y - 200
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{
        ...(right ? { left: hover.x + 16 } : { right: size.x - hover.x + 16 }),
        ...(below ? { top: hover.y + 16 } : { bottom: size.y - hover.y + 16 }),
      }}
    >
      {firm ? (
        <>
          <strong>{firm.name}</strong>
          {site?.kind && (
            <span>{[m.companies.sites.kinds[site.kind], site.name].filter(Boolean).join(' ')}</span>
          )}
          <span>{industryText(firm, format.language) ?? m.common.unknown}</span>
          {firm.allFieldUids.map((uid) => {
            const field = fields.get(uid)
            return field && <FieldChip key={uid} field={field} />
          })}
        </>
      ) : (
        <>
          <strong>{m.companies.count(format.whole(uids.length))}</strong>
          {uids.slice(0, namedAtMost).map((uid) => (
            <span key={uid}>{firms.get(uid)?.name}</span>
          ))}
          {uids.length > namedAtMost && <span>{m.companies.map.more}</span>}
        </>
      )}
    </div>
  )
}
