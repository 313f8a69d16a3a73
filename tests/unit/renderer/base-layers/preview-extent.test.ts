import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { previewExtent, previewNote } from '../../../../renderer/features/base-layers/preview-extent'

const at = (lon: number, lat: number) => ({ point: [lon, lat] as Position })
const parks = [at(140.1, 37.9), at(140.14, 37.91), at(140.35, 38.25)]

describe('the preview of a layer', () => {
  it('shows the layer', () => {
    expect(previewExtent([140, 37.8, 140.2, 38], parks)).toEqual([140, 37.8, 140.2, 38])
  })

  it('shows the parks that lie in a layer of a whole region, or where a layer does not tell its place', () => {
    const [west = 0, south = 0, east = 0, north = 0] = previewExtent([138, 36, 142, 38.1], parks) ?? []
    expect(west).toBeCloseTo(140.05)
    expect(east).toBeCloseTo(140.19)
    expect(south).toBeCloseTo(37.85)
    expect(north).toBeCloseTo(37.96)
    expect(previewExtent(null, parks)?.[3]).toBeCloseTo(38.3)
    expect(previewExtent([120, 20, 130, 30], parks)).toEqual([120, 20, 130, 30])
    expect(previewExtent(null, [])).toBeNull()
  })

  it('says when a layer lies nowhere near a park, which swapped axes do', () => {
    expect(previewNote('geojson', [140, 37.8, 140.2, 38], parks)).toBe('here')
    expect(previewNote('geojson', [140.5, 38.2, 140.6, 38.3], parks)).toBe('here')
    expect(previewNote('pmtiles', [37.8, 140, 38, 140.2], parks)).toBe('far')
    expect(previewNote('pmtiles', [37.8, 140, 38, 140.2], [])).toBe('tiles')
  })

  it('tells a file without anything to draw from one that does not say where it lies', () => {
    expect(previewNote('geojson', null, parks)).toBe('empty')
    expect(previewNote('mbtiles', null, parks)).toBe('nowhere')
  })
})
