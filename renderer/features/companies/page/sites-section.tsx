import { useState } from 'react'
import type { Uid } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { IconButton } from '../../../ui/button'
import styles from './page.module.css'
import { RowActions } from './row-actions'
import { Section } from './section'
import { SiteDialog } from './site-dialog'
import type { PageSite } from './use-page'

/** Where the company works, buys and sells; an address that is not found stays as text and says so. */
export function SitesSection({ company, sites }: { company: Uid; sites: readonly PageSite[] }) {
  const m = useMessages()
  const words = m.companies.sites
  const store = useAppStore()
  const [open, setOpen] = useState<PageSite | 'new' | null>(null)
  const lost = sites.filter((site) => site.position === null).length
  return (
    <Section title={words.title} count={sites.length} addLabel={m.common.add} onAdd={() => setOpen('new')}>
      {sites.length === 0 && <p className={styles.none}>{words.none}</p>}
      {lost > 0 && (
        <p className={styles.quiet}>
          <Unknown>{words.lost(String(lost))}</Unknown>
        </p>
      )}
      <ul className={styles.cards}>
        {sites.map((site) => (
          <li key={site.uid} className={styles.card}>
            <div className={styles.cardHead}>
              <span>
                <span className={styles.kind}>{words.kinds[site.kind]}</span>
                <strong>{site.name}</strong>
              </span>
              <RowActions
                name={site.name || words.kinds[site.kind]}
                onEdit={() => setOpen(site)}
                onRemove={() => store.getState().companies.removeSite(site.uid)}
                extra={
                  site.position !== null && (
                    <IconButton
                      icon="map"
                      size="small"
                      label={m.companies.onMap}
                      onPress={() => {
                        const { frame, map } = store.getState()
                        const { position } = site
                        if (position === null) return
                        frame.leave(() => {
                          void frame.remember('map.companies', 'on')
                          frame.show('map')
                          map.tell({ kind: 'goTo', position, label: site.name || site.address })
                        })
                      }}
                    />
                  )
                }
              />
            </div>
            {site.address === '' ? (
              <Unknown>{m.common.unknown}</Unknown>
            ) : (
              <p>
                {site.address} <span className={styles.quiet}>{words.levels[site.level]}</span>
              </p>
            )}
            {site.note && <p className={styles.text}>{site.note}</p>}
          </li>
        ))}
      </ul>
      {open !== null && (
        <SiteDialog
          company={company}
          site={open === 'new' ? null : open}
          firstKind={sites.some((site) => site.kind === 'hq') ? 'plant' : 'hq'}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
