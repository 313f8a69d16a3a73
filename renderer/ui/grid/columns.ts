/** A column of a table. */
export interface GridColumn<C extends string> {
  readonly id: C
  /** px, before anyone changed it */
  readonly width: number
  /** Figures stand at the right. */
  readonly isFigure: boolean
  /** Shown before anyone chose. */
  readonly isFirst: boolean
  /** Names the row: always shown, in bold. */
  readonly isKey: boolean
}

/** A column that is shown at first and holds words, unless told otherwise. */
export function gridColumn<C extends string>(
  id: C,
  width: number,
  options: Partial<Omit<GridColumn<C>, 'id' | 'width'>> = {},
): GridColumn<C> {
  return { id, width, isFigure: false, isFirst: true, isKey: false, ...options }
}

/** What is remembered of a table: which columns, and how wide where that was changed. */
export interface GridLook<C extends string> {
  readonly columns: readonly C[]
  /** px by column */
  readonly widths: Readonly<Partial<Record<C, number>>>
}

export const narrowest = 64
export const widest = 600

/** A width between the narrowest that can be read and the widest that makes sense, px. */
export function fitWidth(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.max(narrowest, Math.min(widest, width))) : narrowest
}

/** How a table looks before anyone changed it. */
export function firstLook<C extends string>(columns: readonly GridColumn<C>[]): GridLook<C> {
  return {
    columns: columns.filter((each) => each.isFirst).map((each) => each.id),
    widths: {} as Partial<Record<C, number>>,
  }
}

/** Reads what was remembered, whatever an earlier or later version of the program wrote there. */
export function readGridLook<C extends string>(
  columns: readonly GridColumn<C>[],
  remembered: unknown,
): GridLook<C> {
  const first = firstLook(columns)
  if (typeof remembered !== 'object' || remembered === null) return first
  const { columns: chosen, widths } = remembered as Record<string, unknown>
  const ids = new Set<string>(columns.map((each) => each.id))
  const known = Array.isArray(chosen) ? chosen.filter((id): id is C => ids.has(String(id))) : []
  const read: Partial<Record<C, number>> = {}
  if (typeof widths === 'object' && widths !== null)
    for (const [id, width] of Object.entries(widths))
      if (ids.has(id) && typeof width === 'number') read[id as C] = fitWidth(width)
  return { columns: known.length > 0 ? known : first.columns, widths: read }
}

/** The columns to draw, in their own order. */
export function shownGridColumns<C extends string>(
  columns: readonly GridColumn<C>[],
  look: GridLook<C>,
): readonly GridColumn<C>[] {
  return columns
    .filter((each) => each.isKey || look.columns.includes(each.id))
    .map((each) => ({ ...each, width: look.widths[each.id] ?? each.width }))
}
