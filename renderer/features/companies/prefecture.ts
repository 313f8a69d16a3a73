import { useEffect, useState } from 'react'
import type { Position } from '../../../electron/contract'
import { loadBasemap, type BaseArea } from '../map/base/basemap-data'
import { toUnit, tracksContain } from '../map/canvas/mercator'

/** Tells in which prefecture a position lies; null where it is not known. */
export type PrefectureOf = (position: Position | null) => string | null

/** By outlines of the prefectures; each position is looked up once. */
export function prefectureFinder(areas: readonly BaseArea[]): PrefectureOf {
  const known = new WeakMap<Position, string | null>()
  return (position) => {
    if (position === null) return null
    const found = known.get(position)
    if (found !== undefined) return found
    const [x, y] = toUnit(position)
    const area = areas.find(
      ({ box, tracks }) =>
        x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY && tracksContain(tracks, x, y),
    )
    const name = area?.name ?? null
    known.set(position, name)
    return name
  }
}

export interface Prefectures {
  /** Names from north to south. */
  readonly names: readonly string[]
  readonly of: PrefectureOf
}

const unknown: Prefectures = { names: [], of: () => null }
let loading: Promise<Prefectures> | null = null

async function load(): Promise<Prefectures> {
  const { prefectures, prefecturesNear } = await loadBasemap()
  const names = prefectures.items.map((area) => area.name)
  return {
    names: [...new Set(names)],
    of: prefectureFinder([...prefecturesNear.items, ...prefectures.items]),
  }
}

/** The prefectures of the base map; knows none until the outlines are read. */
export function usePrefectures(): Prefectures {
  const [prefectures, setPrefectures] = useState(unknown)
  useEffect(() => {
    let isGone = false
    loading ??= load()
    void loading.then((loaded) => {
      if (!isGone) setPrefectures(loaded)
    })
    return () => {
      isGone = true
    }
  }, [])
  return prefectures
}
