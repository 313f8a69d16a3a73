import type { Position } from '../../contract/values'
import { adminNames, foldPlace, type AdminNames } from './rules'

/** More hits than anybody reads; the scan for a single common letter stops here. */
const mostHits = 20_000

export interface Municipality {
  readonly prefecture: string
  readonly name: string
  readonly names: AdminNames
  readonly position: Position
  /** Index of its first town, and of the first that is no longer its own. */
  readonly firstTown: number
  readonly endTown: number
}

/** How a word stands in the name of a town. */
export type TownMatch = 'exact' | 'prefix' | 'inner'

/**
 * All municipalities and 町丁目・大字 of Japan with a representative point (位置参照情報), held in two long strings and
 * some arrays of numbers: as objects the 190,000 rows would take ten times the memory.
 */
export class TownTable {
  private constructor(
    readonly municipalities: readonly Municipality[],
    /** Names as they are shown, and folded; one a line, a line break before the first and after the last. */
    private readonly shown: string,
    private readonly folded: string,
    private readonly shownAt: Uint32Array,
    private readonly foldedAt: Uint32Array,
    /** Longitude and latitude by turns, in 0.0001 degrees. */
    private readonly positions: Int32Array,
  ) {}

  /**
   * From the text of the table: a line `@prefecture, municipality, latitude, longitude` and below it its towns
   * `town, latitude, longitude`, separated by tabs; `#` begins a comment.
   */
  static parse(table: string): TownTable {
    const municipalities: Municipality[] = []
    const shown: string[] = []
    const folded: string[] = []
    const positions: number[] = []
    for (const block of `\n${table}`.split('\n@').slice(1)) {
      const [head = '', ...lines] = block.split('\n')
      const [prefecture = '', name = '', lat, lon] = head.split('\t')
      const firstTown = positions.length / 2
      const towns: string[] = []
      for (const line of lines) {
        const [town = '', townLat, townLon] = line.split('\t')
        if (town === '' || town.startsWith('#')) continue
        towns.push(town)
        positions.push(Math.round(Number(townLon) * 10_000), Math.round(Number(townLat) * 10_000))
      }
      if (towns.length > 0) {
        const together = towns.join('\n')
        shown.push(together)
        // A municipality at a time: name by name takes five times as long, all at once 60 MB for a moment.
        folded.push(foldPlace(together))
      }
      municipalities.push({
        prefecture,
        name,
        names: adminNames(foldPlace(prefecture), foldPlace(name)),
        position: [Number(lon), Number(lat)],
        firstTown,
        endTown: positions.length / 2,
      })
    }
    const size = positions.length / 2
    const shownText = `\n${shown.join('\n')}\n`
    const foldedText = `\n${folded.join('\n')}\n`
    return new TownTable(
      municipalities,
      shownText,
      foldedText,
      lineStarts(shownText, size),
      lineStarts(foldedText, size),
      Int32Array.from(positions),
    )
  }

  get size(): number {
    return this.positions.length / 2
  }

  nameOf(town: number): string {
    return this.shown.slice(this.shownAt[town], (this.shownAt[town + 1] ?? this.shown.length) - 1)
  }

  foldedNameOf(town: number): string {
    return this.folded.slice(this.foldedAt[town], (this.foldedAt[town + 1] ?? this.folded.length) - 1)
  }

  positionOf(town: number): Position {
    return [(this.positions[town * 2] ?? 0) / 10_000, (this.positions[town * 2 + 1] ?? 0) / 10_000]
  }

  /** Index of the municipality to which a town belongs. */
  municipalityOf(town: number): number {
    let low = 0
    let high = this.municipalities.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.municipalities[middle]?.endTown ?? 0) > town) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Calls back for every town from `from` up to but not `to` whose folded name contains the needle. */
  eachHit(
    needle: string,
    from: number,
    to: number,
    found: (town: number, match: TownMatch, nameLength: number) => void,
  ): void {
    const { text, offset } = this.range(from, to)
    let at = text.indexOf(needle)
    for (let count = 0; at >= 0 && count < mostHits; count += 1) {
      const town = lastNotAbove(this.foldedAt, at + offset)
      const start = (this.foldedAt[town] ?? 0) - offset
      const next = (this.foldedAt[town + 1] ?? this.folded.length) - offset
      const length = next - start - 1
      found(town, at > start ? 'inner' : needle.length === length ? 'exact' : 'prefix', length)
      at = text.indexOf(needle, next)
    }
  }

  /** Towns from `from` up to but not `to` that have exactly this folded name. */
  named(name: string, from: number, to: number): number[] {
    const towns: number[] = []
    const line = `\n${name}\n`
    const { text, offset } = this.range(from, to)
    // The line break before the first town lies outside the range.
    if (text.startsWith(line.slice(1))) towns.push(from)
    for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1))
      towns.push(lastNotAbove(this.foldedAt, at + 1 + offset))
    return towns
  }

  /** Folded names of some towns, one a line. Cut out, since a search in a string knows no end but the string's. */
  private range(from: number, to: number): { text: string; offset: number } {
    const offset = this.foldedAt[from] ?? this.folded.length
    return { text: this.folded.slice(offset, this.foldedAt[to] ?? this.folded.length), offset }
  }
}

/** Where each line begins, and one past the last line's break. The text begins with a line break. */
function lineStarts(text: string, lines: number): Uint32Array {
  const starts = new Uint32Array(lines + 1)
  let at = 0
  for (let line = 0; line <= lines; line += 1) {
    starts[line] = at + 1
    at = text.indexOf('\n', at + 1)
  }
  return starts
}

/** Index of the last element that is not above the value, in an ascending array. */
function lastNotAbove(ascending: Uint32Array, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
