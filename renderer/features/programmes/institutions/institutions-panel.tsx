import { useState } from 'react'
import type { Institution } from '../../../../electron/contract'
import { RemoveDialog } from '../../../app/remove-dialog'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Menu } from '../../../ui/menu'
import { FieldChip } from '../../companies/field-chip'
import { selectFieldMap } from '../../companies/firm'
import { SourceLine } from '../../indicators/detail/source-line'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { ByField } from './by-field'
import { InstitutionDialog } from './institution-dialog'
import styles from './institutions.module.css'
import { Lenders } from './lenders'

type Asking = { readonly kind: 'edit' | 'remove'; readonly institution: Institution | null }

/** Who stands behind a field: councils, institutions, lenders. */
export function InstitutionsPanel() {
  const m = useMessages()
  const editing = useEditing()
  const institutions = useApp((state) => state.programmes.institutions)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = m.programmes.institutions
  const close = () => setAsking(null)
  const add = editing.isShown && (
    <Button
      size="small"
      icon="plus"
      disabledReason={editing.reason}
      onPress={() => setAsking({ kind: 'edit', institution: null })}
    >
      {words.add}
    </Button>
  )
  const actions = (institution: Institution) =>
    editing.isShown && <Actions institution={institution} onAsk={setAsking} />
  const others = institutions.filter(({ kind }) => kind !== 'lender')
  const lenders = institutions.filter(({ kind }) => kind === 'lender')
  return (
    <div className={styles.panel}>
      {institutions.length === 0 ? (
        <EmptyState icon="company" title={words.none} action={add}>
          {m.programmes.empty.text}
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>{add}</div>
          <ByField institutions={others} />
          <section className={styles.part}>
            <h2>{words.all}</h2>
            <ul className={styles.cards}>
              {others.map((institution) => (
                <li key={institution.uid} className={styles.card}>
                  <Card institution={institution} />
                  {actions(institution)}
                </li>
              ))}
            </ul>
          </section>
          {lenders.length > 0 && <Lenders lenders={lenders} actions={actions} />}
        </>
      )}
      {asking?.kind === 'edit' && <InstitutionDialog institution={asking.institution} onClose={close} />}
      {asking?.kind === 'remove' && asking.institution !== null && (
        <Remove institution={asking.institution} onClose={close} />
      )}
    </div>
  )
}

function Card({ institution }: { institution: Institution }) {
  const m = useMessages()
  const { language } = useFormat()
  const fields = useApp(selectFieldMap)
  const words = m.programmes.institutions
  return (
    <div className={styles.body}>
      <p className={styles.name}>
        {entryName(institution, language)} <Badge>{words.kinds[institution.kind]}</Badge>
        {(institution.currency === 'past' || institution.currency === 'future') && (
          <CurrencyBadge currency={institution.currency} />
        )}
      </p>
      {institution.role !== '' && <p>{institution.role}</p>}
      <p className={styles.quiet}>
        {institution.kind === 'council' && institution.address === '' ? null : institution.address === '' ? (
          <Unknown>{words.noAddress}</Unknown>
        ) : (
          institution.address
        )}
        {institution.telephone !== '' && `　${institution.telephone}`}
        {institution.web !== '' && `　${institution.web}`}
      </p>
      {institution.fieldUids.length > 0 && (
        <p className={styles.chips}>
          {institution.fieldUids.map((uid) => {
            const field = fields.get(uid)
            return field && <FieldChip key={uid} field={field} />
          })}
        </p>
      )}
      <p className={styles.quiet}>
        <SourceLine {...institution} />
      </p>
      {institution.note !== undefined && institution.note !== '' && <p>{institution.note}</p>}
    </div>
  )
}

function Actions({ institution, onAsk }: { institution: Institution; onAsk: (asking: Asking) => void }) {
  const m = useMessages()
  const editing = useEditing()
  const words = m.programmes.institutions
  const isDisabled = editing.reason !== null
  return (
    <Menu
      label={words.actions(institution.name)}
      actions={[
        {
          id: 'edit',
          label: words.edit,
          icon: 'edit',
          isDisabled,
          onAction: () => onAsk({ kind: 'edit', institution }),
        },
        {
          id: 'remove',
          label: words.remove,
          icon: 'trash',
          isDanger: true,
          startsGroup: true,
          isDisabled,
          onAction: () => onAsk({ kind: 'remove', institution }),
        },
      ]}
    >
      <IconButton icon="more" size="small" label={words.actions(institution.name)} />
    </Menu>
  )
}

function Remove({ institution, onClose }: { institution: Institution; onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.programmes.institutions
  return (
    <RemoveDialog
      title={words.removeTitle(institution.name)}
      remove={() => store.getState().programmes.removeInstitution(institution.uid)}
      onClose={onClose}
    >
      {words.removeText}
    </RemoveDialog>
  )
}
