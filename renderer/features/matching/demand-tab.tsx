import { useState } from 'react'
import type { Demand, Parcel, Uid } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import { useEditing } from '../../app/use-editing'
import { useSaving } from '../../app/use-form'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Unknown } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SaveError } from '../../ui/save-error'
import { openProspect } from '../companies/open'
import { demandShare } from './demand-share'
import { DemandDialog } from './demand-dialog'
import styles from './demand-tab.module.css'
import { useDemands } from './use-demands'

/** Who wants the parcel, in which order, and how far it is over-subscribed. */
export function DemandTab({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const store = useAppStore()
  const editing = useEditing()
  const saving = useSaving()
  const demands = useDemands(parcel.uid)
  const [edited, setEdited] = useState<Required<Demand> | 'new' | null>(null)
  const hasProspects = useApp((state) => state.prospects.byUid.size > 0)
  const words = m.requirements.demand
  if (demands === null) return null

  const move = (from: number, by: -1 | 1) => {
    const uids = demands.map(({ uid }) => uid)
    const [moved] = uids.splice(from, 1)
    if (moved !== undefined) uids.splice(from + by, 0, moved)
    void saving.save(() => store.getState().requirements.reorderDemands(parcel.uid, uids))
  }
  const add = (
    <Button
      icon="plus"
      size="small"
      disabledReason={editing.reason ?? (hasProspects ? null : words.noProspects)}
      onPress={() => setEdited('new')}
    >
      {words.add}
    </Button>
  )
  return (
    <div className={styles.tab}>
      <SaveError error={saving.error} />
      {demands.length === 0 ? (
        <EmptyState icon="company" title={words.empty} action={editing.isShown && add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <Totals parcel={parcel} demands={demands} />
          <ol className={styles.list}>
            {demands.map((demand, index) => (
              <DemandRow
                key={demand.uid}
                demand={demand}
                onOpen={(uid) => openProspect(store.getState(), uid)}
                onUp={index === 0 ? null : () => move(index, -1)}
                onDown={index === demands.length - 1 ? null : () => move(index, 1)}
                onEdit={() => setEdited(demand)}
                onRemove={() =>
                  void saving.save(() => store.getState().requirements.removeDemand(demand.uid))
                }
                isPending={saving.isPending}
              />
            ))}
          </ol>
          {editing.isShown && <p>{add}</p>}
        </>
      )}
      {edited !== null && (
        <DemandDialog
          parcel={parcel}
          demand={edited === 'new' ? null : edited}
          nextRank={Math.min(99, (demands.at(-1)?.rank ?? 0) + 1)}
          taken={demands.map(({ prospectUid }) => prospectUid)}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

function Totals({ parcel, demands }: { parcel: Parcel; demands: readonly Required<Demand>[] }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.requirements.demand
  const { wantedM2, withoutArea, share } = demandShare(demands, effectiveArea(parcel))
  return (
    <div className={styles.totals}>
      <p>
        {words.total} <strong>{format.area(wantedM2)}</strong>
        {withoutArea > 0 && <small> {words.without(format.whole(withoutArea))}</small>}
      </p>
      {share !== null && wantedM2 > 0 && (
        <p className={share > 1 ? styles.over : styles.under} title={words.overHint}>
          {words.over(`${format.whole(Math.round(share * 100))}%`)}
        </p>
      )}
    </div>
  )
}

interface DemandRowProps {
  readonly demand: Required<Demand>
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onOpen: (prospectUid: Uid) => void
  readonly isPending: boolean
}

function DemandRow({ demand, onUp, onDown, onEdit, onRemove, onOpen, isPending }: DemandRowProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const name = useApp((state) => state.prospects.byUid.get(demand.prospectUid)?.codeName ?? '')
  const words = m.requirements.demand
  return (
    <li className={styles.row}>
      <span className={styles.rank} aria-label={words.rank(format.whole(demand.rank))}>
        {format.whole(demand.rank)}
      </span>
      <div className={styles.words}>
        <button type="button" className={styles.link} onClick={() => onOpen(demand.prospectUid)}>
          {name}
        </button>
        <span>
          {demand.wantedAreaM2 === null ? (
            <Unknown>{m.common.unknown}</Unknown>
          ) : (
            format.area(demand.wantedAreaM2)
          )}
          {demand.note !== '' && <small> {demand.note}</small>}
        </span>
      </div>
      {editing.isShown && (
        <div className={styles.actions}>
          <IconButton
            icon="up"
            size="small"
            label={words.up(name)}
            isDisabled={onUp === null || isPending}
            disabledReason={editing.reason}
            onPress={() => onUp?.()}
          />
          <IconButton
            icon="down"
            size="small"
            label={words.down(name)}
            isDisabled={onDown === null || isPending}
            disabledReason={editing.reason}
            onPress={() => onDown?.()}
          />
          <IconButton
            icon="edit"
            size="small"
            label={words.edit(name)}
            disabledReason={editing.reason}
            onPress={onEdit}
          />
          <IconButton
            icon="trash"
            size="small"
            label={words.remove(name)}
            disabledReason={editing.reason}
            onPress={onRemove}
          />
        </div>
      )}
    </li>
  )
}
