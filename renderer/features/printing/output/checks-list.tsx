import { useMemo, type ReactNode } from 'react'
import type { SheetSpec } from '../../../../electron/contract'
import { today } from '../../../app/today'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { checksOf, secretNamesOf, type Check } from '../checks'
import type { MadeSheet } from '../preview/use-sheet'
import styles from './output.module.css'

/** Names shown before the rest is only counted. */
const shownNames = 6

const graveKinds: ReadonlySet<Check['kind']> = new Set(['names-in-words', 'few-parcels', 'missing-glyphs'])
const mildKinds: ReadonlySet<Check['kind']> = new Set(['withheld', 'not-today', 'demo-data', 'facts-unknown'])

/** What to know before the sheet leaves, gravest first, each with the way to put it right. */
export function Checks({ spec, made }: { spec: SheetSpec; made: MadeSheet | null }) {
  const m = useMessages()
  const { whole } = useFormat()
  const companies = useApp((state) => state.companies.list)
  const secretNames = useMemo(() => secretNamesOf(companies), [companies])
  const checks = useMemo(
    () =>
      made === null
        ? []
        : checksOf({
            spec: made.spec,
            data: made.data,
            pages: made.sheet.pages,
            warnings: made.sheet.warnings,
            secretNames,
            today: today(),
          }),
    [made, secretNames],
  )
  return (
    <section className={styles.section} aria-label={m.printing.checks}>
      <h2 className={styles.heading}>
        {m.printing.checks}
        {checks.length > 0 && (
          <span className={styles.count}>{m.printing.checksCount(whole(checks.length))}</span>
        )}
      </h2>
      {made !== null && checks.length === 0 && (
        <p className={styles.fine}>
          <Icon name="check" /> {m.printing.checksNone}
        </p>
      )}
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li
            key={check.kind}
            className={
              graveKinds.has(check.kind)
                ? styles.grave
                : mildKinds.has(check.kind)
                  ? styles.mild
                  : styles.warn
            }
          >
            <Icon name={mildKinds.has(check.kind) ? 'info' : 'warning'} />
            <div className={styles.check}>
              <CheckWords check={check} />
              <Remedy check={check} spec={spec} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function CheckWords({ check }: { check: Check }): ReactNode {
  const m = useMessages()
  const format = useFormat()
  const { warnings, more } = m.printing
  const listed = (names: readonly string[]) => {
    const left = names.length - shownNames
    const first = m.common.listOf(names.slice(0, shownNames))
    return left > 0 ? `${first} ${more(format.whole(left))}` : first
  }
  switch (check.kind) {
    case 'issuer-missing':
    case 'demo-data':
    case 'few-parcels':
      return warnings[check.kind]
    case 'missing-glyphs':
      return warnings[check.kind](check.characters.join(' '))
    case 'withheld':
      return warnings.withheld(format.whole(check.count))
    case 'not-today':
      return warnings['not-today'](format.day(check.day))
    case 'no-parcels':
    case 'trip-problems':
    case 'figures-unknown':
    case 'stops-without-point':
    case 'names-in-words':
    case 'layers-left-out':
    case 'pictures-unchecked':
      return warnings[check.kind](listed(check.names))
    default:
      return warnings[check.kind](listed(check.names), format.whole(check.names.length))
  }
}

/** The one step that puts it right, where there is one. */
function Remedy({ check, spec }: { check: Check; spec: SheetSpec }): ReactNode {
  const m = useMessages()
  const store = useAppStore()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const { printing, frame, parks } = store.getState()
  const button = (words: string, act: () => void) => (
    <Button size="small" variant="quiet" onPress={act}>
      {words}
    </Button>
  )
  switch (check.kind) {
    case 'issuer-missing':
      return isInternal && button(m.printing.setIssuer, () => frame.show('settings'))
    case 'parcels-outside-frame':
      return spec.centre !== null
        ? button(m.printing.backToCentre, () => printing.change({ centre: null }))
        : spec.scale !== 'fit' && button(m.printing.useFit, () => printing.change({ scale: 'fit' }))
    case 'parcel-larger-than-frame':
      return spec.scale !== 'fit' && button(m.printing.useFit, () => printing.change({ scale: 'fit' }))
    case 'layers-left-out':
      return button(m.layers.title, () => {
        frame.show('map')
        store.getState().layers.setOpen(true)
      })
    case 'facts-unknown': {
      const [park] = spec.parkUids
      return (
        park !== undefined &&
        button(m.printing.showFacts, () => {
          parks.setSubject(park)
          frame.show('map')
        })
      )
    }
    case 'not-today':
      return button(m.frame.asOfToday, () => void frame.setAsOf(today()))
    default:
      return null
  }
}
