import type { StageKind } from '../../contract/lists'
import type { Touched } from '../../contract/operation'
import type { RequirementLine } from '../../contract/requirements'
import { decodeMultiPolygon } from '../geometry/gpkg-geometry'
import { listAnswers, listRequirementLines } from '../requirements/repository'
import { answerFromRow, lineFromRow } from '../requirements/rules'
import { listStatuses } from '../statuses/repository'
import type { ReadDb } from '../workspace/db'
import { indexAnswers, type AnswerIndex, type Fact, type Measured } from './facts'
import { measureDistances, measuredBy, type MeasuredDistance, type ReferencePlaces } from './nearest'
import { readRegister, ShapeMemory, type RegisterParcel } from './register'
import { listLiveProspects, listRoads } from './repository'
import type { MatchProspect } from './reverse'
import { buildSiteGraph, type GraphRoad, type SiteGraph } from './site-graph'

/** A prospect whose stage is open or held, with its sheet. */
export interface LiveProspect extends MatchProspect {
  readonly companyUid: string
  readonly kind: StageKind
}

/**
 * What matching reads of the workspace on one day, as it stood at one moment: nothing in it changes afterwards, so long
 * work may pause over it.
 */
export interface MatchingState {
  readonly parcels: ReadonlyMap<string, RegisterParcel>
  readonly answers: AnswerIndex
  readonly measured: Measured
  readonly roads: readonly GraphRoad[]
  readonly prospects: readonly LiveProspect[]
  /** Which parcels touch; costs a third of a second for 5,000 and is kept until an outline changes. */
  readonly graph: () => SiteGraph
  /** Results that others keep with this state, by a name of theirs. */
  readonly kept: Map<string, unknown>
}

/** An interchange farther off than this says nothing: the base map may not know the nearest one. km */
const reachKm = 60

type Distances = ReadonlyMap<string, ReadonlyMap<string, MeasuredDistance>>

/** What must be read again: all of it, or some rows. */
type Stale = 'all' | Set<string>

function add(stale: Stale, uids: readonly string[]): Stale {
  return stale === 'all' ? stale : new Set([...stale, ...uids])
}

const fresh = (stale: Stale) => stale !== 'all' && stale.size === 0
const asList = (stale: Stale): string[] | null => (stale === 'all' ? null : [...stale])

/**
 * Keeps what matching needs of one open workspace and reads again only what a change touched: 5,000 parcels and 3,000
 * sheets are too many to read for every keystroke in a requirement sheet.
 */
export class MatchingMemory {
  private readonly shapes = new ShapeMemory()
  private day = ''
  private parcels: ReadonlyMap<string, RegisterParcel> = new Map()
  private answers: ReadonlyMap<string, ReadonlyMap<string, Fact>> = new Map()
  private roads: readonly GraphRoad[] = []
  private prospects: ReadonlyMap<string, LiveProspect> = new Map()
  private distances: Distances = new Map()
  private built: {
    readonly key: string
    readonly roads: readonly GraphRoad[]
    readonly graph: SiteGraph
  } | null = null
  private state: MatchingState | null = null
  private stale: { outlines: Stale; rows: Stale; answers: Stale; roads: Stale; prospects: Stale } = {
    outlines: 'all',
    rows: 'all',
    answers: 'all',
    roads: 'all',
    prospects: 'all',
  }

  constructor(readonly places: ReferencePlaces) {}

  /** Rows changed; null is everything. */
  changed(touched: Touched | null): void {
    const { stale } = this
    this.stale = {
      outlines: touched ? add(stale.outlines, touched.parcels) : 'all',
      rows: touched && touched.statuses.length === 0 ? add(stale.rows, touched.parcels) : 'all',
      answers: touched ? add(stale.answers, touched.answers) : 'all',
      roads: touched ? add(stale.roads, touched.parks) : 'all',
      prospects: touched && touched.lists.length === 0 ? add(stale.prospects, touched.prospects) : 'all',
    }
  }

