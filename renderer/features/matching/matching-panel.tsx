import { useMemo, useState } from 'react'
import type { Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { ProgressBar } from '../../ui/progress-bar'
import { SaveError } from '../../ui/save-error'
import { Select } from '../../ui/select'
import { LeaveBehindDialog } from '../exporting/leave-behind/leave-behind-dialog'
import { parkName } from '../parcels/names'
import { selectParks } from '../parcels/selectors'
import { CandidateCard } from './candidate-card'
import { CompareCandidates } from './compare-candidates'
import styles from './matching.module.css'
import { lotsOf, type Found, type Scene } from './places'
import { useAddDemand } from './use-add-demand'
import { useCandidates } from './use-candidates'

const everywhere = 'all'
const register = 'register'
/** Candidates asked for, and drawn at first: thousands of cards would say less than the best dozens. */
const asked = 300
const drawnAtFirst = 30
const mostCompared = 5

const keyOf = ({ parcelUids }: Found) => parcelUids.join(' ')

/** Which parcels fit a prospect, which nearly, and exactly what is missing; the best first. */
export function MatchingPanel({ prospectUid }: { prospectUid: Uid }) {
  const hasRequirement = useApp((state) => state.prospects.byUid.get(prospectUid)?.hasRequirement === true)
  const m = useMessages()
  if (!hasRequirement) {
    return (
      <EmptyState icon="parcel" title={m.matching.noSheet}>
        {m.matching.noSheetText}
      </EmptyState>
    )
  }
  return <Candidates key={prospectUid} prospectUid={prospectUid} />
}

function Candidates({ prospectUid }: { prospectUid: Uid }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.matching
  const parks = useApp(selectParks)
  const byUid = useApp((state) => state.parcels.byUid)
  const scenarios = useApp((state) => state.scenarios.list)
  const [park, setPark] = useState<string>(everywhere)
  const [onlyFits, setOnlyFits] = useState(false)
  const [combineUpTo, setCombineUpTo] = useState(3)
  const [scenarioUid, setScenario] = useState<string>(register)
  const [drawn, setDrawn] = useState(drawnAtFirst)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [compares, setCompares] = useState(false)
  const [leaves, setLeaves] = useState(false)
  const known = scenarios.some((each) => each.uid === scenarioUid)
  const state = useCandidates(prospectUid, {
    combineUpTo,
    limit: asked,
    scenarioUid: known ? scenarioUid : null,
  })
  const demand = useAddDemand(prospectUid)
  const { found, scenario } = state
  const scene: Scene = useMemo(() => ({ byUid, scenario }), [byUid, scenario])
  const passing = useMemo(
    () =>
      (found ?? []).filter(
        (each) =>
          (!onlyFits || each.verdict === 'fits') &&
          (park === everywhere || lotsOf(each, scene)[0]?.parkUid === park),
      ),
    [found, onlyFits, park, scene],
  )
  const compared = passing.filter((each) => chosen.has(keyOf(each)))
  const count = (verdict: Found['verdict']) =>
    format.whole(passing.filter((each) => each.verdict === verdict).length)

  return (
    <section className={styles.panel} aria-label={words.title}>
      <div className={styles.filters} role="group" aria-label={words.filters.label}>
        <Select
          label={words.filters.park}
          items={[
            { id: everywhere, label: words.filters.allParks },
            ...parks.map((each) => ({ id: each.uid, label: parkName(each, format.language) })),
          ]}
          value={park}
          onChange={setPark}
        />
        <Select
          label={words.filters.combine}
          items={(['1', '2', '3', '4'] as const).map((id) => ({ id, label: words.filters.combineUpTo(id) }))}
          value={String(combineUpTo) as '1' | '2' | '3' | '4'}
          onChange={(value) => setCombineUpTo(Number(value))}
        />
        {scenarios.length > 0 && (
          <Select
            label={words.filters.scenario}
            items={[
              { id: register, label: words.filters.register },
              ...scenarios.flatMap(({ uid, name }) =>
                uid === undefined ? [] : [{ id: uid, label: name ?? '' }],
              ),
            ]}
            value={known ? scenarioUid : register}
            onChange={setScenario}
          />
        )}
        <Checkbox isSelected={onlyFits} onChange={setOnlyFits}>
          {words.filters.onlyFits}
        </Checkbox>
      </div>
      {scenario !== null && (
        <Notice title={words.scenarioNote(scenarios.find((each) => each.uid === scenario.uid)?.name ?? '')} />
      )}
      <SaveError error={demand.error} />
      {state.error !== null && (
        <ErrorNotice
          error={state.error}
          actions={
            <Button size="small" onPress={state.retry}>
              {m.common.retry}
            </Button>
          }
        />
      )}
      {state.isWorking && <ProgressBar label={found === null ? words.working : words.stale} />}
      {found !== null && (
        <>
          <div className={styles.summary} role="status">
            <span>{words.counts(count('fits'), count('nearly'), count('misses'))}</span>
            <small>
              {words.considered(format.whole(state.considered))}
              {found.length >= asked && `・${words.capped(format.whole(asked))}`}
            </small>
            <Button
              size="small"
              icon="compare"
              disabledReason={compared.length < 2 ? words.compareHint : null}
              onPress={() => setCompares(true)}
            >
              {words.compare(format.whole(compared.length))}
            </Button>
            {compared.length > 0 && (
              <Button size="small" icon="public" onPress={() => setLeaves(true)}>
                {m.exporting.leave.openSelected}
              </Button>
            )}
          </div>
          {passing.length === 0 ? (
            <Nothing
              isFiltered={found.length > 0}
              onClear={() => {
                setPark(everywhere)
                setOnlyFits(false)
              }}
            />
          ) : (
            <ol className={styles.cards} aria-busy={state.isWorking}>
              {passing.slice(0, drawn).map((candidate) => {
                const key = keyOf(candidate)
                return (
                  <CandidateCard
                    key={key}
                    candidate={candidate}
                    scene={scene}
                    isChosen={chosen.has(key)}
                    onChoose={(isChosen) => {
                      const next = new Set(compared.map(keyOf))
                      if (isChosen) next.add(key)
                      else next.delete(key)
                      setChosen(next)
                    }}
                    fullReason={compared.length >= mostCompared ? words.compareHint : null}
                    rank={candidate.parcelUids.length === 1 ? demand.rankOf(candidate.parcelUids[0]) : null}
                    onDemand={(parcelUids) => void demand.add(parcelUids)}
                  />
                )
              })}
            </ol>
          )}
          {passing.length > drawn && (
            <Button variant="quiet" onPress={() => setDrawn(drawn + 50)}>
              {words.showMore(format.whole(Math.min(50, passing.length - drawn)))}
            </Button>
          )}
        </>
      )}
      {leaves && (
        <LeaveBehindDialog
          parcelUids={[...new Set(compared.flatMap(({ parcelUids }) => parcelUids))]}
          onClose={() => setLeaves(false)}
        />
      )}
      {compares && compared.length >= 2 && (
        <CompareCandidates
          prospectUid={prospectUid}
          candidates={compared}
          scene={scene}
          onClose={() => setCompares(false)}
        />
      )}
    </section>
  )
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const m = useMessages()
  const words = m.matching
  return isFiltered ? (
    <EmptyState
      icon="filter"
      title={words.noneLeft}
      action={<Button onPress={onClear}>{words.clearFilters}</Button>}
    >
      {words.noneLeftText}
    </EmptyState>
  ) : (
    <EmptyState icon="parcel" title={words.noParcels}>
      {words.noParcelsText}
    </EmptyState>
  )
}
