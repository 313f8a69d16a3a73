import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { parkName } from '../../parcels/names'
import { kilometres, nearestSite } from './distances'
import styles from './page.module.css'
import { Section } from './section'
import type { PageSite } from './use-page'

const own: ReadonlySet<PageSite['kind']> = new Set(['hq', 'plant', 'lab', 'office', 'warehouse'])

/** How far the parks lie from the company's own sites and from its customers: the first reason in every survey. */
export function DistancesSection({ sites }: { sites: readonly PageSite[] }) {
  const m = useMessages()
  const words = m.companies.distances
  const format = useFormat()
  const parks = useApp((state) => state.parks.list)
  const placed = sites.filter((site) => site.position !== null)
  if (parks.length === 0 || placed.length === 0) return null
  const groups = [
    { id: 'own', title: words.own, sites: placed.filter((site) => own.has(site.kind)) },
    { id: 'customer', title: words.customers, sites: placed.filter((site) => site.kind === 'customer') },
    { id: 'supplier', title: words.suppliers, sites: placed.filter((site) => site.kind === 'supplier') },
  ].filter((group) => group.sites.length > 0)
  return (
    <Section title={words.title}>
      {groups.map((group) => (
        <table key={group.id} className={styles.distances}>
          <caption className={styles.quiet}>{group.title}</caption>
          <tbody>
            {parks.map((park) => {
              const nearest = nearestSite(park, group.sites)
              return (
                nearest && (
                  <tr key={park.uid}>
                    <th scope="row">{parkName(park, format.language)}</th>
                    <td>{kilometres(nearest.distance)}</td>
                    <td>{nearest.site.name || m.companies.sites.kinds[nearest.site.kind]}</td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      ))}
      <p className={styles.hint}>{words.straight}</p>
    </Section>
  )
}
