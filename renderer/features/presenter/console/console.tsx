import { useMemo } from 'react'
import type { PresenterPage, Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { Button, IconButton } from '../../../ui/button'
import { classNames } from '../../../ui/class-names'
import { Select } from '../../../ui/select'
import { parkName } from '../../parcels/names'
import { selectParks } from '../../parcels/selectors'
import type { MessageChannel } from '../messages-between'
import { offeredOf, turned } from '../view'
import styles from './console.module.css'
import { useProjector } from './use-projector'

interface PresenterConsoleProps {
  /** The seminar whose title page comes first; null for none. */
  readonly seminarUid: Uid | null
  /** Tests bring their own. */
  readonly openChannel?: () => MessageChannel
}

/** On the officer's own screen: what the projector shows, and everything that it can be told to show. */
export function PresenterConsole({ seminarUid, openChannel }: PresenterConsoleProps) {
  const m = useMessages().presenter
  const projector = useProjector({ seminarUid, ...(seminarUid && { page: 'title' }) }, openChannel)
  const { view, show } = projector
  return (
    <section className={styles.console} aria-label={m.label}>
      <header className={styles.head}>
        <h2 className={styles.title}>{m.title}</h2>
        {view !== null && (
          <Badge tone={view.blank ? 'warn' : 'public'}>{view.blank ? m.blankNow : m.showing}</Badge>
        )}
      </header>
      {view === null ? (
        <>
          <p>
            <strong>{m.closed}</strong>
          </p>
          <p className={styles.text}>{m.closedText}</p>
          <Button variant="primary" icon="public" onPress={projector.open}>
            {m.open}
          </Button>
        </>
      ) : (
        <>
          <Showing projector={projector} seminarUid={seminarUid} />
          <div className={styles.row}>
            <Button size="small" onPress={() => show({ blank: !view.blank })}>
              {view.blank ? m.unblank : m.blank}
            </Button>
            <Button size="small" onPress={projector.open}>
              {m.front}
            </Button>
            <Button size="small" variant="danger" onPress={projector.close}>
              {m.close}
            </Button>
          </div>
          <p className={styles.keys}>
            <strong>{m.keysTitle}</strong> {m.keys}
          </p>
        </>
      )}
      <p className={styles.safe}>{m.safe}</p>
    </section>
  )
}

function Showing({
  projector: { view, show },
  seminarUid,
}: {
  projector: ReturnType<typeof useProjector>
  seminarUid: Uid | null
}) {
  const m = useMessages().presenter
  const format = useFormat()
  const parks = useApp(selectParks)
  const byUid = useApp((state) => state.parcels.byUid)
  const statuses = useApp((state) => state.parcels.statuses)
  const deck = useMemo(() => ({ parks, parcels: [...byUid.values()], statuses }), [parks, byUid, statuses])
  if (view === null) return null
  const parkUid = view.parkUid ?? parks[0]?.uid ?? null
  const offered = offeredOf(deck, parkUid)
  const park = parks.find(({ uid }) => uid === view.parkUid)
  const parcel = view.parcelUid === null ? undefined : byUid.get(view.parcelUid)
  const pages: readonly PresenterPage[] = ['title', 'map', 'park', 'parcel', 'figures']
  const canShow = (page: PresenterPage) =>
    page === 'title'
      ? seminarUid !== null
      : page === 'park'
        ? parkUid !== null
        : page !== 'parcel' || offered.length > 0
  const turnTo = (page: PresenterPage) =>
    show({
      page,
      parkUid: page === 'park' || page === 'parcel' ? parkUid : view.parkUid,
      parcelUid: page === 'parcel' ? (view.parcelUid ?? offered[0]?.uid ?? null) : null,
      ...(page === 'title' && { seminarUid }),
      zoom: 0,
      blank: false,
    })
  return (
    <>
      <p className={styles.now} aria-live="polite">
        <strong>{m.pages[view.page]}</strong>
        {(view.page === 'park' || view.page === 'parcel') && park && (
          <span>
            {parkName(park, format.language)}
            {view.page === 'parcel' && parcel && ` ${parcel.number}`}
          </span>
        )}
      </p>
      <div className={styles.pages} role="group" aria-label={m.pagesLabel}>
        {pages.filter(canShow).map((page) => (
          <button
            key={page}
            type="button"
            className={classNames(styles.page, view.page === page && styles.current)}
            aria-pressed={view.page === page}
            onClick={() => turnTo(page)}
          >
            {m.pages[page]}
          </button>
        ))}
      </div>
      <div className={styles.row}>
        <IconButton
          icon="left"
          label={m.previous}
          variant="framed"
          onPress={() => show({ ...turned(deck, view, -1), blank: false })}
        />
        <IconButton
          icon="right"
          label={m.next}
          variant="framed"
          onPress={() => show({ ...turned(deck, view, 1), blank: false })}
        />
        <span className={styles.gap} />
        <IconButton
          icon="minus"
          label={m.zoomOut}
          variant="framed"
          onPress={() => show({ zoom: Math.max(-4, view.zoom - 1) })}
        />
        <IconButton
          icon="plus"
          label={m.zoomIn}
          variant="framed"
          onPress={() => show({ zoom: Math.min(6, view.zoom + 1) })}
        />
      </div>
      <Select
        label={m.park}
        items={parks.map((each) => ({ id: each.uid, label: parkName(each, format.language) }))}
        value={parkUid}
        onChange={(uid) => show({ page: 'park', parkUid: uid, parcelUid: null, zoom: 0, blank: false })}
      />
      {offered.length > 0 && (
        <Select
          label={m.parcel}
          items={[
            { id: '', label: m.noParcel },
            ...offered.map((each) => ({ id: each.uid, label: each.number })),
          ]}
          value={view.page === 'parcel' ? (view.parcelUid ?? '') : ''}
          onChange={(uid) =>
            show({
              page: uid === '' ? 'park' : 'parcel',
              parkUid,
              parcelUid: uid === '' ? null : uid,
              zoom: 0,
              blank: false,
            })
          }
        />
      )}
    </>
  )
}
