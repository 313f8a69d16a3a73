import { useState } from 'react'
import type { LayerDetails } from '../../../electron/contract'
import { useDraft, useSaving } from '../../app/use-form'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { SaveError } from '../../ui/save-error'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { plainColor } from './data/shapes'
import { fileFacts } from './file-facts'
import { LayerPreview } from './layer-preview'
import styles from './layers.module.css'
import type { Layer, LayerDraft } from './slice'

const startOpacity = { under: 1, over: 0.8 } as const

/** Name, source and display of a layer, or of a draft that becomes one. */
export function LayerForm({
  layer,
  draft: coming,
  details: placed,
  onClose,
}: {
  layer?: Layer
  draft?: LayerDraft
  /** Details with the control points that were set before. */
  details?: LayerDetails
  onClose: () => void
}) {
  const m = useMessages()
  const words = m.layers.form
  const store = useAppStore()
  const saving = useSaving()
  const from = layer ?? coming?.inspected
  const details = placed ?? from?.details
  const [isTried, setTried] = useState(false)
  const { draft, change, read } = useDraft({
    name: from?.name.slice(0, 200) ?? '',
    attribution: from?.attribution ?? '',
    over: details?.over ?? false,
    color: details?.color ?? plainColor,
    onSheet: layer?.onSheet ?? true,
  })
  if (!from || !details) return null
  const { kind } = from
  const colors = Object.entries(words.colors).map(([id, label]) => ({
    id,
    label,
    lead: <span className={styles.dot} style={{ background: id }} />,
  }))

  async function submit(): Promise<void> {
    const now = read()
    setTried(true)
    if (now.name.trim() === '' || now.attribution.trim() === '' || !details) return
    const fields = {
      name: now.name.trim(),
      attribution: now.attribution.trim(),
      onSheet: now.onSheet,
      details: { ...details, over: now.over, color: kind === 'geojson' ? now.color : details.color },
    }
    const { layers, map } = store.getState()
    const isSaved = await saving.save(async () => {
      if (layer) return layers.update(layer.uid, fields)
      if (!coming) return
      const opacity = now.over ? startOpacity.over : startOpacity.under
      await layers.add({ kind, path: coming.path, opacity, visible: true, ...fields })
      layers.setOpen(true)
      if (details.bounds) map.tell({ kind: 'fit', extent: details.bounds })
    })
    if (isSaved) onClose()
  }
  const save = () => void submit()

  return (
    <Dialog
      title={layer ? words.editTitle : words.addTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.common.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={save}>
            {layer ? m.common.save : words.add}
          </Button>
        </>
      }
    >
      <dl className={styles.facts}>
        {fileFacts(m, {
          kind,
          details,
          path: coming?.path ?? layer?.path,
          bytes: coming?.inspected.bytes,
        }).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {coming && kind !== 'image' && (
        <LayerPreview draft={coming} details={{ ...details, over: draft.over, color: draft.color }} />
      )}
      <TextField
        label={words.name}
        value={draft.name}
        maxLength={200}
        isRequired
        autoFocus
        onChange={(name) => change({ name })}
        onEnter={save}
        error={isTried && draft.name.trim() === '' ? words.needName : null}
      />
      <TextField
        label={words.attribution}
        description={words.attributionHint}
        value={draft.attribution}
        maxLength={500}
        isRequired
        onChange={(attribution) => change({ attribution })}
        onEnter={save}
        error={isTried && draft.attribution.trim() === '' ? words.needAttribution : null}
      />
      <RadioGroup
        label={words.place}
        items={[
          { id: 'over', label: m.layers.over, hint: words.overHint },
          { id: 'under', label: m.layers.under, hint: words.underHint },
        ]}
        value={draft.over ? 'over' : 'under'}
        onChange={(side) => change({ over: side === 'over' })}
      />
      {kind === 'geojson' && (
        <Select
          label={words.color}
          description={words.colorHint}
          items={colors}
          value={draft.color}
          onChange={(color) => change({ color })}
        />
      )}
      <Checkbox isSelected={draft.onSheet} onChange={(onSheet) => change({ onSheet })}>
        {words.onSheet}
      </Checkbox>
      <SaveError error={saving.error} />
    </Dialog>
  )
}
