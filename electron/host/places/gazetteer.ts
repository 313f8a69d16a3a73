import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { CodedError } from '../../contract/errors'
import type { Place } from '../../contract/places'
import type { Position } from '../../contract/values'
import { adminRank, foldPlace, restAfterAdmin, withBlock, type AdminRest } from './rules'
import { TownTable, type TownMatch } from './town-table'

const unzip = promisify(gunzip)

/** What became of an address: the place it certainly means, and the part that says more than the gazetteer knows. */
export interface Resolved {
  readonly place: Place
  /** Folded remainder: house numbers and buildings. */
  readonly rest: string
}

/** Ranks of a hit, low is better: a municipality by name, then towns by how the word stands in them. */
const municipalityRank = [-1000, -500, -300, 150] as const
const townRank: Readonly<Record<TownMatch, number>> = { exact: 0, prefix: 100, inner: 200 }
/** The word left its municipality's full name before it, or other words name the municipality. */
const bonusConfirmed = -200
const burdenUncertain = 150

/** Hits are kept by number: a town by its index, a municipality by -1 - its index. */
const municipalityKey = (index: number) => -index - 1

/** The whole country's place names, searched in memory. Loaded once and never changed. */
export class Gazetteer {
  private constructor(private readonly table: TownTable) {}

  /** Reads the gzipped table. @throws CodedError `asset-missing` when it is not there or cannot be read */
  static async load(path: string): Promise<Gazetteer> {
    let text: string
    try {
      text = (await unzip(await readFile(path))).toString('utf8')
    } catch {
      throw new CodedError('asset-missing', { path })
    }
    return new Gazetteer(TownTable.parse(text))
  }

  /** From the text of the table, unzipped; see `TownTable.parse`. */
  static parse(text: string): Gazetteer {
    return new Gazetteer(TownTable.parse(text))
  }

  /** Number of 町丁目・大字. */
  get size(): number {
    return this.table.size
  }

  /** Distance to the nearest 町丁目 or 大字, km, on a plane that is good enough at such distances. */
  kmToNearestTown([lon, lat]: Position): number {
    const shrink = Math.cos((lat * Math.PI) / 180)
    let nearest = Infinity
    for (let town = 0; town < this.table.size; town += 1) {
      const [townLon, townLat] = this.table.positionOf(town)
      const east = (townLon - lon) * shrink
      const north = townLat - lat
      const distance = east * east + north * north
      if (distance < nearest) nearest = distance
    }
    return Math.sqrt(nearest) * 111.2
  }

  /**
   * Places by any part of their address in any order, words separated by blanks (「米沢 八幡原」) or run together
   * (「山形県米沢市アルカディア1丁目」); best first. A full address with house numbers finds its town.
   */
  search(text: string, limit: number): Place[] {
    const words = foldPlace(text).split(/\s+/u).filter(Boolean)
    if (words.length === 0) return []
    const hits = new Hits()
    const { municipalities } = this.table
    const rests = words.map((word) => municipalities.map(({ names }) => restAfterAdmin(names, word)))
    const ranks = words.map((word, index) =>
      municipalities.map(({ names }, at) => adminRank(names, word, rests[index]?.[at] ?? null)),
    )
    const whole = this.addMunicipalities(ranks, hits)
    words.forEach((_, pivot) => this.addTowns(words, rests, ranks, pivot, hits))
    if (hits.size < limit) this.addTownsOf(whole, hits, limit)
    const found = hits.best(limit).map((key) => this.placeOf(key))
    if (found.length > 0) return found
    // Only what looks like an address: looking every miss up by its beginnings would take the longest of all.
    const address =
      words.some((word) => /\d/.test(word)) || rests.some((word) => word.some((taken) => taken?.certain))
    if (!address) return []
    const resolved = this.resolve(text)
    return resolved ? [resolved.place] : []
  }

  /**
   * The place that a full address means, at the best level the gazetteer has: 町丁目, else municipality. A postal code
   * before it is passed over. Null when it means none, or when several places fit equally well: a guess would put a
   * company into the wrong prefecture.
   */
  resolve(address: string): Resolved | null {
    const folded = foldPlace(address)
      .replace(/\s+/gu, '')
      .replace(/^〒?\d{3}-?\d{4}(?!\d)/, '')
    if (folded === '') return null
    const admin = this.table.municipalities.flatMap(({ names, firstTown, endTown }, index) => {
      const taken = restAfterAdmin(names, folded)
      return taken ? [{ index, firstTown, endTown, ...taken }] : []
    })
    const towns = admin.flatMap(({ rest, firstTown, endTown }) => this.longestTown(rest, firstTown, endTown))
    // A town must not win because its name happens to begin a longer one: 京 of 福知山市 in 京都市南区 …
    const known = [...towns, ...this.municipalitiesBy(admin, folded)]
    const candidates = known.length > 0 ? known : this.longestTown(folded, 0, this.size)
    const best = onlyShortest(candidates)
    return best ? { place: this.placeOf(best.key), rest: best.rest } : null
  }

