import '../sheets.css'
import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import type { BadgeBlock, Block, Page, RuleBlock, TextBlock } from '../layout/model'
import { SheetCheckBar, SheetScaleBar } from './sheet-bars'
import { paperInk } from './sheet-colors'
import { SheetDrawing } from './sheet-drawing'
import { SheetMap } from './sheet-map'
import { SheetLegend, SheetTable } from './sheet-table'
import { onPaper, typeOnPaper } from './on-paper'

function Text({ block }: { block: TextBlock }) {
  const Tag = block.role === 'artifact' ? 'div' : block.role
  return (
    <Tag
      className={`sheet-text sheet-ink-${block.ink}`}
      aria-hidden={block.role === 'artifact' ? true : undefined}
      style={{
        left: onPaper(block.x),
        top: onPaper(block.y),
        width: onPaper(block.width),
        fontSize: typeOnPaper(block.size),
        lineHeight: onPaper(block.leading),
        fontWeight: block.weight,
        textAlign: block.align,
      }}
    >
      {block.lines.length === 1
        ? block.lines[0]
        : block.lines.map((line, index) => <span key={index}>{line}</span>)}
    </Tag>
  )
}

function Rule({ block: { box, ink } }: { block: RuleBlock }) {
  return (
    <div
      aria-hidden="true"
      style={{
        left: onPaper(box.x),
        top: onPaper(box.y),
        width: onPaper(box.width),
        height: onPaper(box.height),
        background: paperInk[ink],
      }}
    />
  )
}

function Badge({ block: { box, text, size, look } }: { block: BadgeBlock }) {
  return (
    <p
      className={`sheet-badge sheet-badge-${look}`}
      style={{
        left: onPaper(box.x),
        top: onPaper(box.y),
        width: onPaper(box.width),
        height: onPaper(box.height),
        fontSize: onPaper(size * pointMm),
      }}
    >
      {text}
    </p>
  )
}

function BlockView({ block, id, growth }: { block: Block; id: string; growth: number }) {
  switch (block.kind) {
    case 'text':
      return <Text block={block} />
    case 'rule':
      return <Rule block={block} />
    case 'badge':
      return <Badge block={block} />
    case 'table':
      return <SheetTable block={block} id={id} />
    case 'legend':
      return <SheetLegend block={block} id={id} />
    case 'scale':
      return <SheetScaleBar block={block} />
    case 'check':
      return <SheetCheckBar block={block} />
    case 'drawing':
      return <SheetDrawing block={block} />
    case 'map':
      return <SheetMap block={block} id={id} growth={growth} />
  }
}

/**
 * One page of a sheet at its true size: the same element in the preview and on paper.
 * @param id prefix of the ids in it: unique in the document
 */
export function SheetPage({ page, id, growth }: { page: Page; id: string; growth: number }) {
  return (
    <section
      className="sheet-page"
      style={{ width: `${page.size.width}mm`, height: `${page.size.height}mm` }}
    >
      <div className="sheet-inner">
        {page.blocks.map((block, index) => (
          <BlockView key={index} block={block} id={`${id}-${index}`} growth={growth} />
        ))}
      </div>
    </section>
  )
}
