import { useMemo } from 'react'
import type { SourceWarning } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { ControlPoints } from './control-points'
import { PreviewTable } from './preview-table'
import { ReadSettings } from './read-settings'
import { crsName } from './read-options'
import { warningText } from './reason-text'
import { ShapesMap, type DrawnShape } from './shapes-map'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

type Warning = Required<SourceWarning>

/** How the file is read: everything found can be changed, and the table beside it shows what comes of it. */
export function ReadStep({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.read
  const { inspected, preview } = work
  const inspection = inspected?.inspection ?? null
  const crs = inspection?.crs ?? null
  const shapes = useMemo(
    (): DrawnShape[] =>
      (preview?.shapes ?? []).map(({ index = 0, polygon = null, position = null }) => ({
        id: index,
        name: '',
        tone: 'plain',
        polygon,
        position,
      })),
    [preview],
  )
  const isLocal = (work.options.crs ?? crs?.value) === 'local'
  return (
    <div className={styles.reading}>
      {/* Before anything is known there is nothing to change yet, unless the file could not be read. */}
      {(inspection !== null || work.busy === null) && <ReadSettings work={work} />}
      <div className={styles.content}>
        {inspection !== null && inspection.warnings.length > 0 && (
          <section aria-label={words.warnings}>
            <h2 className={styles.subtitle}>{words.warnings}</h2>
            <ul className={styles.warnings}>
              {inspection.warnings.map((warning, index) => (
                <WarningLine
                  key={`${warning.code ?? ''} ${index}`}
                  warning={warning as Warning}
                  work={work}
                />
              ))}
            </ul>
          </section>
        )}
        {isLocal && <ControlPoints work={work} />}
        {inspection !== null && preview !== null && (
          <section aria-label={words.preview} className={styles.previewSection}>
            <h2 className={styles.subtitle}>
              {words.preview}
              <small>{words.previewOf(format.whole(preview.rows.length), format.whole(preview.total))}</small>
            </h2>
            <PreviewTable inspection={inspection} preview={preview} />
          </section>
        )}
        {crs !== null && !isLocal && (
          <section aria-label={words.map} className={styles.mapSection}>
            <h2 className={styles.subtitle}>{words.map}</h2>
            {shapes.length > 0 ? (
              <div className={styles.mapBox}>
                <ShapesMap label={words.map} shapes={shapes} active={null} />
              </div>
            ) : (
              <p className={styles.hint}>{words.noMap}</p>
            )}
            {preview !== null && preview.shapesLeftOut > 0 && (
              <p className={styles.hint}>{words.mapLeftOut(format.whole(preview.shapesLeftOut))}</p>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

function WarningLine({ warning, work }: { warning: Warning; work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  return (
    <li>
      <Icon name={calm.has(warning.code) ? 'info' : 'warning'} />
      <span>{warningText(warning, m, format)}</span>
      <Offer warning={warning} work={work} />
    </li>
  )
}

/** What is only said so that nobody wonders. */
const calm: ReadonlySet<Warning['code']> = new Set([
  'title-rows',
  'macros-ignored',
  'hidden-rows',
  'control-points-needed',
])

function Offer({ warning: { offer }, work }: { warning: Warning; work: ImportWork }) {
  const m = useMessages()
  const words = m.importing.read
  if (offer === null) return null
  const { kind } = offer
  const swap = !(work.inspected?.inspection.crs?.swapAxes ?? false)
  // Control points have a form of their own below.
  if (kind === 'control-points')
    return work.options.crs === 'local' ? null : (
      <Button size="small" onPress={() => void work.read({ crs: 'local' })}>
        {words.offerPoints}
      </Button>
    )
  if (kind === 'swap')
    return (
      <Button size="small" onPress={() => void work.read({ swapAxes: swap })}>
        {words.offerSwap}
      </Button>
    )
  if (kind === 'crs')
    return (
      <Button size="small" onPress={() => void work.read({ crs: offer.crs })}>
        {words.offerCrs(crsName(offer.crs, m))}
      </Button>
    )
  if (kind === 'encoding')
    return (
      <Button size="small" onPress={() => void work.read({ encoding: offer.encoding })}>
        {words.offerEncoding(m.importing.encodings[offer.encoding])}
      </Button>
    )
  return (
    <Button size="small" onPress={() => void work.read({ delimiter: offer.delimiter })}>
      {words.offerDelimiter(m.importing.delimiters[offer.delimiter])}
    </Button>
  )
}