  private municipalitiesBy(admin: readonly (AdminRest & { index: number })[], folded: string): Candidate[] {
    return admin
      .filter(({ rest, certain }) => rest.length < folded.length && (certain || rest === ''))
      .map(({ index, rest }) => ({ key: municipalityKey(index), rest }))
  }

  /** Municipalities that every word names; gives their indices back. */
  private addMunicipalities(ranks: readonly (number | null)[][], hits: Hits): number[] {
    const whole: number[] = []
    for (let index = 0; index < this.table.municipalities.length; index += 1) {
      const named = ranks.map((rank) => rank[index] ?? null).filter((rank) => rank !== null)
      if (named.length < ranks.length) continue
      whole.push(index)
      const sum = named.reduce((total, rank) => total + rank, 0)
      hits.add(municipalityKey(index), (municipalityRank[Math.min(...named)] ?? 0) + sum)
    }
    return whole
  }

  /** Towns that hold the word at `pivot`, whole or without its municipality, and answer all other words. */
  private addTowns(
    words: readonly string[],
    rests: readonly (AdminRest | null)[][],
    ranks: readonly (number | null)[][],
    pivot: number,
    hits: Hits,
  ): void {
    const { municipalities } = this.table
    const others = words.map((_, index) => index).filter((index) => index !== pivot)
    const answers = (town: number, municipality: number) =>
      others.every((other) => {
        if ((ranks[other]?.[municipality] ?? null) !== null) return true
        const name = this.table.foldedNameOf(town)
        const rest = rests[other]?.[municipality]?.rest
        return name.includes(words[other] ?? '') || (rest !== undefined && name.includes(rest))
      })
    const scan = (needle: string, from: number, to: number, bonus: number) => {
      this.table.eachHit(needle, from, to, (town, match, length) => {
        if (answers(town, this.table.municipalityOf(town)))
          hits.add(town, townRank[match] + Math.min(length, 60) + bonus)
      })
    }
    scan(words[pivot] ?? '', 0, this.size, others.length > 0 ? bonusConfirmed : 0)
    rests[pivot]?.forEach((taken, index) => {
      const municipality = municipalities[index]
      if (!taken || taken.rest === '' || !municipality) return
      const bonus = taken.certain ? bonusConfirmed : burdenUncertain
      scan(taken.rest, municipality.firstTown, municipality.endTown, bonus)
    })
  }

  /** The towns of municipalities that were found as a whole, to fill the list. */
  private addTownsOf(indices: readonly number[], hits: Hits, limit: number): void {
    for (const index of indices) {
      const { firstTown = 0, endTown = 0 } = this.table.municipalities[index] ?? {}
      for (let town = firstTown; town < endTown && hits.size < limit; town += 1) hits.add(town, 500)
    }
  }

  /** Towns between two indices whose whole name begins the address; only the longest. */
  private longestTown(address: string, from: number, to: number): Candidate[] {
    const blocked = withBlock(address) ?? address
    for (let length = Math.min(blocked.length, 40); length >= 1; length -= 1) {
      for (const spelling of [address, blocked]) {
        const towns = this.table.named(spelling.slice(0, length), from, to)
        if (towns.length > 0) return towns.map((key) => ({ key, rest: spelling.slice(length) }))
      }
    }
    return []
  }

  private placeOf(key: number): Place {
    const town = key >= 0
    const municipality = this.table.municipalities[town ? this.table.municipalityOf(key) : -key - 1]
    return {
      prefecture: municipality?.prefecture ?? '',
      municipality: municipality?.name ?? '',
      town: town ? this.table.nameOf(key) : '',
      level: town ? 'town' : 'municipality',
      position: town ? this.table.positionOf(key) : (municipality?.position ?? [0, 0]),
    }
  }
}

interface Candidate {
  readonly key: number
  readonly rest: string
}

/** The candidate that leaves the least of the address unexplained, or null when several leave as little. */
function onlyShortest(candidates: readonly Candidate[]): Candidate | null {
  const least = Math.min(...candidates.map(({ rest }) => rest.length))
  const best = candidates.filter(({ rest }) => rest.length === least)
  return best.length === 1 ? (best[0] ?? null) : null
}

/** Hits by number with their best rank. */
class Hits {
  private readonly ranks = new Map<number, number>()

  get size(): number {
    return this.ranks.size
  }

  add(key: number, rank: number): void {
    const known = this.ranks.get(key)
    if (known === undefined || rank < known) this.ranks.set(key, rank)
  }

  /** Best first; equal ranks in the order of the gazetteer, north to south. */
  best(limit: number): number[] {
    return [...this.ranks]
      .sort(([a, rankA], [b, rankB]) => rankA - rankB || Math.abs(a) - Math.abs(b))
      .slice(0, limit)
      .map(([key]) => key)
  }
}
