import type { Sheet } from '../../renderer/sheets/layout/model'

/** Every text of a sheet: words, cells, figures of drawings. */
export function textsOf(sheet: Sheet): string[] {
  return sheet.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      switch (block.kind) {
        case 'text':
          return [block.lines.join('')]
        case 'badge':
          return [block.text]
        case 'table':
          return block.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.join('')))
        case 'drawing':
          return block.texts.map(({ text }) => text)
        case 'map':
          return block.drawing.texts.map(({ text }) => text)
        default:
          return []
      }
    }),
  )
}

/** Blocks that leave their paper, by page and kind; each in mm beyond the edge. */
export function beyondPaper(sheet: Sheet): string[] {
  const found: string[] = []
  for (const [page, { size, blocks }] of sheet.pages.entries())
    for (const block of blocks) {
      const box =
        block.kind === 'text'
          ? { x: block.x, y: block.y, width: block.width, height: block.lines.length * block.leading }
          : block.kind === 'table'
            ? {
                x: block.x,
                y: block.y,
                width: block.columns.reduce((sum, one) => sum + one, 0),
                height: block.rows.reduce((sum, row) => sum + row.height, 0),
              }
            : 'box' in block
              ? block.box
              : null
      if (box === null) continue
      const isInside =
        box.x >= 0 &&
        box.y >= 0 &&
        box.x + box.width <= size.width + 0.01 &&
        box.y + box.height <= size.height + 0.01
      if (!isInside) found.push(`${page + 1} ${block.kind} ${JSON.stringify(box)}`)
    }
  return found
}
