import type { ReactNode } from 'react'
import type { Programme, ProgrammeVersion } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Badge, Unknown } from '../../../ui/badge'
import { FieldChip } from '../../companies/field-chip'
import { selectFieldMap } from '../../companies/firm'
import { SourceLine } from '../../indicators/detail/source-line'
import { useFigures } from '../../indicators/money-unit'
import { entryName } from '../../prospects/names'
import { versionYear } from '../versions'
import styles from './page.module.css'

/** What a version says of itself: amount with its year, whom it is for, where it stands. */
export function VersionFacts({ programme, version }: { programme: Programme; version: ProgrammeVersion }) {
  const m = useMessages()
  const format = useFormat()
  const figures = useFigures()
  const fields = useApp(selectFieldMap)
  const list = useApp((state) => state.programmes.list) ?? []
  const institutions = useApp((state) => state.programmes.institutions)
  const words = m.programmes.page
  const { language } = format
  const year = versionYear(version, m, language)
  const desks = institutions.filter(({ programmeUids }) => programmeUids.includes(programme.uid))
  const others = list.filter(
    (each) =>
      programme.exclusiveGroup !== '' &&
      each.exclusiveGroup === programme.exclusiveGroup &&
      each.uid !== programme.uid,
  )
  const listed = (names: readonly string[]) =>
    names.length === 0 ? m.programmes.anyone : m.common.listOf([...names])
  const day = (value: string | null) => (value === null ? '' : format.day(value))
  return (
    <dl className={styles.facts}>
      <Fact label={words.year}>
        {version.fiscalYear === null ? <Unknown>{year}</Unknown> : <strong>{year}</strong>}
        {version.mark !== 'none' && (
          <>
            {' '}
            <Badge>{m.programmes.marks[version.mark]}</Badge>
          </>
        )}
      </Fact>
      <Fact label={words.budget}>
        {version.budgetYen === null ? (
          words.noBudget
        ) : (
          <>
            <strong className={styles.amount}>{figures.money(version.budgetYen)}</strong>{' '}
            <small>
              {year}
              {version.number !== null && `　${words.number(format.whole(version.number))}`}
            </small>
          </>
        )}
      </Fact>
      <Fact label={words.period}>
        {version.validFrom === null && version.validTo === null ? (
          <Unknown>{words.openPeriod}</Unknown>
        ) : (
          words.periodOf(day(version.validFrom), day(version.validTo))
        )}
      </Fact>
      <Fact label={words.provider}>
        {[programme.provider, version.department].filter(Boolean).join('　')}
      </Fact>
      <Fact label={words.audience}>{m.programmes.audiences[programme.audience]}</Fact>
      <Fact label={words.purposes}>
        {listed(programme.purposes.map((each) => m.programmes.purposes[each]))}
      </Fact>
      <Fact label={words.fields}>
        {programme.fieldUids.length === 0 ? (
          m.programmes.anyone
        ) : (
          <span className={styles.chips}>
            {programme.fieldUids.map((uid) => {
              const field = fields.get(uid)
              return field && <FieldChip key={uid} field={field} />
            })}
          </span>
        )}
      </Fact>
      <Fact label={words.sizes}>{listed(programme.sizes.map((each) => m.programmes.sizes[each]))}</Fact>
      <Fact label={words.stages}>{listed(programme.stages.map((each) => m.programmes.stages[each]))}</Fact>
      {version.outline !== '' && <Fact label={words.outline}>{version.outline}</Fact>}
      {version.conditions !== '' && (
        <Fact label={words.conditions}>
          <span className={styles.text}>{version.conditions}</span>
        </Fact>
      )}
      {others.length > 0 && (
        <Fact label={words.exclusive}>
          {words.exclusiveText(m.common.listOf(others.map((each) => entryName(each, language))))}
        </Fact>
      )}
      {desks.length > 0 && (
        <Fact label={words.desks}>{m.common.listOf(desks.map((each) => entryName(each, language)))}</Fact>
      )}
      {programme.web !== '' && (
        <Fact label={words.web}>
          <span className={styles.web}>{programme.web}</span>
        </Fact>
      )}
      <Fact label={words.source}>
        <SourceLine {...version} />
      </Fact>
      {[programme.note, version.note].filter(Boolean).length > 0 && (
        <Fact label={words.note}>
          <span className={styles.text}>{[programme.note, version.note].filter(Boolean).join('\n')}</span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
