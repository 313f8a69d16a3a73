import { useEffect, useRef, useState } from 'react'
import type { ExportFormat, SheetSpec } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { ProgressBar } from '../../../ui/progress-bar'
import { RadioGroup } from '../../../ui/radio-group'
import type { MadeSheet } from '../preview/use-sheet'
import { needsOf } from '../spec'
import { BatchDialog } from './batch-dialog'
import { ExportFailure } from './export-failure'
import { ExportResult } from './export-result'
import styles from './output.module.css'
import { PaperPrint } from './paper-print'
import { pictureNames } from './size-words'
import { TargetFields } from './target-fields'
import { useTarget } from './use-target'

/** Where the sheet goes: a file, a printer, or a folder with all parks. */
export function OutputPanel({ spec, made }: { spec: SheetSpec; made: MadeSheet | null }) {
  const m = useMessages()
  const [wanted, setFormat] = useState<ExportFormat>('pdf')
  const formats = needsOf(spec.sheet).workbook ? (['pdf', 'png', 'xlsx'] as const) : (['pdf', 'png'] as const)
  const format = formats.find((one) => one === wanted) ?? 'pdf'
  const [isBatch, setBatch] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const parks = useApp((state) => state.parks.list)
  const target = useTarget(spec, format)
  const store = useAppStore()
  const job = useApp((state) => state.printing.job)
  const { exportNow, cancelExport, forgetExport } = store.getState().printing
  const outcome = useRef<HTMLDivElement>(null)
  // What became of it stands below the buttons, often out of sight.
  useEffect(() => {
    if (job.result !== null || job.error !== null) outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [job])
  const isReady = made !== null && made.spec === spec
  const pages = made?.sheet.pages.length ?? 1
  const names = () => (format === 'png' ? pictureNames(target.name, pages) : [target.name])

  async function start(): Promise<void> {
    if (!(await target.check(names()))) return
    await exportNow({ spec, format, path: target.path })
  }

  return (
    <section className={styles.section} aria-label={m.printing.output}>
      <h2 className={styles.heading}>{m.printing.output}</h2>
      <RadioGroup
        label={m.printing.format}
        look="segmented"
        items={formats.map((id) => ({ id, label: m.printing.formats[id] }))}
        value={format}
        onChange={(next) => {
          setFormat(next)
          forgetExport()
        }}
      />
      <TargetFields target={target} onEnter={() => void start()} />
      {job.taskId === null ? (
        <div className={styles.stack}>
          <Button
            variant="primary"
            icon="save"
            isDisabled={!isReady || target.path === ''}
            onPress={() => void start()}
          >
            {m.printing.export(m.printing.formats[format])}
          </Button>
          <Button icon="print" isDisabled={!isReady} onPress={() => setPrinting(true)}>
            {m.printing.print}
          </Button>
          {needsOf(spec.sheet).parks === 'one' && parks.length > 1 && (
            <Button icon="layers" onPress={() => setBatch(true)}>
              {m.printing.batch}
            </Button>
          )}
        </div>
      ) : (
        <ProgressBar label={m.printing.exporting}>
          <Button size="small" onPress={cancelExport}>
            {m.printing.cancel}
          </Button>
        </ProgressBar>
      )}
      <p className={styles.hint}>{m.printing.printHint}</p>
      <div ref={outcome} className={styles.result}>
        {job.order !== null && job.error !== null && (
          <ExportFailure
            error={job.error}
            spec={job.order.spec}
            onAllow={() => job.order && void exportNow({ ...job.order, allowMissingGlyphs: true })}
          />
        )}
        {job.order !== null && job.result !== null && (
          <ExportResult key={job.result.madeAt} spec={job.order.spec} result={job.result} />
        )}
      </div>
      {made && isPrinting && <PaperPrint made={made} onClose={() => setPrinting(false)} />}
      <ConfirmDialog
        title={m.printing.overwriteTitle}
        isOpen={target.taken.length > 0}
        onClose={target.forgetTaken}
        confirmLabel={m.printing.overwrite}
        onConfirm={() => {
          target.forgetTaken()
          void exportNow({ spec, format, path: target.path })
        }}
      >
        {m.printing.overwriteText(m.common.listOf(target.taken))}
      </ConfirmDialog>
      {isBatch && (
        <BatchDialog spec={spec} format={format} folder={target.folder} onClose={() => setBatch(false)} />
      )}
    </section>
  )
}
