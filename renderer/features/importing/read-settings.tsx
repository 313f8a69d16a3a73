import type {
  DetectionBasis,
  ImportCrs,
  ImportDelimiter,
  ImportEncoding,
  ImportFormat,
} from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { sizeWords } from '../printing/output/size-words'
import { crsName, delimiters, encodings, formats, systems } from './read-options'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

/** Rows among which that of the headers is looked for by hand. */
const headerRows = 30

/** How the file is read, with the ground each finding rests on. */
export function ReadSettings({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.read
  const { options, source } = work
  const found = work.inspected?.inspection ?? null
  const basis = (ground: DetectionBasis | undefined) =>
    ground === undefined ? undefined : words.basis[ground]
  const kind = options.format ?? found?.format.value ?? null
  const isText = kind === 'csv' || kind === 'corporate-numbers'
  // A file that could not be read may still be read with another answer.
  const asksEncoding = (found?.encoding ?? null) !== null || (found === null && kind !== 'xlsx')
  const headerRow = options.headerRow ?? found?.headerRow?.value ?? 1
  return (
    <section className={styles.settings} aria-label={words.title}>
      <h2 className={styles.subtitle}>{words.title}</h2>
      <p className={styles.hint}>{words.text}</p>
      <Select<ImportFormat>
        label={words.format}
        description={basis(found?.format.basis)}
        items={formats.map((id) => ({ id, label: m.importing.formatNames[id] }))}
        value={kind}
        onChange={(value) =>
          void work.read({
            format: value,
            layer: null,
            delimiter: null,
            headerRow: null,
            crs: null,
            swapAxes: null,
          })
        }
      />
      {found !== null && found.layers.length > 1 && (
        <Select<string>
          label={words.layer}
          items={found.layers.map(({ key = '', name = '', rows = null, hidden = false }) => ({
            id: key,
            label: hidden ? `${name}${words.hidden}` : name,
            ...(rows === null ? {} : { hint: words.layerRows(format.whole(rows)) }),
          }))}
          value={found.layer}
          onChange={(layer) => void work.read({ layer, headerRow: null, crs: null, swapAxes: null })}
        />
      )}
      {asksEncoding && (
        <Select<ImportEncoding>
          label={words.encoding}
          description={basis(found?.encoding?.basis)}
          items={encodings.map((id) => ({ id, label: m.importing.encodings[id] }))}
          value={options.encoding ?? found?.encoding?.value ?? null}
          onChange={(encoding) => void work.read({ encoding })}
        />
      )}
      {isText && (
        <Select<ImportDelimiter>
          label={words.delimiter}
          description={basis(found?.delimiter?.basis)}
          items={delimiters.map((id) => ({ id, label: m.importing.delimiters[id] }))}
          value={options.delimiter ?? found?.delimiter?.value ?? null}
          onChange={(delimiter) => void work.read({ delimiter })}
        />
      )}
      {found?.headerRow && (
        <Select<string>
          label={words.headerRow}
          description={basis(found.headerRow.basis)}
          items={[
            { id: '0', label: words.headerNone },
            ...Array.from({ length: Math.max(headerRows, headerRow) }, (_, index) => ({
              id: String(index + 1),
              label: words.headerAt(format.whole(index + 1)),
            })),
          ]}
          value={String(headerRow)}
          onChange={(value) => void work.read({ headerRow: Number(value) })}
        />
      )}
      {found?.crs && <CrsSettings work={work} crs={found.crs} />}
      {found !== null && source !== null && (
        <p className={styles.hint}>
          {words.counts(format.whole(found.records), sizeWords(source.bytes, m, format))}
          {found.crs && (
            <>
              <br />
              {words.shapes(
                format.whole(found.geometries.areas),
                format.whole(found.geometries.points),
                format.whole(found.geometries.none),
              )}
            </>
          )}
        </p>
      )}
    </section>
  )
}

type Crs = NonNullable<NonNullable<ImportWork['inspected']>['inspection']['crs']>

function CrsSettings({ work, crs }: { work: ImportWork; crs: Crs }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.read
  const near = new Map(crs.candidates.map(({ crs: each, distanceKm }) => [each, distanceKm]))
  const ordered = [...near.keys(), ...systems.filter((each) => !near.has(each))]
  return (
    <>
      <Select<ImportCrs>
        label={words.crs}
        placeholder={words.crsAsk}
        description={
          <>
            {words.basis[crs.basis]}
            {crs.declared !== '' && (
              <>
                <br />
                {words.declared(crs.declared.slice(0, 60))}
              </>
            )}
            {crs.accuracyM !== null && crs.accuracyM > 0.5 && (
              <>
                <br />
                {words.accuracy(format.fixed(crs.accuracyM, 0))}
              </>
            )}
          </>
        }
        items={ordered.map((id) => {
          const km = near.get(id) ?? null
          return {
            id,
            label: crsName(id, m),
            ...(km === null ? {} : { hint: words.crsNear(format.fixed(km, km < 10 ? 1 : 0)) }),
          }
        })}
        value={crs.value}
        onChange={(value) => void work.read({ crs: value })}
      />
      <div>
        <Checkbox isSelected={crs.swapAxes} onChange={(swapAxes) => void work.read({ swapAxes })}>
          {words.swap}
        </Checkbox>
        <p className={styles.hint}>{words.swapHint}</p>
      </div>
    </>
  )
}
