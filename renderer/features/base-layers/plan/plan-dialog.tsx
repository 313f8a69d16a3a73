import { useMemo, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { LayerDetails, Position } from '../../../../electron/contract'
import { zoneAt, zoneName } from '../../../../electron/contract/rules/plane'
import { useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button, IconButton } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { ErrorNotice } from '../../../ui/error-notice'
import { planBounds } from '../draw/layer-picture'
import { LayerForm } from '../layer-form'
import type { LayerDraft } from '../slice'
import { PlaceMap } from './place-map'
import { PlanView } from './plan-view'
import styles from './plan.module.css'
import { PointTable } from './point-table'
import { completePoints, emptyPoint, judge, mostPoints, nextStep, type PointDraft } from './points'
import { usePlan } from './use-plan'

/** Seen through, so that the map's own lines can be compared. */
const previewOpacity = 0.6

/** Lays a plan on the map: the same points are chosen on both, and how well they agree is said at once. */
export function PlanDialog({ draft, onClose }: { draft: LayerDraft; onClose: () => void }) {
  const m = useMessages()
  const words = m.layers.plan
  const format = useFormat()
  const store = useAppStore()
  const saving = useSaving()
  const { inspected, uid } = draft
  const plan = usePlan(draft)
  const rest = useApp((state) => state.map.rest?.center)
  const [points, setPoints] = useState<readonly PointDraft[]>(() =>
    inspected.details.controlPoints.length >= 2 ? inspected.details.controlPoints : [emptyPoint, emptyPoint],
  )
  const [chosen, setChosen] = useState<{ index: number; side: 'plan' | 'map' } | null>(null)
  const [isOver, setOver] = useState(true)
  const [focus, setFocus] = useState<Parameters<typeof PlaceMap>[0]['focus']>(null)
  const [said, setSaid] = useState('')
  const [placed, setPlaced] = useState<LayerDetails | null>(null)
  const judgement = useMemo(() => judge(points), [points])
  const active = chosen ?? nextStep(points)
  const { picture, pages } = plan
  const { fit } = judgement
  const zone = fit?.zone ?? zoneAt(points.find(({ to }) => to)?.to ?? rest ?? [140.1, 37.9])
  const number = active === null ? '' : format.whole(active.index + 1)

  const set = (index: number, fields: Partial<PointDraft>) =>
    setPoints((before) => before.map((point, at) => (at === index ? { ...point, ...fields } : point)))

  /** Sets a side of the point that is being chosen; beyond the last one a new point begins. */
  function pick(side: 'plan' | 'map', fields: Partial<PointDraft>): void {
    const target = active ?? { index: points.length, side: 'plan' as const }
    if (target.side !== side) return
    if (target.index >= points.length) {
      if (points.length >= mostPoints) return
      setPoints([...points, { ...emptyPoint, ...fields }])
    } else set(target.index, fields)
    setChosen(null)
    setSaid(words.pointSet(format.whole(target.index + 1)))
  }

  const details = (): LayerDetails | null =>
    picture && {
      ...inspected.details,
      controlPoints: completePoints(points),
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
      page: pages?.page ?? null,
    }

  async function finish(): Promise<void> {
    const made = details()
    if (made === null || fit === null) return
    if (uid === null) setPlaced({ ...made, bounds: planBounds({ details: made }) })
    else if (await saving.save(() => store.getState().layers.update(uid, { details: made }))) onClose()
  }

  if (placed) return <LayerForm draft={draft} details={placed} onClose={onClose} />
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {words.title(inspected.name)}
            </Heading>
            {pages && pages.count > 1 && (
              <span className={styles.pages} title={words.pageChange}>
                <IconButton
                  icon="left"
                  size="small"
                  label={words.previousPage}
                  isDisabled={pages.page <= 1}
                  onPress={() => goTo(pages.page - 1)}
                />
                {words.pageOf(format.whole(pages.page), format.whole(pages.count))}
                <IconButton
                  icon="right"
                  size="small"
                  label={words.nextPage}
                  isDisabled={pages.page >= pages.count}
                  onPress={() => goTo(pages.page + 1)}
                />
              </span>
            )}
            <IconButton icon="close" label={m.common.close} size="small" onPress={onClose} />
          </header>
          <div className={styles.body}>
            {plan.error !== null && <ErrorNotice error={plan.error} />}
            <p className={styles.step} role="status">
              {active === null || (active.index >= 2 && chosen === null && fit !== null)
                ? words.moreBetter
                : active.side === 'plan'
                  ? words.stepPlan(number)
                  : words.stepMap(number)}
            </p>
            <div className={styles.sides}>
              {picture ? (
                <>
                  <PlanView
                    key={`${picture.widthPx} ${picture.heightPx} ${pages?.page ?? ''}`}
                    picture={picture}
                    points={points}
                    active={active?.index ?? null}
                    worst={judgement.worst}
                    onPick={(from) => pick('plan', { from })}
                  />
                  <PlaceMap
                    picture={picture}
                    fit={fit}
                    opacity={isOver ? previewOpacity : 0}
                    points={points}
                    active={active?.index ?? null}
                    worst={judgement.worst}
                    focus={focus}
                    onPick={(to) => pick('map', { to })}
                  />
                </>
              ) : (
                plan.error === null && <p className={styles.reading}>{words.reading}</p>
              )}
            </div>
            <div className={styles.lower}>
              <div className={styles.tableBox}>
                <PointTable
                  points={points}
                  judgement={judgement}
                  active={active}
                  zone={zone}
                  planHeight={picture?.heightPx ?? 0}
                  onChoose={(index, side) => setChosen({ index, side })}
                  onPlace={(index, to: Position) => {
                    set(index, { to })
                    setChosen(null)
                  }}
                  onRemove={(index) => {
                    setPoints(points.filter((_, at) => at !== index))
                    setChosen(null)
                  }}
                />
              </div>
              <div className={styles.summary}>
                <p>
                  <span>{words.rms}</span>
                  <strong>
                    {judgement.rmsM === null ? '—' : words.metres(format.fixed(judgement.rmsM, 2))}
                  </strong>
                </p>
                {fit && judgement.rmsM === null && <p className={styles.hint}>{words.exact}</p>}
                {fit && (
                  <p className={styles.hint}>{words.metresPerPixel(format.fixed(fit.metresPerUnit, 3))}</p>
                )}
                {!fit && (
                  <p className={styles.hint}>{judgement.isSamePlace ? words.samePlace : words.tooFew}</p>
                )}
                <p className={styles.hint}>{words.zone(zoneName(zone))}</p>
                <Button
                  size="small"
                  icon="plus"
                  isDisabled={points.length >= mostPoints}
                  onPress={() => {
                    setPoints([...points, emptyPoint])
                    setChosen({ index: points.length, side: 'plan' })
                  }}
                >
                  {words.addPoint}
                </Button>
                <Checkbox isSelected={isOver} onChange={setOver}>
                  {words.overlay}
                </Checkbox>
                <Button size="small" icon="fit" isDisabled={fit === null} onPress={showPlan}>
                  {words.showPlan}
                </Button>
              </div>
            </div>
            {saving.error !== null && <ErrorNotice error={saving.error} />}
          </div>
          <p className={styles.hidden} role="status">
            {said}
          </p>
          <footer className={styles.foot}>
            <Button onPress={onClose}>{m.common.cancel}</Button>
            <Button
              variant="primary"
              isPending={saving.isPending}
              disabledReason={fit === null ? (judgement.isSamePlace ? words.samePlace : words.tooFew) : null}
              onPress={() => void finish()}
            >
              {uid === null ? words.next : words.saveAgain}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )

  function goTo(page: number): void {
    plan.goTo(page)
    setPoints(points.map(({ to }) => ({ from: null, to })))
    setChosen(null)
  }

  function showPlan(): void {
    const made = details()
    const extent = made && planBounds({ details: made })
    if (extent) setFocus((before) => ({ extent, serial: (before?.serial ?? 0) + 1 }))
  }
}
