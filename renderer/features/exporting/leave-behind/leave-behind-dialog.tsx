import { useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { messages } from '../../../messages'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import type { AppState } from '../../../store/state'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Dialog } from '../../../ui/dialog'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { parkName } from '../../parcels/names'
import { selectParks } from '../../parcels/selectors'
import styles from '../exporting.module.css'
import type { LeaveBehindWritten } from '../slice'
import { TargetFields } from '../target-fields'
import { useOutTarget } from '../use-out-target'
import { WriteFailure, WrittenNotice } from '../written-notice'
import { composeLeaveBehind, leaveBehindSpec } from './compose'

/** Makes one file for an investor: of a park, or of the parcels that are proposed. */
export function LeaveBehindDialog({
  parcelUids,
  onClose,
}: {
  /** Parcels that may be proposed; empty where none are chosen. */
  parcelUids: readonly Uid[]
  onClose: () => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.exporting.leave
  const store = useAppStore()
  const parks = useApp(selectParks)
  const byUid = useApp((state) => state.parcels.byUid)
  const chosen = parcelUids.filter((uid) => byUid.has(uid))
  const [scope, setScope] = useState<'park' | 'selected'>(chosen.length > 0 ? 'selected' : 'park')
  const [parkUid, setParkUid] = useState<Uid | null>(
    () => byUid.get(chosen[0] ?? '')?.parkUid ?? firstPark(store.getState()),
  )
  const [asOf, setAsOf] = useState(() => store.getState().frame.asOf)
  const [language, setLanguage] = useState(() => store.getState().frame.language)
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [isMaking, setMaking] = useState(false)
  const [written, setWritten] = useState<LeaveBehindWritten | null>(null)
  const [isShort, setShort] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const park = parks.find(({ uid }) => uid === parkUid)
  const texts = messages[language].exporting
  const subject = scope === 'park' && park ? parkName(park, language) : texts.page.proposed
  const target = useOutTarget(texts.leave.fileName(safeName(title.trim() || subject), asOf), 'html')
  const isReady = target.path !== '' && (scope === 'selected' ? chosen.length > 0 : park !== undefined)

  async function make(): Promise<void> {
    setMaking(true)
    setError(null)
    setWritten(null)
    try {
      const { exporting } = store.getState()
      const wanted =
        scope === 'park'
          ? [parkUid ?? '']
          : [...new Set(chosen.flatMap((uid) => byUid.get(uid)?.parkUid ?? []))]
      const spec = leaveBehindSpec(asOf, language, wanted)
      const data = await exporting.publicData(spec)
      const proposed = scope === 'selected' ? new Set(chosen) : null
      const found = data.parks.flatMap(({ parcels }) => parcels).filter(({ uid }) => proposed?.has(uid))
      setShort(proposed !== null && found.length < proposed.size)
      const madeOn = exporting.today()
      const html = composeLeaveBehind({ spec, data, proposed, title, note, madeOn }, messages[language])
      setWritten(await exporting.writeLeaveBehind(html, target.path))
    } catch (caught) {
      setError(caught)
    } finally {
      setMaking(false)
    }
  }
  async function start(): Promise<void> {
    if (isReady && !isMaking && (await target.check())) await make()
  }
  const changed = () => {
    setWritten(null)
    setError(null)
  }

  return (
    <Dialog
      title={words.heading}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.close}</Button>
          <Button
            variant="primary"
            icon="save"
            isDisabled={!isReady}
            isPending={isMaking}
            onPress={() => void start()}
          >
            {words.make}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{words.lead}</p>
      {chosen.length > 0 ? (
        <RadioGroup
          label={words.scope}
          look="segmented"
          items={[
            { id: 'selected', label: words.selected(format.whole(chosen.length)) },
            { id: 'park', label: words.park },
          ]}
          value={scope}
          onChange={(next) => {
            setScope(next)
            changed()
          }}
        />
      ) : (
        <p className={styles.hint}>{words.chooseFirst}</p>
      )}
      {scope === 'park' && (
        <Select<string>
          label={m.exporting.parks}
          items={parks.map((each) => ({ id: each.uid, label: parkName(each, format.language) }))}
          value={parkUid}
          onChange={(uid) => {
            setParkUid(uid)
            changed()
          }}
        />
      )}
      <div className={styles.pair}>
        <Select
          label={words.language}
          items={(['ja', 'en'] as const).map((id) => ({ id, label: m.exporting.languages[id] }))}
          value={language}
          onChange={(next) => {
            setLanguage(next)
            changed()
          }}
        />
        <DateField
          label={m.exporting.asOf}
          value={asOf}
          onChange={(day) => {
            if (day !== null) setAsOf(day)
            changed()
          }}
        />
      </div>
      <TextField
        label={words.title}
        description={words.titleHint}
        value={title}
        maxLength={200}
        onChange={setTitle}
      />
      <TextField
        label={words.note}
        description={words.noteHint}
        lines={3}
        value={note}
        maxLength={2000}
        onChange={setNote}
      />
      <TargetFields target={target} onEnter={() => void start()} onReplace={() => void make()} />
      {error !== null && <WriteFailure error={error} />}
      {written !== null && (
        <>
          <WrittenNotice {...written} rows={null} />
          {isShort && <Notice tone="warn" title={words.gone} />}
          <p className={styles.hint}>{words.print}</p>
        </>
      )}
    </Dialog>
  )
}

/** The park that is looked at, else one that has parcels to show. */
function firstPark({ parks, parcels }: AppState): Uid | null {
  if (parks.subject !== null) return parks.subject
  const filled = new Set([...parcels.byUid.values()].map(({ parkUid }) => parkUid))
  return (parks.list.find(({ uid }) => filled.has(uid)) ?? parks.list[0])?.uid ?? null
}

/** A title as part of a file's name. */
function safeName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').slice(0, 80)
}
