import { useMemo, useState } from 'react'
import type { Seminar, Uid } from '../../../../electron/contract'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { FieldChip } from '../../companies/field-chip'
import { fieldName } from '../../companies/field-mark'
import { selectFirms } from '../../companies/firm'
import { usePrefectures } from '../../companies/prefecture'
import { fieldsOf } from '../rows'
import type { SeminarPage } from '../slice'
import { emptyInviteFilter, invitable, type InviteFilter } from './candidates'
import styles from './invitations.module.css'

/** More rows than this are not read but filtered. */
const rowsShown = 200
const ranks = ['A', 'B', 'C', 'none'] as const

/** Companies by rank, field, prefecture and name, invited all at once. */
export function InviteDialog({
  seminar,
  page,
  onClose,
}: {
  seminar: Seminar
  page: SeminarPage
  onClose: () => void
}) {
  const m = useMessages().seminars.add
  const common = useMessages().common
  const format = useFormat()
  const store = useAppStore()
  const firms = useApp(selectFirms)
  const fields = useApp((state) => state.targetFields.list)
  const prefectures = usePrefectures()
  const [filter, setFilter] = useState<InviteFilter>(emptyInviteFilter)
  const [chosen, setChosen] = useState<ReadonlySet<Uid>>(new Set())
  const saving = useSaving()
  const hits = useMemo(
    () =>
      invitable(firms, new Set(page.invitations.map(({ companyUid }) => companyUid)), filter, prefectures.of),
    [firms, page.invitations, filter, prefectures],
  )
  const change = (fields: Partial<InviteFilter>) => setFilter((now) => ({ ...now, ...fields }))
  const chosenHits = hits.filter(({ uid }) => chosen.has(uid))
  const isAll = hits.length > 0 && chosenHits.length === hits.length
  const invite = () =>
    void saving
      .save(() =>
        store.getState().seminars.invite(
          seminar.uid,
          chosenHits.map(({ uid }) => uid),
        ),
      )
      .then((isDone) => isDone && onClose())
  return (
    <Dialog
      title={m.title}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            disabledReason={chosenHits.length === 0 ? m.nobody : null}
            onPress={invite}
          >
            {chosenHits.length === 0 ? m.nobody : m.submit(format.whole(chosenHits.length))}
          </Button>
        </>
      }
    >
      <div className={styles.filter}>
        <TextField label={m.search} value={filter.text} onChange={(text) => change({ text })} autoFocus />
        <Select
          label={m.field}
          items={[
            { id: '', label: m.any },
            ...fields.map((field) => ({ id: field.uid, label: fieldName(field, format.language) })),
          ]}
          value={filter.fieldUid ?? ''}
          onChange={(uid) => change({ fieldUid: uid === '' ? null : uid })}
        />
        <Select
          label={m.prefecture}
          items={[{ id: '', label: m.any }, ...prefectures.names.map((name) => ({ id: name, label: name }))]}
          value={filter.prefecture ?? ''}
          onChange={(name) => change({ prefecture: name === '' ? null : name })}
        />
        <div className={styles.ranks} role="group" aria-label={m.rank}>
          <span className={styles.label}>{m.rank}</span>
          <div className={styles.boxes}>
            {ranks.map((rank) => (
              <Checkbox
                key={rank}
                isSelected={filter.ranks.includes(rank)}
                onChange={(isIn) =>
                  change({
                    ranks: isIn ? [...filter.ranks, rank] : filter.ranks.filter((each) => each !== rank),
                  })
                }
              >
                {rank === 'none' ? m.noRank : rank}
              </Checkbox>
            ))}
          </div>
        </div>
      </div>
      <div className={styles.hitsHead}>
        <Checkbox
          isSelected={isAll}
          isIndeterminate={!isAll && chosenHits.length > 0}
          isDisabled={hits.length === 0}
          onChange={(isIn) => setChosen(isIn ? new Set(hits.map(({ uid }) => uid)) : new Set())}
        >
          {m.hits(format.whole(hits.length))}
        </Checkbox>
      </div>
      {hits.length === 0 ? (
        <p className={styles.none}>{m.none}</p>
      ) : (
        <ul className={styles.hits} aria-label={m.title}>
          {hits.slice(0, rowsShown).map((firm) => (
            <li key={firm.uid}>
              <Checkbox
                isSelected={chosen.has(firm.uid)}
                onChange={(isIn) => {
                  const next = new Set(chosen)
                  if (isIn) next.add(firm.uid)
                  else next.delete(firm.uid)
                  setChosen(next)
                }}
              >
                <span className={styles.hit}>
                  <strong>{firm.name}</strong>
                  <span className={styles.rank}>{firm.rank ?? ''}</span>
                  <span className={styles.place}>{prefectures.of(firm.position) ?? ''}</span>
                  <span>
                    {fieldsOf(firm.allFieldUids, fields).map((field) => (
                      <FieldChip key={field.uid} field={field} isShort />
                    ))}
                  </span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      {hits.length > rowsShown && (
        <p className={styles.none}>{m.more(format.whole(hits.length - rowsShown))}</p>
      )}
      <SaveError error={saving.error} />
    </Dialog>
  )
}
