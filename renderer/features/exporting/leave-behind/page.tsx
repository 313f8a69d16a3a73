import type { Parcel, SheetPark } from '../../../../electron/contract'
import type { SheetContext } from '../../../sheets/layout/context'
import { nameOf } from '../../../sheets/layout/context'
import type { Messages } from '../../../messages'
import type { LeaveBehind } from './compose'
import { FactList } from './fact-list'
import { ParcelTable } from './parcel-table'
import { ParkMap } from './park-map'
import { Availability } from './availability'

interface PageProps {
  readonly given: LeaveBehind
  readonly context: SheetContext
  readonly title: string
}

/** What an investor opens: what is to be had, where, on which terms, and whom to ask. */
export function LeaveBehindPage({ given, context, title }: PageProps) {
  const { data, format, words } = context
  const m = (words as Messages).exporting.page
  const { issuer, marks } = data
  const name = [issuer.name, issuer.section].filter((part) => part !== '').join(' ')
  return (
    <main>
      <header className="head">
        <p className="tags">
          <span className="tag public">{m.public}</span>
          {marks.demo && <span className="tag demo">{m.demo}</span>}
        </p>
        <h1>{title}</h1>
        <p className="sub">
          {m.asOf(format.dayBoth(data.asOf))}
          {name !== '' && <span>{name}</span>}
        </p>
        {given.note.trim() !== '' && <p className="note">{given.note.trim()}</p>}
      </header>
      {data.parks.map((sheet, index) => (
        <ParkSection
          key={sheet.park.uid}
          sheet={sheet}
          index={index}
          given={given}
          context={context}
          isAlone={data.parks.length === 1}
        />
      ))}
      <section className="contact">
        <h2 className="part">{m.contact}</h2>
        {name === '' && issuer.telephone === '' && issuer.mail === '' ? (
          <p>{m.noContact}</p>
        ) : (
          <address>
            {name !== '' && <strong>{name}</strong>}
            {issuer.telephone !== '' && <span>{words.sheets.telephone(issuer.telephone)}</span>}
            {issuer.mail !== '' && <span>{words.sheets.mail(issuer.mail)}</span>}
          </address>
        )}
      </section>
      <footer>
        {marks.demo && <p className="demo-text">{m.demoText}</p>}
        <p>{m.disclaimer}</p>
        {marks.quality !== null && <p>{words.sheets.qualities[marks.quality]}</p>}
        {marks.credits.length > 0 && (
          <p>
            {words.sheets.attribution(
              words.common.listOf(
                marks.credits.map(({ source, licence }) => words.sheets.source(source, licence)),
              ),
            )}
          </p>
        )}
        <p>{m.made(format.dayBoth(given.madeOn))}</p>
      </footer>
    </main>
  )
}

function ParkSection({
  sheet,
  index,
  given,
  context,
  isAlone,
}: {
  sheet: SheetPark
  index: number
  given: LeaveBehind
  context: SheetContext
  isAlone: boolean
}) {
  const m = (context.words as Messages).exporting.page
  const { proposed } = given
  const isNamed = !isAlone || proposed !== null || given.title.trim() !== ''
  const Heading = isNamed ? 'h3' : 'h2'
  const unsold = sheet.parcels.filter(
    ({ statusUid }) => context.statuses.get(statusUid)?.saleClass !== 'disposed',
  )
  const all = unsold.length > 0 ? unsold : sheet.parcels
  const listed = proposed === null ? all : sheet.parcels.filter(({ uid }) => proposed.has(uid))
  const head = proposed !== null ? m.proposed : unsold.length > 0 ? m.unsold : m.table
  return (
    <section className="park">
      {isNamed && <h2 className="park-name">{nameOf(context, sheet.park)}</h2>}
      {sheet.park.address !== '' && <p className="sub">{sheet.park.address}</p>}
      <Availability sheet={sheet} context={context} />
      <Heading className="part">{m.map}</Heading>
      <ParkMap sheet={sheet} context={context} proposed={proposed} id={`map${index}`} />
      <Heading className="part">{head}</Heading>
      <ParcelTable parcels={listed} label={head} context={context} id={`row${index}`} />
      <Tenants parcels={sheet.parcels} context={context} heading={Heading} />
      <Heading className="part">{m.facts}</Heading>
      <FactList sheet={sheet} context={context} />
    </section>
  )
}

/** Companies that may be named, each once with its parcels: who is there is a reason to come. */
function Tenants({
  parcels,
  context,
  heading: Heading,
}: {
  parcels: readonly Parcel[]
  context: SheetContext
  heading: 'h2' | 'h3'
}) {
  const m = (context.words as Messages).exporting.page
  const numbers = new Map<string, string[]>()
  for (const { number, occupants } of parcels)
    for (const { name } of occupants)
      if (name !== null) numbers.set(name, [...(numbers.get(name) ?? []), number])
  if (numbers.size === 0) return null
  return (
    <>
      <Heading className="part">{m.tenants}</Heading>
      <ul className="tenants">
        {[...numbers].map(([name, own]) => (
          <li key={name}>{m.tenantOn(name, context.words.common.listOf(own))}</li>
        ))}
      </ul>
    </>
  )
}
