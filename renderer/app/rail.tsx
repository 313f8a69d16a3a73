import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { classNames } from '../ui/class-names'
import { Icon, type IconName } from '../ui/icon'
import styles from './rail.module.css'
import type { Screen } from './slice'

const screens: readonly { readonly id: Screen; readonly icon: IconName }[] = [
  { id: 'map', icon: 'map' },
  { id: 'parcels', icon: 'table' },
  { id: 'companies', icon: 'company' },
  { id: 'visits', icon: 'calendar' },
  { id: 'seminars', icon: 'seminar' },
  { id: 'indicators', icon: 'chart' },
  { id: 'programmes', icon: 'layers' },
  { id: 'print', icon: 'print' },
  { id: 'data', icon: 'data' },
  { id: 'settings', icon: 'settings' },
]

/** The screens that exist, and below them language and keys. */
export function Rail() {
  const m = useMessages()
  const screen = useApp((state) => state.frame.screen)
  const language = useApp((state) => state.frame.language)
  const { show, open, setLanguage } = useApp((state) => state.frame)
  return (
    <nav className={styles.rail} aria-label={m.frame.rail}>
      <ul className={styles.list}>
        {screens.map(({ id, icon }) => (
          <li key={id}>
            <button
              type="button"
              className={classNames(styles.item, id === screen && styles.current)}
              aria-current={id === screen ? 'page' : undefined}
              onClick={() => show(id)}
            >
              <Icon name={icon} large />
              {m.frame.screens[id]}
            </button>
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        <li>
          <button
            type="button"
            className={classNames(styles.item, styles.low)}
            lang={language === 'ja' ? 'en' : 'ja'}
            title={m.frame.languageLabel}
            onClick={() => void setLanguage(language === 'ja' ? 'en' : 'ja')}
          >
            <Icon name="language" large />
            {m.frame.language}
          </button>
        </li>
        <li>
          <button type="button" className={classNames(styles.item, styles.low)} onClick={() => open('guide')}>
            <Icon name="guide" large />
            {m.frame.guide}
          </button>
        </li>
        <li>
          <button
            type="button"
            className={classNames(styles.item, styles.low)}
            onClick={() => open('shortcuts')}
          >
            <Icon name="help" large />
            {m.frame.help}
          </button>
        </li>
      </ul>
    </nav>
  )
}
