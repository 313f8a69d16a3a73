import { useMemo, useState } from 'react'
import type { InvitationState, Seminar, Uid } from '../../../../electron/contract'
import { foldText } from '../../../../electron/contract/rules/fold'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { EmptyState } from '../../../ui/empty-state'
import { Menu } from '../../../ui/menu'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { selectFirmMap } from '../../companies/firm'
import { invitationStates } from '../rows'
import shared from '../seminars.module.css'
import type { InvitationRow, SeminarPage } from '../slice'
import styles from './invitations.module.css'
import { InviteDialog } from './invite-dialog'
import { OtherDialog } from './other-dialog'

const tones = {
  invited: 'neutral',
  accepted: 'accent',
  declined: 'neutral',
  attended: 'good',
  'no-answer': 'warn',
} as const

/** Who is invited, what they answered, who came. */
export function InvitationsPanel({ seminar, page }: { seminar: Seminar; page: SeminarPage }) {
  const m = useMessages().seminars.invitations
  const states = useMessages().seminars.states
  const format = useFormat()
  const editing = useEditing()
  const firms = useApp(selectFirmMap)
  const [shown, setShown] = useState<InvitationState | 'all'>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Uid>>(new Set())
  const [asks, setAsks] = useState<'add' | 'other' | null>(null)
  const nameOf = (row: InvitationRow) => firms.get(row.companyUid ?? '')?.name ?? row.companyName
  const folded = foldText(text)
  const rows = page.invitations.filter(
    (row) =>
      (shown === 'all' || row.state === shown) &&
      (folded === '' || foldText(`${nameOf(row)}\n${row.personName}\n${row.note}`).includes(folded)),
  )
  const counts = useMemo(
    () =>
      new Map(
        invitationStates.map((state) => [
          state,
          page.invitations.filter((row) => row.state === state).length,
        ]),
      ),
    [page.invitations],
  )
  const chosenRows = rows.filter(({ uid }) => chosen.has(uid))
  const walkIns = walkInsOf(page)
  const tools = (
    <>
      <Button
        size="small"
        icon="plus"
        variant="primary"
        disabledReason={editing.reason}
        onPress={() => setAsks('add')}
      >
        {m.add}
      </Button>
      <Button size="small" disabledReason={editing.reason} onPress={() => setAsks('other')}>
        {m.addOther}
      </Button>
    </>
  )
  return (
    <>
      {page.invitations.length === 0 ? (
        <EmptyState icon="seminar" title={m.none} action={<div className={shared.chips}>{tools}</div>}>
          {m.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={shared.bar}>
            <RadioGroup
              label={m.filterLabel}
              labelHidden
              look="segmented"
              items={[
                { id: 'all' as const, label: `${m.all} ${format.whole(page.invitations.length)}` },
                ...invitationStates.map((state) => ({
                  id: state,
                  label: `${states[state]} ${format.whole(counts.get(state) ?? 0)}`,
                })),
              ]}
              value={shown}
              onChange={setShown}
            />
            <TextField
              className={styles.search}
              label={m.search}
              labelHidden
              placeholder={m.search}
              value={text}
              onChange={setText}
            />
            <span className={shared.spring} />
            {tools}
          </div>
          <Bulk rows={chosenRows} onDone={() => setChosen(new Set())} />
          <div className={shared.scroll}>
            <table className={shared.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.box}>
                    <Checkbox
                      aria-label={m.chooseAll}
                      isSelected={rows.length > 0 && chosenRows.length === rows.length}
                      isIndeterminate={chosenRows.length > 0 && chosenRows.length < rows.length}
                      onChange={(isIn) => setChosen(new Set(isIn ? rows.map(({ uid }) => uid) : []))}
                    />
                  </th>
                  <th scope="col">{m.company}</th>
                  <th scope="col">{m.person}</th>
                  <th scope="col">{m.state}</th>
                  <th scope="col">{m.answeredOn}</th>
                  <th scope="col">{m.note}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.uid}>
                    <td className={styles.box}>
                      <Checkbox
                        aria-label={m.chooseRow(nameOf(row))}
                        isSelected={chosen.has(row.uid)}
                        onChange={(isIn) => {
                          const next = new Set(chosen)
                          if (isIn) next.add(row.uid)
                          else next.delete(row.uid)
                          setChosen(next)
                        }}
                      />
                    </td>
                    <th scope="row" className={shared.strong}>
                      {nameOf(row)}
                    </th>
                    <td>{row.personName}</td>
                    <td>
                      <Badge tone={tones[row.state]}>{states[row.state]}</Badge>
                    </td>
                    <td>{row.answeredOn && format.dayShort(row.answeredOn)}</td>
                    <td>{row.note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <p className={shared.quiet}>{m.noHits}</p>}
            <p className={shared.small}>
              {walkIns > 0 && `${m.walkIns(format.whole(walkIns))}　`}
              {m.attendedNote}
            </p>
          </div>
        </>
      )}
      {asks === 'add' && <InviteDialog seminar={seminar} page={page} onClose={() => setAsks(null)} />}
      {asks === 'other' && <OtherDialog seminar={seminar} onClose={() => setAsks(null)} />}
    </>
  )
}

/** Companies whose card was taken though they were not invited. */
function walkInsOf({ invitations, leads }: SeminarPage): number {
  const invited = new Set(invitations.map(({ companyUid }) => companyUid))
  const names = leads
    .filter(({ companyUid }) => companyUid === null || !invited.has(companyUid))
    .map(({ companyUid, companyName }) => companyUid ?? companyName)
  return new Set(names).size
}

function Bulk({ rows, onDone }: { rows: readonly InvitationRow[]; onDone: () => void }) {
  const m = useMessages().seminars.invitations
  const states = useMessages().seminars.states
  const format = useFormat()
  const editing = useEditing()
  const store = useAppStore()
  const notifyError = useApp((state) => state.frame.notifyError)
  if (rows.length === 0) return null
  const uids = rows.map(({ uid }) => uid)
  const run = (work: Promise<void>) => void work.then(onDone, notifyError)
  return (
    <div className={styles.bulk} role="status">
      <span>{m.chosen(format.whole(rows.length))}</span>
      <Menu
        label={m.setState}
        actions={invitationStates.map((state) => ({
          id: state,
          label: states[state],
          onAction: () =>
            run(store.getState().seminars.answer(uids, state, state === 'invited' ? null : calendarDay())),
        }))}
      >
        <Button size="small" variant="secondary" disabledReason={editing.reason}>
          {m.setState}
        </Button>
      </Menu>
      <Button
        size="small"
        disabledReason={editing.reason}
        onPress={() => run(store.getState().seminars.removeInvitations(uids))}
      >
        {m.remove}
      </Button>
    </div>
  )
}
