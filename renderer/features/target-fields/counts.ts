import type { StageKind, Uid } from '../../../electron/contract'

/** What of a prospect is counted. */
export interface Counted {
  readonly fieldUids: readonly Uid[]
  readonly stageUid: Uid
  readonly kind: StageKind
}

/** Prospects by field and stage. A prospect of two fields counts in both, and once in `each`. */
export interface FieldMatrix {
  readonly of: (fieldUid: Uid | null, stageUid: Uid) => number
  /** All stages of a field; null is without a field. */
  readonly sum: (fieldUid: Uid | null) => number
  /** Stages in progress only. */
  readonly live: (fieldUid: Uid | null) => number
  /** Each prospect once. */
  readonly each: (stageUid: Uid) => number
  readonly all: number
  readonly allLive: number
}

/** Counts once over all prospects. */
export function fieldMatrix(prospects: readonly Counted[]): FieldMatrix {
  const cells = new Map<string, number>()
  const sums = new Map<string, number>()
  const lives = new Map<string, number>()
  const stages = new Map<Uid, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  let allLive = 0
  for (const { fieldUids, stageUid, kind } of prospects) {
    add(stages, stageUid)
    if (kind === 'open') allLive += 1
    for (const field of fieldUids.length === 0 ? ['none'] : fieldUids) {
      add(cells, `${field} ${stageUid}`)
      add(sums, field)
      if (kind === 'open') add(lives, field)
    }
  }
  const key = (fieldUid: Uid | null) => fieldUid ?? 'none'
  return {
    of: (fieldUid, stageUid) => cells.get(`${key(fieldUid)} ${stageUid}`) ?? 0,
    sum: (fieldUid) => sums.get(key(fieldUid)) ?? 0,
    live: (fieldUid) => lives.get(key(fieldUid)) ?? 0,
    each: (stageUid) => stages.get(stageUid) ?? 0,
    all: prospects.length,
    allLive,
  }
}
