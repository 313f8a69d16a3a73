import type { SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { classNames } from '../../../ui/class-names'
import { RadioGroup } from '../../../ui/radio-group'
import { needsOf } from '../spec'
import styles from './controls.module.css'

/** 公開用 or 庁内用: the first question of every sheet, in the colour of its answer. */
export function FaceChoice({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const isLocked = useApp((state) => state.frame.face === 'public')
  const isPublic = spec.face === 'public'
  const isInternalOnly = needsOf(spec.sheet).internalOnly
  const { faces, faceHints } = m.printing
  return (
    <div className={classNames(styles.face, isPublic ? styles.facePublic : styles.faceInternal)}>
      <RadioGroup
        label={m.printing.face}
        look="segmented"
        items={[
          { id: 'public', label: faces.public, isDisabled: isInternalOnly },
          { id: 'internal', label: faces.internal, isDisabled: isLocked },
        ]}
        value={spec.face}
        onChange={(face) => store.getState().printing.change({ face })}
      />
      <p className={styles.faceHint}>
        {isInternalOnly
          ? faceHints.internalOnly(m.sheets.names[spec.sheet])
          : isLocked
            ? faceHints.locked
            : isPublic
              ? faceHints.public
              : faceHints.internal}
      </p>
    </div>
  )
}
