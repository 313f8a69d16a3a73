import { useRef } from 'react'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { Dialog } from '../../ui/dialog'
import styles from './guide-dialog.module.css'
import { readMarkdown, type Block, type Span } from './markdown'

const texts = import.meta.glob<string>('../../../assets/guide/guide.*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const page = (language: string): Block[] =>
  readMarkdown(texts[`../../../assets/guide/guide.${language}.md`] ?? '')
const pages = { ja: page('ja'), en: page('en') }

/** Addresses of the pictures by file name, as the build has put them. */
const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../../assets/guide/*.png', {
      eager: true,
      query: '?url',
      import: 'default',
    }),
  ).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
)

/** The officer's guide: what stands in `assets/guide/`, with its pictures and a list of its parts. */
export function GuideDialog() {
  const m = useMessages()
  const isOpen = useApp((state) => state.frame.overlay === 'guide')
  const close = useApp((state) => state.frame.closeOverlay)
  const language = useApp((state) => state.frame.language)
  const scroller = useRef<HTMLDivElement>(null)
  const blocks = pages[language]
  const parts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2 ? [{ index, text: block.text }] : [],
  )
  return (
    <Dialog title={m.frame.guideTitle} isOpen={isOpen} onClose={close} size="large" closesOutside>
      <div className={styles.guide}>
        <nav className={styles.parts} aria-label={m.frame.guideParts}>
          <ul>
            {parts.map(({ index, text }) => (
              <li key={index}>
                <button
                  type="button"
                  onClick={() => {
                    const heading = scroller.current?.querySelector<HTMLElement>(`[data-part="${index}"]`)
                    heading?.scrollIntoView({ block: 'start' })
                    heading?.focus({ preventScroll: true })
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div
          ref={scroller}
          className={styles.page}
          role="region"
          aria-label={m.frame.guideTitle}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the text scrolls and holds nothing else to stand on
          tabIndex={0}
        >
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} index={index} />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function BlockView({ block, index }: { block: Block; index: number }) {
  switch (block.kind) {
    case 'heading':
      // The title of the guide is that of the dialog.
      return block.level === 1 ? null : (
        <h3 data-part={index} tabIndex={-1}>
          {block.text}
        </h3>
      )
    case 'picture':
      return <img src={pictures[block.file]} alt={block.words} loading="lazy" />
    case 'list': {
      const items = block.items.map((spans, at) => (
        <li key={at}>
          <Line spans={spans} />
        </li>
      ))
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'text':
      return (
        <p>
          <Line spans={block.spans} />
        </p>
      )
  }
}

function Line({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ kind, text }, index) =>
    kind === 'strong' ? (
      <strong key={index}>{text}</strong>
    ) : kind === 'code' ? (
      <kbd key={index}>{text}</kbd>
    ) : (
      text
    ),
  )
}