  /** @param day on which parcels exist and have their status, ISO */
  read(db: ReadDb, day: string): MatchingState {
    const { stale } = this
    const unchanged = Object.values(stale).every(fresh) && day === this.day
    if (this.state && unchanged) return this.state
    this.readOutlines(db, stale.outlines)
    this.readRows(db, day === this.day ? stale.rows : 'all', day)
    if (!fresh(stale.answers)) this.readAnswers(db, stale.answers)
    if (!fresh(stale.roads)) this.roads = readRoads(db)
    if (!fresh(stale.prospects)) this.readProspects(db, stale.prospects)
    this.stale = {
      outlines: new Set(),
      rows: new Set(),
      answers: new Set(),
      roads: new Set(),
      prospects: new Set(),
    }
    this.state = this.stateNow()
    return this.state
  }

  private stateNow(): MatchingState {
    const { parcels, roads, distances } = this
    const { version } = this.shapes
    return {
      parcels,
      answers: this.answers,
      measured: measuredBy(distances),
      roads,
      prospects: [...this.prospects.values()],
      graph: () => this.graphOf(parcels, roads, version),
      kept: new Map(),
    }
  }

  private graphOf(
    parcels: ReadonlyMap<string, RegisterParcel>,
    roads: readonly GraphRoad[],
    version: number,
  ): SiteGraph {
    const key = [version, ...[...parcels.values()].map(({ uid, parkUid }) => uid + parkUid)].join()
    if (this.built?.key !== key || this.built.roads !== roads)
      this.built = { key, roads, graph: buildSiteGraph([...parcels.values()], roads) }
    return this.built.graph
  }

  private readOutlines(db: ReadDb, stale: Stale): void {
    if (fresh(stale)) return
    const before = this.shapes.version
    this.shapes.read(db, asList(stale))
    if (this.shapes.version === before) return
    const uids = stale === 'all' ? this.shapes.uids() : [...stale]
    const measured = nearby(
      measureDistances(
        uids.map((uid) => ({ uid, polygon: this.shapes.polygon(uid) })),
        this.places,
      ),
    )
    const kept = stale === 'all' ? [] : [...this.distances].filter(([uid]) => !stale.has(uid))
    this.distances = new Map([...kept, ...measured])
  }

  private readRows(db: ReadDb, stale: Stale, day: string): void {
    if (fresh(stale)) return
    const offered = new Set(
      listStatuses(db)
        .filter((status) => status.offered === 1)
        .map(({ uid }) => uid),
    )
    const rows = readRegister(db, day, asList(stale), this.shapes, offered)
    this.parcels = replaced(this.parcels, stale, rows)
    this.day = day
  }

  private readAnswers(db: ReadDb, stale: Stale): void {
    const read = indexAnswers(listAnswers(db, asList(stale)).map(answerFromRow))
    const kept = stale === 'all' ? [] : [...this.answers].filter(([uid]) => !stale.has(uid))
    this.answers = new Map([...kept, ...read])
  }

  private readProspects(db: ReadDb, stale: Stale): void {
    const uids = asList(stale)
    const lines = new Map<string, RequirementLine[]>()
    for (const row of listRequirementLines(db, uids)) {
      const sheet = lines.get(row.prospect_uid)
      if (sheet) sheet.push(lineFromRow(row))
      else lines.set(row.prospect_uid, [lineFromRow(row)])
    }
    const rows = listLiveProspects(db, uids).map((row) => ({
      uid: row.uid,
      companyUid: row.company_uid,
      kind: row.kind,
      lines: lines.get(row.uid) ?? [],
    }))
    this.prospects = replaced(this.prospects, stale, rows)
  }
}

/** Distances within the reach of the base map. */
export function nearby(distances: Distances): Distances {
  const kept = [...distances].map(
    ([uid, own]) => [uid, new Map([...own].filter(([, { km }]) => km <= reachKm))] as const,
  )
  return new Map(kept)
}

function readRoads(db: ReadDb): GraphRoad[] {
  return listRoads(db).flatMap(({ name, geom }) => {
    const polygon = decodeMultiPolygon(geom)
    return polygon === null ? [] : [{ name, polygon }]
  })
}

/** The map with the stale rows as they are now; rows that are gone fall out, the others keep their place. */
function replaced<R extends { readonly uid: string }>(
  known: ReadonlyMap<string, R>,
  stale: Stale,
  rows: readonly R[],
): ReadonlyMap<string, R> {
  if (stale === 'all') return new Map(rows.map((row) => [row.uid, row]))
  const next = new Map(known)
  const now = new Map(rows.map((row) => [row.uid, row]))
  for (const uid of stale) if (!now.has(uid)) next.delete(uid)
  for (const [uid, row] of now) next.set(uid, row)
  return next
}
