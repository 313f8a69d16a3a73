import type { SheetSpec } from '../../../../electron/contract'
import { fixedScales, papers } from '../../../../electron/contract/rules/sheet-paper'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Fold } from '../../../ui/fold'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { movableFrame } from '../preview/frame-geometry'
import type { MadeSheet } from '../preview/use-sheet'
import { needsOf } from '../spec'
import styles from './controls.module.css'

/** Paper, orientation, scale. */
export function PaperControls({ spec, made }: { spec: SheetSpec; made: MadeSheet | null }) {
  const m = useMessages()
  const { whole } = useFormat()
  const store = useAppStore()
  const { change } = store.getState().printing
  const page = made?.sheet.pages[0]
  const frame = made && page && made.spec.scale === 'fit' ? movableFrame(page, made.spec, made.data) : null
  return (
    <Fold title={m.printing.sections.paper} defaultOpen>
      <div className={styles.group}>
        <div className={styles.pair}>
          <Select
            label={m.printing.paper}
            items={papers.map((id) => ({ id, label: id }))}
            value={spec.paper}
            onChange={(paper) => change({ paper })}
          />
          <RadioGroup
            label={m.printing.orientation}
            look="segmented"
            items={(['landscape', 'portrait'] as const).map((id) => ({
              id,
              label: m.printing.orientations[id],
            }))}
            value={spec.orientation}
            onChange={(orientation) => change({ orientation })}
          />
        </div>
        {needsOf(spec.sheet).map && (
          <Select
            label={m.printing.scale}
            items={[
              { id: 'fit', label: frame ? m.printing.fitAs(whole(frame.frame.scale)) : m.printing.fit },
              ...fixedScales.map((scale) => ({
                id: String(scale),
                label: m.printing.scaleItem(whole(scale)),
              })),
            ]}
            value={String(spec.scale)}
            onChange={(id) =>
              change({
                scale: id === 'fit' ? 'fit' : (fixedScales.find((scale) => String(scale) === id) ?? 'fit'),
              })
            }
          />
        )}
      </div>
    </Fold>
  )
}
