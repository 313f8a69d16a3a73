import { mm } from '../geometry/polygon'
import type { Cell, LegendBlock, Row, TableBlock } from '../layout/model'
import { paperInk } from './sheet-colors'
import { SheetSwatch } from './sheet-swatch'
import { onPaper, typeOnPaper } from './on-paper'

function CellContent({ cell, id, block }: { cell: Cell; id: string; block: TableBlock }) {
  const [only, ...others] = cell.lines
  // Every element of a table becomes an object of the tagged file: most cells do without one of their own.
  if (!cell.swatch && others.length === 0) return only
  const lines = cell.lines.map((line, index) => (
    <span key={index} className="sheet-line" style={{ lineHeight: onPaper(block.leading) }}>
      {line}
    </span>
  ))
  if (!cell.swatch) return lines
  return (
    <div className="sheet-cell">
      <SheetSwatch status={cell.swatch} id={id} width={block.leading * 1.35} height={block.leading * 0.92} />
      <div>{lines}</div>
    </div>
  )
}

/** Thickness of the lines above and below a row, mm. A browser would round borders and shift the rows. */
const ruleLooks: Readonly<Record<Row['look'], { above: number; below: number; ink: string }>> = {
  head: { above: 0.3, below: 0.2, ink: paperInk.text },
  body: { above: 0, below: 0.1, ink: '#999999' },
  differs: { above: 0, below: 0.1, ink: '#999999' },
  group: { above: 0, below: 0.1, ink: '#999999' },
  total: { above: 0.3, below: 0.3, ink: paperInk.text },
}

/** The rules of a table as one path for each colour. */
function rulesOf(rows: readonly Row[], width: number): { ink: string; d: string }[] {
  let y = 0
  const paths = new Map<string, string>()
  const bar = (ink: string, top: number, height: number) =>
    paths.set(ink, `${paths.get(ink) ?? ''}M0 ${mm(top)}h${mm(width)}v${height}h${mm(-width)}z`)
  for (const { look, height } of rows) {
    const { above, below, ink } = ruleLooks[look]
    if (above > 0) bar(ink, y, above)
    bar(ink, y + height - below / 2, below)
    y += height
  }
  return [...paths].map(([ink, d]) => ({ ink, d }))
}

/** A part of a table: rows of given heights, so that the browser has nothing to decide. */
export function SheetTable({ block, id }: { block: TableBlock; id: string }) {
  const width = block.columns.reduce((sum, one) => sum + one, 0)
  const height = block.rows.reduce((sum, one) => sum + one.height, 0)
  const [head, ...body] = block.rows
  const row = (one: Row, index: number) => (
    <tr key={index} className={`sheet-row-${one.look}`} style={{ height: onPaper(one.height) }}>
      {one.cells.map((cell, column) => {
        const Tag = one.look === 'head' || (column === 0 && one.look !== 'total') ? 'th' : 'td'
        const free = one.height - Math.max(1, cell.lines.length) * block.leading
        return (
          <Tag
            key={column}
            scope={Tag === 'td' ? undefined : one.look === 'head' ? 'col' : 'row'}
            colSpan={cell.span ?? 1}
            className={`sheet-ink-${cell.ink}`}
            style={{
              lineHeight: onPaper(block.leading),
              textAlign: cell.align,
              fontWeight: cell.weight,
              paddingTop: onPaper(Math.max(0, free / 2)),
            }}
          >
            <CellContent cell={cell} id={`${id}-${index}-${column}`} block={block} />
          </Tag>
        )
      })}
    </tr>
  )
  return (
    <div
      style={{
        left: onPaper(block.x),
        top: onPaper(block.y),
        width: onPaper(width),
        fontSize: typeOnPaper(block.size),
      }}
    >
      <table className="sheet-table" aria-label={block.caption} style={{ width: onPaper(width) }}>
        <colgroup>
          {block.columns.map((one, index) => (
            <col key={index} style={{ width: onPaper(one) }} />
          ))}
        </colgroup>
        {head && <thead>{row(head, 0)}</thead>}
        <tbody>{body.map((one, index) => row(one, index + 1))}</tbody>
      </table>
      <svg
        aria-hidden="true"
        className="sheet-table-rules"
        style={{ width: onPaper(width), height: onPaper(height) }}
        viewBox={`0 0 ${width} ${height}`}
      >
        {rulesOf(block.rows, width).map(({ ink, d }) => (
          <path key={ink} d={d} fill={ink} />
        ))}
      </svg>
    </div>
  )
}

/** The statuses on the sheet with their counts and ㎡. */
export function SheetLegend({ block, id }: { block: LegendBlock; id: string }) {
  const { box, columns, rowHeight, entries, size, countWidth, areaWidth } = block
  const rows = Math.ceil(entries.length / columns)
  const width = box.width / columns
  const swatch = rowHeight * 0.78
  return (
    <div
      style={{
        left: onPaper(box.x),
        top: onPaper(box.y),
        width: onPaper(box.width),
        height: onPaper(box.height),
      }}
    >
      {entries.map(({ status, name, count, area }, index) => (
        <div
          key={status.uid}
          className="sheet-legend-row"
          style={{
            left: onPaper(Math.floor(index / rows) * width),
            top: onPaper((index % rows) * rowHeight),
            width: onPaper(width - (columns > 1 ? 6 : 0)),
            height: onPaper(rowHeight),
            fontSize: typeOnPaper(size),
          }}
        >
          <SheetSwatch status={status} id={`${id}-${status.uid}`} width={swatch * 1.7} height={swatch} />
          <span className="sheet-legend-name">{name}</span>
          <span className="sheet-legend-figure" style={{ width: onPaper(countWidth) }}>
            {count}
          </span>
          <span className="sheet-legend-figure" style={{ width: onPaper(areaWidth) }}>
            {area}
          </span>
        </div>
      ))}
    </div>
  )
}
