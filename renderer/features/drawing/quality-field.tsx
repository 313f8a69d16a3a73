import { Quality } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { Select } from '../../ui/select'

/** How good the outline is; traced is what drawing on the map makes. */
export function QualityField({ value, onChange }: { value: Quality; onChange: (quality: Quality) => void }) {
  const m = useMessages()
  return (
    <Select
      label={m.drawing.form.quality}
      items={Quality.options.map((id) => ({ id, label: m.common.qualities[id] }))}
      value={value}
      onChange={onChange}
    />
  )
}
