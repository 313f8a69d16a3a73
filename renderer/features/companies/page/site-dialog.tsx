import { useEffect, useState } from 'react'
import type { Position, Site, SiteKind, Uid } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { Unknown } from '../../../ui/badge'
import { Button } from '../../../ui/button'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import styles from './page.module.css'
import { SiteMap } from './site-map'
import type { PageSite } from './use-page'

const kinds: readonly SiteKind[] = ['hq', 'plant', 'lab', 'office', 'warehouse', 'customer', 'supplier']
/** Long enough that an address is not looked up at every key. */
const pauseMilliseconds = 250

interface SiteDraft {
  readonly kind: SiteKind
  readonly name: string
  readonly address: string
  readonly position: Position | null
  readonly level: NonNullable<Site['level']>
  readonly note: string
}

/** A site with its address and its point: found by the gazetteer of the program, put right on the map. */
export function SiteDialog({
  company,
  site,
  firstKind,
  onClose,
}: {
  company: Uid
  site: PageSite | null
  firstKind: SiteKind
  onClose: () => void
}) {
  const m = useMessages()
  const words = m.companies.sites
  const store = useAppStore()
  const saving = useSaving()
  const [start] = useState<SiteDraft>({
    kind: site?.kind ?? firstKind,
    name: site?.name ?? '',
    address: site?.address ?? '',
    position: site?.position ?? null,
    level: site?.level ?? 'none',
    note: site?.note ?? '',
  })
  const { draft, change, read } = useDraft<SiteDraft>(start)
  const { isLooking, lookUp, again } = useGeocoding(start, draft, change, read)

  async function submit(): Promise<void> {
    // Saved before the pause was over: the address is looked up first, or the site would lose its point.
    await lookUp()
    const fields = read()
    const done = await saving.save(() =>
      store.getState().companies.saveSite({
        uid: site?.uid ?? null,
        companyUid: company,
        ...fields,
        name: fields.name.trim(),
        address: fields.address.trim(),
      }),
    )
    if (done) onClose()
  }
  const save = () => void submit()
  return (
    <FormDialog
      title={site === null ? words.addTitle : words.editTitle}
      form="site"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Select
          label={words.kind}
          items={kinds.map((id) => ({ id, label: words.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          onEnter={save}
          autoFocus
        />
      </div>
      <TextField
        label={words.address}
        description={words.addressHint}
        value={draft.address}
        onChange={(address) => change({ address })}
        onEnter={save}
        maxLength={500}
      />
      <div className={styles.sectionHead}>
        <span role="status">
          {isLooking ? (
            words.looking
          ) : draft.position === null ? (
            <Unknown>{draft.address.trim() === '' ? words.noAddress : words.notFound}</Unknown>
          ) : (
            words.found[draft.level]
          )}
        </span>
        {draft.level === 'manual' && draft.address.trim() !== '' && (
          <Button size="small" onPress={again}>
            {words.byAddress}
          </Button>
        )}
      </div>
      <SiteMap position={draft.position} onPlace={(position) => change({ position, level: 'manual' })} />
      <TextField
        label={words.note}
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
      />
    </FormDialog>
  )
}

interface Geocoding {
  readonly isLooking: boolean
  /** Looks up at once what has not been looked up yet. */
  readonly lookUp: () => Promise<void>
  /** Takes the point back and looks the address up anew. */
  readonly again: () => void
}

/** Looks the address up when the typing pauses; a point that was put by hand stays. */
function useGeocoding(
  start: SiteDraft,
  draft: SiteDraft,
  change: (fields: Partial<SiteDraft>) => void,
  read: () => SiteDraft,
): Geocoding {
  const store = useAppStore()
  /** The address whose place is known or known to be unknown. */
  const [settled, setSettled] = useState(start.position === null ? '' : start.address.trim())
  const wanted = draft.address.trim()
  const isOpen = draft.level !== 'manual' && wanted !== settled

  async function lookUp(): Promise<void> {
    if (!isOpen) return
    const found = wanted === '' ? null : await answer()
    // Typed on, or put on the map, while the answer was on its way.
    if (found === undefined || read().address.trim() !== wanted || read().level === 'manual') return
    setSettled(wanted)
    change(
      found === null
        ? { position: null, level: 'none' }
        : { position: found.place.position, level: found.place.level },
    )
  }

  async function answer() {
    try {
      return await store.getState().places.geocode(wanted)
    } catch (error) {
      if (error instanceof OutdatedAnswer) return undefined
      store.getState().frame.notifyError(error)
      return null
    }
  }

  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => void lookUp(), pauseMilliseconds)
    return () => clearTimeout(timer)
    // Only what is typed asks again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, isOpen])

  return {
    isLooking: isOpen && wanted !== '',
    lookUp,
    again: () => {
      setSettled('')
      change({ position: null, level: 'none' })
    },
  }
}
