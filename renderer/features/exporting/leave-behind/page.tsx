import type { SheetPark } from '../../../../electron/contract'
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
        <h2>{m.contact}</h2>
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
  const parcels = sheet.parcels.filter(({ uid }) => proposed === null || proposed.has(uid))
  const name = nameOf(context, sheet.park)
  return (
    <section className="park">
      {(!isAlone || proposed !== null || given.title.trim() !== '') && <h2 className="park-name">{name}</h2>}
      {sheet.park.address !== '' && <p className="sub">{sheet.park.address}</p>}
      <Availability sheet={sheet} context={context} />
      <h3>{m.map}</h3>
      <ParkMap sheet={sheet} context={context} proposed={proposed} id={`map${index}`} />
      <h3>{proposed === null ? m.table : m.proposed}</h3>
      <ParcelTable parcels={parcels} context={context} id={`row${index}`} />
      <h3>{m.facts}</h3>
      <FactList sheet={sheet} context={context} />
    </section>
  )
}
