import { useMemo, useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Notice } from '../../../ui/notice'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { selectFirmMap } from '../../companies/firm'
import { isUnjoined, leadName } from '../rows'
import shared from '../seminars.module.css'
import type { SeminarPage } from '../slice'
import { choiceOf, joinRows, joinsOf, type Choice, type JoinRow } from './choices'
import styles from './join.module.css'
import { useCandidates } from './use-candidates'
import { useUncarried } from './use-uncarried'

/** Cards and the companies they belong to: the sure ones go with one press, the others after a look. */
export function JoinPanel({ page }: { page: SeminarPage }) {
  const m = useMessages().seminars.join
  const format = useFormat()
  const store = useAppStore()
  const { reason } = useEditing()
  const leads = useMemo(() => page.leads.filter(isUnjoined), [page.leads])
  const carried = useUncarried(page.leads)
  const found = useCandidates(leads)
  const rows = useMemo(() => (found === null ? [] : joinRows(leads, found)), [leads, found])
  const [chosen, setChosen] = useState<ReadonlyMap<Uid, Choice>>(new Map())
  const [done, setDone] = useState<{ joined: number; created: number } | null>(null)
  const saving = useSaving()
  const sure = rows.filter((row) => row.sure !== null)
  const joins = joinsOf(rows, chosen)
  const withoutCandidate = rows.filter((row) => row.candidates.length === 0 && !chosen.has(row.lead.uid))

  const join = (wanted: ReturnType<typeof joinsOf>) =>
    void saving.save(async () => setDone(await store.getState().seminars.join(wanted.slice(0, 500))))
  const choose = (uid: Uid, choice: Choice) => setChosen(new Map(chosen).set(uid, choice))
  const undo = () => {
    setDone(null)
    void store.getState().workspace.undo()
  }

  const notice = done && (
    <Notice
      tone="good"
      title={m.done(format.whole(done.joined), format.whole(done.created))}
      actions={
        <Button size="small" icon="undo" onPress={undo}>
          {m.undo}
        </Button>
      }
    />
  )
  if (leads.length === 0 && carried.length === 0)
    return (
      <div className={styles.panel}>
        {notice}
        <EmptyState icon="check" title={m.none}>
          {page.leads.length === 0 ? m.noLeads : m.noneText}
        </EmptyState>
      </div>
    )
  return (
    <>
      <div className={shared.bar}>
        <Button
          variant="primary"
          icon="check"
          isPending={saving.isPending}
          disabledReason={reason ?? (sure.length === 0 ? m.nothing : null)}
          onPress={() => join(sure.map((row) => ({ leadUid: row.lead.uid, companyUid: row.sure })))}
        >
          {m.joinSure(format.whole(sure.length))}
        </Button>
        <Button
          disabledReason={reason ?? (withoutCandidate.length === 0 ? m.nothing : null)}
          onPress={() =>
            setChosen(new Map([...chosen, ...withoutCandidate.map((row) => [row.lead.uid, 'new'] as const)]))
          }
        >
          {m.createAll(format.whole(withoutCandidate.length))}
        </Button>
        <Button
          variant="secondary"
          disabledReason={reason ?? (joins.length === 0 ? m.nothing : null)}
          onPress={() => join(joins)}
        >
          {m.joinChosen(format.whole(joins.length))}
        </Button>
        {carried.length > 0 && (
          <Button
            disabledReason={reason}
            onPress={() => join(carried.map(({ uid, companyUid }) => ({ leadUid: uid, companyUid })))}
          >
            {m.carry(format.whole(carried.length))}
          </Button>
        )}
        <span className={shared.spring} />
        <span className={shared.small}>{m.text}</span>
      </div>
      <div className={styles.notices}>
        {notice}
        <SaveError error={saving.error} />
      </div>
      <div className={shared.scroll}>
        <table className={shared.table}>
          <thead>
            <tr>
              <th scope="col">{m.lead}</th>
              <th scope="col" className={styles.match}>
                {m.match}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.lead.uid}
                row={row}
                choice={choiceOf(row, chosen)}
                onChoose={(choice) => choose(row.lead.uid, choice)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({
  row,
  choice,
  onChoose,
}: {
  row: JoinRow
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const m = useMessages().seminars.join
  const format = useFormat()
  const firms = useApp(selectFirmMap)
  const { lead, candidates, sure } = row
  const nameOf = (uid: Uid, matched: string) => {
    const name = firms.get(uid)?.name ?? matched
    return name === matched ? name : `${name}（${matched}）`
  }
  return (
    <tr>
      <th scope="row">
        <strong>{lead.companyName}</strong>
        <div className={shared.small}>
          {[lead.section, lead.title, lead.personName].filter((part) => part !== '').join(' ')}
        </div>
      </th>
      <td className={styles.match}>
        <div className={styles.choice}>
          <Select<string>
            label={m.chooseFor(leadName(lead))}
            labelHidden
            items={[
              ...candidates.map(({ companyUid, matched, same }) => ({
                id: companyUid,
                label: nameOf(companyUid, matched),
                hint: same ? m.sure : m.maybe,
              })),
              { id: 'new', label: m.create },
              { id: 'later', label: m.later },
            ]}
            value={choice}
            onChange={onChoose}
          />
          {choice === 'later' && candidates.length > 0 && (
            <Badge tone="warn">{m.found(format.whole(candidates.length))}</Badge>
          )}
          {choice === sure && sure !== null && <Badge tone="good">{m.sure}</Badge>}
          {choice !== sure && choice !== 'new' && choice !== 'later' && <Badge tone="warn">{m.maybe}</Badge>}
        </div>
      </td>
    </tr>
  )
}
