import { useState } from 'react'
import type { CaseInput, Estimate, Uid } from '../../../../electron/contract'
import { today as calendarDay } from '../../../app/today'
import { useEditing } from '../../../app/use-editing'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fold } from '../../../ui/fold'
import { Notice } from '../../../ui/notice'
import { SaveError } from '../../../ui/save-error'
import { Select } from '../../../ui/select'
import { entryName, useProspectNames } from '../../prospects/names'
import { selectProspectRows } from '../../prospects/rows'
import { CaseForm } from './case-form'
import { EstimateCard } from './estimate-card'
import styles from './estimate.module.css'
import { TotalBox } from './total-box'
import { emptyCase, useEstimate, type EstimateState } from './use-estimate'

/** What the programmes may give a case: of a prospect, or of figures that are typed in. */
export function EstimatePanel() {
  const m = useMessages()
  const isPublic = useApp((state) => state.frame.face === 'public')
  const setFace = useApp((state) => state.frame.setFace)
  const prospectUid = useApp((state) => state.programmes.estimateFor)
  if (isPublic)
    return (
      <EmptyState
        icon="public"
        title={m.programmes.estimate.publicTitle}
        action={<Button onPress={() => setFace('internal')}>{m.frame.toInternal}</Button>}
      >
        {m.programmes.estimate.publicText}
      </EmptyState>
    )
  return <Panel key={prospectUid ?? ''} prospectUid={prospectUid} />
}

function Panel({ prospectUid }: { prospectUid: Uid | null }) {
  const m = useMessages()
  const store = useAppStore()
  const estimate = useEstimate(prospectUid)
  const { error } = estimate
  const prospects = useApp((state) => selectProspectRows(state, calendarDay()))
  const { nameOf } = useProspectNames()
  const words = m.programmes.estimate
  return (
    <div className={styles.panel}>
      <section className={styles.input} aria-label={words.figures}>
        <Select
          label={words.case}
          items={[
            { id: '', label: words.free },
            ...prospects.map((row) => ({ id: row.uid, label: nameOf(row) })),
          ]}
          value={prospectUid ?? ''}
          onChange={(uid) => store.getState().programmes.chooseForEstimate(uid === '' ? null : uid)}
        />
        <p className={styles.hint}>{words.text}</p>
        <CaseForm input={estimate.input} onChange={estimate.change} />
        <Keep prospectUid={prospectUid} estimate={estimate} />
      </section>
      <section className={styles.results} aria-label={words.total}>
        {error && <ErrorNotice error={error} />}
        <Notice tone="warn" title={words.promise}>
          {words.promiseText}
        </Notice>
        <Results estimate={estimate} />
      </section>
    </div>
  )
}

/** Keeps the figures with the prospect, or empties the form. */
function Keep({ prospectUid, estimate }: { prospectUid: Uid | null; estimate: EstimateState }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const [isSaved, setSaved] = useState(false)
  const words = m.programmes.estimate
  const save = async () => {
    if (prospectUid === null) return
    const { programmes } = store.getState()
    // The fields stay with the prospect, where they are edited.
    const figures = figuresOf(estimate.input)
    const saved = saving.save(async () => {
      const before = await programmes.caseFigures(prospectUid)
      await programmes.saveCaseFigures({ prospectUid, ...figures, note: before?.note ?? '' })
    })
    setSaved(await saved)
  }
  return (
    <div className={styles.keep}>
      {prospectUid !== null && (
        <Button
          size="small"
          icon="save"
          disabledReason={editing.reason}
          isPending={saving.isPending}
          onPress={() => void save()}
        >
          {words.saveToCase}
        </Button>
      )}
      <Button size="small" variant="quiet" onPress={() => estimate.change(emptyCase)}>
        {words.clear}
      </Button>
      <span role="status">{isSaved ? words.savedToCase : ''}</span>
      <SaveError error={saving.error} />
    </div>
  )
}

function figuresOf(input: CaseInput): Omit<CaseInput, 'fieldUids'> {
  const { investmentYen, fixedAssetsYen, buildingYen, depreciableYen, loanYen, landAreaM2, landYenPerM2 } =
    input
  const { hires, localHires, employees, size, facility, comesFrom } = input
  return {
    investmentYen,
    fixedAssetsYen,
    buildingYen,
    depreciableYen,
    loanYen,
    landAreaM2,
    landYenPerM2,
    hires,
    localHires,
    employees,
    size,
    facility,
    comesFrom,
  }
}

function Results({ estimate }: { estimate: EstimateState }) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const list = useApp((state) => state.programmes.list) ?? none
  const only = useApp((state) => state.programmes.estimateOnly)
  const words = m.programmes.estimate
  const { estimates } = estimate
  if (estimates === null) return null
  const chosen = estimates.find(({ programmeUid }) => programmeUid === only)
  const counted = estimates.filter(({ state }) => state !== 'no-rules')
  const ruleless = estimates.filter(({ state }) => state === 'no-rules')
  const card = (each: Estimate) => {
    const programme = list.find(({ uid }) => uid === each.programmeUid)
    return (
      programme && (
        <li key={each.versionUid}>
          <EstimateCard estimate={each} programme={programme} state={estimate} />
        </li>
      )
    )
  }
  if (chosen !== undefined) {
    const name = list.find(({ uid }) => uid === chosen.programmeUid)
    return (
      <>
        <p className={styles.only}>
          {words.onlyOne(name ? entryName(name, format.language) : '')}{' '}
          <Button size="small" onPress={() => store.getState().programmes.estimateWith(null)}>
            {words.showAll}
          </Button>
        </p>
        <ul className={styles.cards}>{card(chosen)}</ul>
      </>
    )
  }
  if (counted.length === 0) return <p>{words.none}</p>
  return (
    <>
      <TotalBox estimates={counted} programmes={list} />
      <ul className={styles.cards}>{counted.map(card)}</ul>
      {ruleless.length > 0 && (
        <Fold title={words.noRulesTitle(format.whole(ruleless.length))}>
          <p className={styles.hint}>{words.noRulesText}</p>
          <ul className={styles.names}>
            {ruleless.map(({ programmeUid }) => {
              const programme = list.find(({ uid }) => uid === programmeUid)
              return programme && <li key={programmeUid}>{entryName(programme, format.language)}</li>
            })}
          </ul>
        </Fold>
      )}
    </>
  )
}

const none: readonly never[] = []
