import { classNames } from './class-names'
import styles from './icon.module.css'

/** Strokes on a 24-unit grid, drawn with the colour of the text. */
const paths = {
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  table: 'M3 4h18v16H3zM3 10h18M3 15h18M9 4v16',
  data: 'M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0zM4 6c0 4 16 4 16 0M4 12c0 4 16 4 16 0',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1',
  company: 'M4 21V7l8-4v18M12 9h8v12M7 9h2M7 13h2M7 17h2M15 13h2M15 17h2M2 21h20',
  park: 'M3 20V10l6-4v14M9 20V12h6v8M15 20V8h6v12M2 20h20',
  parcel: 'M4 7l9-3 7 5-3 10-12-2z',
  seminar: 'M3 4h18v12H3zM12 16v4M8 20h8M7 12l3-3 3 2 4-4',
  chart: 'M4 21V4M4 21h17M8 17v-5M13 17V8M18 17v-7',
  place: 'M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.5C5 14.6 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  command: 'M5 6l5 6-5 6M12 18h7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 5l5 5-5 5M20 10H10a6 6 0 0 0 0 12h3',
  check: 'M4 12.5l5.5 5.5L20 6.5',
  close: 'M5 5l14 14M19 5L5 19',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  calendar: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.01',
  warning: 'M12 3.5L22 20H2zM12 10v5M12 17.5v.01',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v6M12 16.5v.01',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.5-1.1 1-1.1 1.8M12 16.8v.01',
  guide: 'M12 6c-2-1.7-5-2-8-1.5v14c3-.5 6-.2 8 1.5 2-1.7 5-2 8-1.5v-14c-3-.5-6-.2-8 1.5zM12 6v14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  public:
    'M12 5c5 0 8.5 4.5 9.5 7-1 2.5-4.5 7-9.5 7s-8.5-4.5-9.5-7c1-2.5 4.5-7 9.5-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  folder: 'M3 6h6l2 2h10v11H3z',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  save: 'M4 4h13l3 3v13H4zM8 4v5h7V4M8 20v-6h8v6',
  restore: 'M4 12a8 8 0 1 1 2.5 5.8M4 12V6M4 12h5M12 8v4.5l3 2',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  filter: 'M3 5h18l-7 8v6l-4 2v-8z',
  columns: 'M4 4h16v16H4zM10 4v16M15 4v16',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6z',
  ruler: 'M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2',
  area: 'M4 8l8-4 8 5-3 10H7zM4 8h.01M12 4h.01M20 9h.01M17 19h.01M7 19h.01',
  pointer: 'M6 3l13 9-6 1.5L10 20z',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  play: 'M7 4l13 8-13 8z',
  pause: 'M8 5v14M16 5v14',
  history: 'M12 7v5l3.5 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  panel: 'M3 4h18v16H3zM15 4v16',
  print: 'M7 8V3h10v5M5 8h14v8H5zM7 14h10v7H7z',
  layers: 'M12 3l9 5-9 5-9-5zM3 13l9 5 9-5',
} as const

export type IconName = keyof typeof paths

/** A sign beside words. It says nothing by itself to a screen reader; the button that holds it has the label. */
export function Icon({
  name,
  large = false,
  className,
}: {
  name: IconName
  large?: boolean
  className?: string
}) {
  return (
    <svg
      className={classNames(styles.icon, large && styles.large, name === 'more' && styles.heavy, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
