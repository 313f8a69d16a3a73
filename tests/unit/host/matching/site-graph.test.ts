import { describe, expect, it } from 'vitest'
import { buildSiteGraph, type GraphRoad } from '../../../../electron/host/matching/site-graph'
import { drawn, rectangle } from './samples'
import type { MultiPolygon } from '../../../../electron/contract'

function links(shapes: readonly MultiPolygon[], roads: readonly GraphRoad[] = []) {
  const parcels = shapes.map((polygon, index) => ({ uid: `p${index}`, parkUid: 'park', polygon }))
  const graph = buildSiteGraph(parcels, roads)
  return graph.links.flatMap((ofOne, index) =>
    ofOne.filter(({ to }) => to > index).map(({ to, across }) => [index, to, across] as const),
  )
}

describe('which parcels can be one site', () => {
  it('are those that share a side, in part or whole', () => {
    expect(links([rectangle(0, 0, 100, 80), rectangle(100, 0, 100, 80)])).toEqual([[0, 1, null]])
    expect(links([rectangle(0, 0, 100, 80), rectangle(100, 40, 50, 200)])).toEqual([[0, 1, null]])
  })

  it('are not those that share a corner or less than a gateway', () => {
    expect(links([rectangle(0, 0, 100, 80), rectangle(100, 80, 100, 80)])).toEqual([])
    expect(links([rectangle(0, 0, 100, 80), rectangle(100, 78, 100, 80)])).toEqual([])
  })

  it('are those whose common side was drawn twice with a few centimetres between', () => {
    expect(links([rectangle(0, 0, 100, 80), rectangle(100.04, 0, 100, 80)])).toEqual([[0, 1, null]])
    expect(links([rectangle(0, 0, 100, 80), rectangle(100.4, 0, 100, 80)])).toEqual([])
  })

  it('are those that face each other across a road, named by it', () => {
    const road = { name: '中央通り', polygon: rectangle(100, -50, 12, 300) }
    expect(links([rectangle(0, 0, 100, 80), rectangle(112, 0, 100, 80)], [road])).toEqual([
      [0, 1, '中央通り'],
    ])
  })

  it('are not those with something else than road between', () => {
    const far = { name: '裏通り', polygon: rectangle(0, 500, 100, 12) }
    const narrow = { name: '細道', polygon: rectangle(100, -50, 6, 300) }
    const pair = [rectangle(0, 0, 100, 80), rectangle(112, 0, 100, 80)]
    expect(links(pair)).toEqual([])
    expect(links(pair, [far])).toEqual([])
    expect(links(pair, [narrow])).toEqual([])
  })

  it('are not those across an avenue too wide to be an inner road', () => {
    const avenue = { name: '国道', polygon: rectangle(100, -50, 40, 300) }
    expect(links([rectangle(0, 0, 100, 80), rectangle(140, 0, 100, 80)], [avenue])).toEqual([])
  })

  it('are not those that only see each other round a corner of the road', () => {
    const road = { name: '通り', polygon: rectangle(100, -200, 12, 500) }
    expect(links([rectangle(0, 0, 100, 80), rectangle(112, 100, 100, 80)], [road])).toEqual([])
  })

  it('find the common side of slanting parcels', () => {
    const west = drawn([0, 0], [100, 30], [80, 120], [-20, 90])
    const east = drawn([100, 30], [200, 60], [180, 150], [80, 120])
    expect(links([west, east])).toEqual([[0, 1, null]])
  })

  it('keep parcels without geometry alone', () => {
    const graph = buildSiteGraph([{ uid: 'a', parkUid: 'park', polygon: null }], [])
    expect(graph.links).toEqual([[]])
    expect(graph.areas).toEqual([0])
  })
})
