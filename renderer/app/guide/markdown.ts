/** A piece of a line of text. */
export interface Span {
  readonly kind: 'text' | 'strong' | 'code'
  readonly text: string
}

/** A block of the guide. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly words: string }

const item = /^(?:-|(\d+)\.) +(.*)$/

/** Reads the little of Markdown that the guide is written in; what it does not know stays as text. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  for (const part of source.split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    const [first] = lines
    if (first === undefined) continue
    const heading = /^(#{1,2}) +(.*)$/.exec(first)
    const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(first.trim())
    if (heading) blocks.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' })
    else if (picture) blocks.push({ kind: 'picture', words: picture[1] ?? '', file: picture[2] ?? '' })
    else if (lines.every((line) => item.test(line)))
      blocks.push({
        kind: 'list',
        isNumbered: item.exec(first)?.[1] !== undefined,
        items: lines.map((line) => spansOf(item.exec(line)?.[2] ?? '')),
      })
    else blocks.push({ kind: 'text', spans: spansOf(lines.join('\n')) })
  }
  return blocks
}

function spansOf(line: string): Span[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text): Span => {
      if (text.startsWith('**')) return { kind: 'strong', text: text.slice(2, -2) }
      if (text.startsWith('`')) return { kind: 'code', text: text.slice(1, -1) }
      return { kind: 'text', text }
    })
}
