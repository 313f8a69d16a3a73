import { useState } from 'react'
import type { OutFormat, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { ErrorNotice } from '../../ui/error-notice'
import { Notice } from '../../ui/notice'
import { ProgressBar } from '../../ui/progress-bar'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { parkName } from '../parcels/names'
import { selectParks } from '../parcels/selectors'
import { ColumnsField } from './columns-field'
import styles from './exporting.module.css'
import { orderOf, outFormats, rememberedFields, type Entity, type ExportDraft, type Scope } from './order'
import type { Written } from './slice'
import { TargetFields } from './target-fields'
import { UnwritableTexts } from './unwritable-texts'
import { useCheck } from './use-check'
import { useOutTarget } from './use-out-target'
import { WriteFailure, WrittenNotice } from './written-notice'

const fieldsChoice = (entity: Entity) => `export.fields.${entity}`

/** Writes parcels or companies as a file: what, in which form, for whom, where. */
export function ExportDialog({
  entity = 'parcels',
  selected = [],
  onClose,
}: {
  entity?: Entity
  /** Rows chosen in a table. */
  selected?: readonly Uid[]
  onClose: () => void
}) {
  const m = useMessages()
  const format = useFormat()
  const words = m.exporting
  const store = useAppStore()
  const parks = useApp(selectParks)
  const isPublic = useApp((state) => state.frame.face === 'public')
  const [draft, setDraft] = useState<ExportDraft>(() => {
    const { asOf, language, choices } = store.getState().frame
    return {
      entity,
      scope: selected.length > 0 ? 'selected' : 'all',
      parkUids: [],
      selected,
      format: 'csv',
      encoding: 'utf-8',
      language,
      // Who writes without looking must not hand out what is the office's alone.
      face: 'public',
      asOf,
      fields: rememberedFields(entity, choices[fieldsChoice(entity)]),
    }
  })
  const order = orderOf(draft)
  const { check, error: checkError } = useCheck(order)
  const target = useOutTarget(check?.fileName ?? '', draft.format)
  const [replaces, setReplaces] = useState(false)
  const [taskId, setTaskId] = useState<string | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const [error, setError] = useState<unknown>(null)
  const change = (fields: Partial<ExportDraft>) => {
    setDraft((before) => ({ ...before, ...fields }))
    setWritten(null)
    setError(null)
  }
  const isText = draft.format === 'csv' || draft.format === 'tsv'
  const parksMissing = draft.entity === 'parcels' && draft.scope === 'parks' && draft.parkUids.length === 0
  const isHeld = (check?.unwritable.length ?? 0) > 0 && !replaces
  const isReady = check !== null && check.rows > 0 && !parksMissing && !isHeld && target.path !== ''

  async function write(): Promise<void> {
    setWritten(null)
    setError(null)
    const { frame, exporting } = store.getState()
    try {
      setWritten(
        await frame.withTask((id) => {
          setTaskId(id)
          return exporting.write({ order, path: target.path, replaceUnwritable: replaces, taskId: id })
        }),
      )
    } catch (caught) {
      setError(caught)
    } finally {
      setTaskId(null)
    }
  }
  async function start(): Promise<void> {
    if (isReady && taskId === null && (await target.check())) await write()
  }

  return (
    <Dialog
      title={words.heading}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.close}</Button>
          <Button
            variant="primary"
            icon="save"
            isDisabled={!isReady}
            isPending={taskId !== null}
            onPress={() => void start()}
          >
            {words.write}
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <RadioGroup<Entity>
          label={words.what}
          look="segmented"
          isDisabled={selected.length > 0 || isPublic}
          items={(['parcels', 'companies'] as const).map((id) => ({ id, label: words.entities[id] }))}
          value={draft.entity}
          onChange={(next) =>
            change({
              entity: next,
              scope: 'all',
              fields: rememberedFields(next, store.getState().frame.choices[fieldsChoice(next)]),
            })
          }
        />
        <RadioGroup<Scope>
          label={words.scope}
          look="segmented"
          items={[
            ...(selected.length > 0
              ? [{ id: 'selected' as const, label: words.scopes.selected(format.whole(selected.length)) }]
              : []),
            { id: 'all', label: words.scopes.all },
            ...(draft.entity === 'parcels' && parks.length > 1
              ? [{ id: 'parks' as const, label: words.scopes.parks }]
              : []),
          ]}
          value={draft.scope}
          onChange={(scope) => change({ scope })}
        />
      </div>
      {draft.entity === 'parcels' && draft.scope === 'parks' && (
        <div role="group" aria-label={words.parks} className={styles.parks}>
          {parks.map((park) => (
            <Checkbox
              key={park.uid}
              isSelected={draft.parkUids.includes(park.uid)}
              onChange={(isOn) =>
                change({
                  parkUids: isOn
                    ? [...draft.parkUids, park.uid]
                    : draft.parkUids.filter((uid) => uid !== park.uid),
                })
              }
            >
              {parkName(park, format.language)}
            </Checkbox>
          ))}
          {parksMissing && <p className={styles.hint}>{words.parksNeeded}</p>}
        </div>
      )}
      <div className={styles.pair}>
        <Select<OutFormat>
          label={words.format}
          items={outFormats.map((id) => ({ id, label: words.formats[id] }))}
          value={draft.format}
          onChange={(next) => change({ format: next })}
        />
        {isText && (
          <Select
            label={words.encoding}
            items={(['utf-8', 'shift_jis'] as const).map((id) => ({ id, label: words.encodings[id] }))}
            value={draft.encoding}
            onChange={(encoding) => change({ encoding })}
          />
        )}
        <Select
          label={words.language}
          items={(['ja', 'en'] as const).map((id) => ({ id, label: words.languages[id] }))}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
        {draft.entity === 'parcels' && (
          <DateField
            label={words.asOf}
            value={draft.asOf}
            onChange={(day) => day !== null && change({ asOf: day })}
          />
        )}
      </div>
      {draft.entity === 'parcels' ? (
        <RadioGroup
          label={words.face}
          look="row"
          isDisabled={isPublic}
          items={(['public', 'internal'] as const).map((id) => ({ id, label: words.faces[id] }))}
          value={isPublic ? 'public' : draft.face}
          onChange={(face) => change({ face })}
        />
      ) : (
        <p className={styles.hint}>{words.companiesInternal}</p>
      )}
      <ColumnsField
        entity={draft.entity}
        face={order.face}
        fields={draft.fields}
        onChange={(fields) => {
          change({ fields })
          void store.getState().frame.remember(fieldsChoice(draft.entity), fields)
        }}
      />
      {checkError !== null && <ErrorNotice error={checkError} />}
      {check !== null && !parksMissing && (
        <p role="status">
          {check.rows === 0 ? words.noRows : words.rows(format.whole(check.rows))}
          {check.withoutPlace > 0 && ` ${words.withoutPlace(format.whole(check.withoutPlace))}`}
        </p>
      )}
      {check !== null && check.unwritable.length > 0 && (
        <UnwritableTexts
          check={check}
          replaces={replaces}
          onReplaces={setReplaces}
          onUtf8={() => change({ encoding: 'utf-8' })}
        />
      )}
      <TargetFields target={target} onEnter={() => void start()} onReplace={() => void write()} />
      {taskId !== null && (
        <ProgressBar label={words.writing}>
          <Button size="small" onPress={() => void store.getState().frame.cancelTask(taskId)}>
            {words.stop}
          </Button>
        </ProgressBar>
      )}
      {error !== null && <WriteFailure error={error} />}
      {written !== null && <WrittenNotice {...written} />}
      {draft.entity === 'parcels' && order.face === 'internal' && written === null && (
        <Notice tone="warn" title={words.internalFile} />
      )}
    </Dialog>
  )
}
