import type { ReactNode } from 'react'
import type { Parcel } from '../../../../electron/contract'
import { effectiveArea } from '../../../../electron/contract/rules/sold-share'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { Unknown } from '../../../ui/badge'
import { AskedHere } from '../../matching/asked-here'
import { Cost } from '../../matching/cost'
import { hasLineage, ParcelLineage } from '../../drawing/parcel-lineage'
import styles from './inspector.module.css'
import { fieldOfMissing, missingName } from '../missing'
import { lowestPrice } from '../order'
import type { DraftField } from '../form/parcel-form'
import { useEditing } from '../../../app/use-editing'

interface OverviewProps {
  readonly parcel: Parcel
  /** Opens the form at a field. */
  readonly onAnswer: (field: DraftField) => void
}

/** Everything that is recorded about a parcel; what is not known says so. */
export function ParcelOverview({ parcel, onAnswer }: OverviewProps) {
  const m = useMessages()
  const format = useFormat()
  const editing = useEditing()
  const words = m.parcels.fields
  const unknown = <Unknown>{m.common.unknown}</Unknown>
  const unknownOf = (criterion: string) => (
    <Unknown cost={<Cost subjectUid={parcel.uid} criterion={criterion} />}>{m.common.unknown}</Unknown>
  )
  const { registeredAreaM2, planeAreaM2, price } = parcel
  const area = effectiveArea(parcel)
  const lowest = lowestPrice(parcel)
  const highest = price.kind === 'range' ? price.maxYenPerM2 : lowest
  const missing = parcel.missing ?? []

  const fact = (label: string, value: ReactNode, key = label) => (
    <div key={key} style={{ display: 'contents' }}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )

  return (
    <>
      <dl className={styles.facts}>
        {fact(
          words.area,
          registeredAreaM2 === null ? (
            unknownOf('area')
          ) : (
            <>
              <span className={styles.figure}>{format.area(registeredAreaM2)}</span>{' '}
              <small className={styles.whole}>
                {format.tsubo(registeredAreaM2)}・{format.hectares(registeredAreaM2)}
              </small>
            </>
          ),
        )}
        {fact(
          words.planeArea,
          planeAreaM2 === null ? (
            m.parcels.noShape
          ) : (
            <>
              {format.area(planeAreaM2)}{' '}
              {registeredAreaM2 === null ? (
                <small>{format.tsubo(planeAreaM2)}</small>
              ) : (
                <small>{m.parcels.areaDifference(difference(planeAreaM2, registeredAreaM2))}</small>
              )}
            </>
          ),
        )}
        {fact(
          words.price,
          price.kind === 'unknown' ? (
            unknownOf('unitPrice')
          ) : lowest === null ? (
            format.price(price)
          ) : (
            <>
              {format.price(price)}{' '}
              <small>
                {format.yenPerTsubo(lowest)}
                {highest !== null && highest !== lowest && `〜${format.yenPerTsubo(highest)}`}
              </small>
            </>
          ),
        )}
        {lowest !== null &&
          area !== null &&
          fact(
            words.total,
            <span title={words.totalHint}>
              {format.thousandYen(lowest * area)}
              {highest !== null && highest !== lowest && `〜${format.thousandYen(highest * area)}`}
            </span>,
          )}
        {fact(words.zone, parcel.zone ?? unknownOf('zoning'))}
        {fact(
          words.deliveryOn,
          parcel.deliveryOn === null ? unknownOf('delivery') : format.dayBoth(parcel.deliveryOn),
        )}
        {fact(words.address, parcel.address === '' ? unknown : parcel.address)}
        {(parcel.existsFrom !== null || parcel.existsUntil !== null) &&
          fact(
            words.exists,
            `${parcel.existsFrom === null ? '' : format.dayShort(parcel.existsFrom)}〜${parcel.existsUntil === null ? '' : format.dayShort(parcel.existsUntil)}`,
          )}
        {fact(
          words.quality,
          <>
            {m.common.qualities[parcel.quality]}
            <br />
            <small>{m.parcels.qualityMeanings[parcel.quality]}</small>
          </>,
        )}
        {hasLineage(parcel) && fact(m.drawing.lineage.title, <ParcelLineage parcel={parcel} />)}
        {fact(words.origin, m.common.origins[parcel.origin])}
        {parcel.statusNote &&
          fact(words.statusNote, <span className={styles.text}>{parcel.statusNote}</span>)}
        {parcel.note && fact(words.note, <span className={styles.text}>{parcel.note}</span>)}
      </dl>
      {missing.length > 0 && (
        <section className={styles.section}>
          <h3>{m.parcels.inspector.missingTitle}</h3>
          <ul className={styles.missing}>
            {missing.map((key) => {
              const field = fieldOfMissing(key)
              const name = missingName(key, m)
              return (
                <li key={key}>
                  {editing.isShown && editing.reason === null && field !== null ? (
                    <button
                      type="button"
                      aria-label={m.parcels.inspector.answer(name)}
                      onClick={() => onAnswer(field)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </li>
              )
            })}
          </ul>
          <p>{m.parcels.inspector.missingHint}</p>
        </section>
      )}
      <AskedHere parcel={parcel} />
    </>
  )
}

/** How much larger or smaller the outline is than the register says: `+0.4%`. */
export function difference(planeAreaM2: number, registeredAreaM2: number): string {
  const tenths = Math.round((planeAreaM2 / registeredAreaM2 - 1) * 1000)
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : '±'}${(Math.abs(tenths) / 10).toFixed(1)}%`
}
