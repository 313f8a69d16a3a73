import { useEffect, useState } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Fold } from '../../../ui/fold'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { isEditionUsed } from '../checks'
import { subjectOf } from '../spec'
import styles from './controls.module.css'

/** Language, title, note, edition. */
export function WordControls({ spec }: { spec: SheetSpec }) {
  const m = useMessages()
  const store = useAppStore()
  const log = useApp((state) => state.prints.log)
  const { change } = store.getState().printing
  const next = useNextEdition(spec)
  return (
    <Fold title={m.printing.sections.words} defaultOpen>
      <div className={styles.group}>
        <RadioGroup
          label={m.printing.language}
          look="segmented"
          items={(['ja', 'en'] as const).map((id) => ({
            id,
            label: <span lang={id}>{m.printing.languages[id]}</span>,
          }))}
          value={spec.language}
          onChange={(language) => change({ language })}
        />
        <TextField
          label={m.printing.sheetTitle}
          description={m.printing.titleHint}
          value={spec.title}
          maxLength={200}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={m.printing.note}
          value={spec.note}
          lines={2}
          maxLength={2000}
          onChange={(note) => change({ note })}
        />
        <div className={styles.line}>
          <TextField
            label={m.printing.edition}
            description={
              isEditionUsed(log, spec) ? m.printing.editionUsed(spec.edition) : m.printing.editionHint
            }
            value={spec.edition}
            maxLength={20}
            className={styles.grow}
            onChange={(edition) => change({ edition })}
          />
          {next !== null && next !== spec.edition && (
            <Button size="small" onPress={() => change({ edition: next })}>
              {m.printing.takeEdition(next)}
            </Button>
          )}
        </div>
      </div>
    </Fold>
  )
}

/** The number that the log proposes; asked again when something was printed. */
function useNextEdition(spec: SheetSpec): string | null {
  const store = useAppStore()
  const revision = useApp((state) => state.workspace.current?.revision)
  const [next, setNext] = useState<string | null>(null)
  const { sheet, face, parkUids, parcelUids } = spec
  const key = JSON.stringify([sheet, face, parkUids, parcelUids, subjectOf(spec), revision])
  useEffect(() => {
    let isWanted = true
    store
      .getState()
      .printing.nextEdition(spec)
      .then(
        (edition) => {
          if (isWanted) setNext(edition)
        },
        // A proposal that does not come is none: the field is there.
        () => {
          if (isWanted) setNext(null)
        },
      )
    return () => {
      isWanted = false
    }
    // The key holds all that the answer depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, key])
  return next
}
