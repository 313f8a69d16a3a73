import { useEffect, useState, type ReactNode } from 'react'
import { CodedError, type Institution, type Programme, type Uid } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { OutdatedAnswer } from '../../../store/generations'
import { Button } from '../../../ui/button'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fold } from '../../../ui/fold'
import { Section } from '../../companies/page/section'
import { selectFieldMap } from '../../companies/firm'
import { useFigures } from '../../indicators/money-unit'
import { entryName } from '../../prospects/names'
import { CurrencyBadge } from '../currency-badge'
import { openConsultation, openProgramme } from '../open'
import type { CompanyBacking } from '../slice'
import { versionNow, versionYear } from '../versions'
import styles from './backing.module.css'

/** Who stands behind the fields of a company: councils, institutions, lenders, programmes. */
export function BackingSection({ companyUid }: { companyUid: Uid }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const fields = useApp(selectFieldMap)
  const { backing, error } = useBacking(companyUid)
  const words = m.programmes.company
  const fieldNames = (backing?.fieldUids ?? []).flatMap((uid) => {
    const field = fields.get(uid)
    return field ? [entryName(field, language)] : []
  })
  const consult = (
    <Button size="small" onPress={() => openConsultation(store.getState(), companyUid)}>
      {words.consult}
    </Button>
  )
  return (
    <Section title={words.title} aside={consult}>
      {error && <ErrorNotice error={error} />}
      {backing !== null && (
        <>
          <p className={styles.text}>
            {fieldNames.length === 0 ? words.noFields : words.text(m.common.listOf(fieldNames))}
          </p>
          {fieldNames.length > 0 && <Own backing={backing} />}
          <General backing={backing} />
        </>
      )}
    </Section>
  )
}

function useBacking(companyUid: Uid) {
  const store = useAppStore()
  const version = useApp((state) => state.programmes.version)
  const asOf = useApp((state) => state.frame.asOf)
  const [state, setState] = useState<{ backing: CompanyBacking | null; error: CodedError | null }>({
    backing: null,
    error: null,
  })
  useEffect(() => {
    let isCurrent = true
    store
      .getState()
      .programmes.ofCompany(companyUid)
      .then(
        (backing) => isCurrent && setState({ backing, error: null }),
        (error: unknown) => {
          if (isCurrent && !(error instanceof OutdatedAnswer))
            setState((before) => ({ ...before, error: error instanceof CodedError ? error : null }))
        },
      )
    return () => {
      isCurrent = false
    }
  }, [store, version, asOf, companyUid])
  return state
}

function Own({ backing }: { backing: CompanyBacking }) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.programmes.company
  const named = (kinds: readonly Institution['kind'][]) => {
    const own = backing.institutions.filter(({ kind }) => kinds.includes(kind))
    return own.length === 0 ? (
      <span className={styles.quiet}>{words.none}</span>
    ) : (
      m.common.listOf(own.map((each) => entryName(each, language)))
    )
  }
  return (
    <dl className={styles.facts}>
      <Fact label={words.councils}>{named(['council'])}</Fact>
      <Fact label={words.institutions}>{named(['support', 'office'])}</Fact>
      <Fact label={words.programmes}>
        {backing.programmes.length === 0 ? (
          <span className={styles.quiet}>{words.none}</span>
        ) : (
          <Programmes programmes={backing.programmes} />
        )}
      </Fact>
    </dl>
  )
}

function General({ backing }: { backing: CompanyBacking }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.programmes.company
  const { generalInstitutions, generalProgrammes } = backing
  const lenders = generalInstitutions.filter(({ kind }) => kind === 'lender')
  const others = generalInstitutions.filter(({ kind }) => kind !== 'lender')
  const named = (list: readonly Institution[]) =>
    m.common.listOf(list.map((each) => entryName(each, format.language)))
  return (
    <>
      {generalInstitutions.length > 0 && (
        <Fold title={words.generalInstitutions(format.whole(generalInstitutions.length))}>
          <dl className={styles.facts}>
            {others.length > 0 && <Fact label={words.institutions}>{named(others)}</Fact>}
            {lenders.length > 0 && <Fact label={words.lenders}>{named(lenders)}</Fact>}
          </dl>
        </Fold>
      )}
      {generalProgrammes.length > 0 && (
        <Fold title={words.general(format.whole(generalProgrammes.length))}>
          <Programmes programmes={generalProgrammes} />
        </Fold>
      )}
    </>
  )
}

function Programmes({ programmes }: { programmes: readonly Programme[] }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const figures = useFigures()
  return (
    <ul className={styles.programmes}>
      {programmes.map((programme) => {
        const version = versionNow(programme)
        return (
          <li key={programme.uid}>
            <button
              type="button"
              className={styles.link}
              onClick={() => openProgramme(store.getState(), programme.uid)}
            >
              {entryName(programme, language)}
            </button>
            {version !== null && (
              <span className={styles.quiet}>
                {version.budgetYen === null
                  ? versionYear(version, m, language)
                  : m.programmes.page.ofYear(
                      figures.money(version.budgetYen),
                      versionYear(version, m, language),
                    )}
              </span>
            )}
            {programme.currency !== null && programme.currency !== 'in-force' && (
              <CurrencyBadge currency={programme.currency} />
            )}
          </li>
        )
      })}
    </ul>
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
