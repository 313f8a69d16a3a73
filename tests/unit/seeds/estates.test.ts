import { describe, expect, it } from 'vitest'
import { demoEstates, drawingOf, researchZone } from '../../../seeds/demo/estates'
import type { Estate } from '../../../seeds/demo/estate'
import { grown, intersection, sizeOf, type Area } from '../../../seeds/demo/shapes'

const estates = demoEstates.map((estate) => ({ ...estate, drawing: drawingOf(estate) }))
const boxOf = (shape: Area) => {
  const xs = (shape[0] ?? []).map(([x]) => x)
  const ys = (shape[0] ?? []).map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
}
const apart = (a: Area, b: Area) => {
  const [aLeft, aLow, aRight, aHigh] = boxOf(a)
  const [bLeft, bLow, bRight, bHigh] = boxOf(b)
  return aRight < bLeft || bRight < aLeft || aHigh < bLow || bHigh < aLow
}
/** ㎡ that two areas have in common. */
const shared = (a: Area, b: Area) =>
  apart(a, b) ? 0 : intersection([a], [b]).reduce((sum, part) => sum + sizeOf(part), 0)
const roadsOf = (drawing: Estate) =>
  drawing.features.filter(({ kind }) => kind === 'road').flatMap(({ shape }) => shape)

describe.each(estates)('the invented plan of $slug', ({ slug, drawing, zoneOf }) => {
  const { lots, features, outline } = drawing
  const lotOf = (number: string) => lots.find((lot) => lot.number === number)?.shape ?? []

  it('gives every lot a number of its own that begins with its block', () => {
    expect(new Set(lots.map(({ number }) => number)).size).toBe(lots.length)
    for (const { number, block } of lots) expect(number.startsWith(`${block}-`)).toBe(true)
  })

  it('has lots that do not overlap', () => {
    lots.forEach((lot, index) => {
      for (const other of lots.slice(index + 1))
        expect(shared(lot.shape, other.shape), `${lot.number} and ${other.number}`).toBeLessThan(0.2)
    })
  })

  it('has lots that stay clear of roads, greens and ponds', () => {
    for (const { number, shape } of lots)
      for (const feature of features)
        for (const part of feature.shape)
          expect(shared(shape, part), `${number} and ${feature.name}`).toBeLessThan(0.2)
  })

  it('leads a road to every lot', () => {
    const roads = roadsOf(drawing)
    for (const { number, shape } of lots) {
      const [reach = []] = grown([shape], 0.5)
      const front = roads.reduce((sum, road) => sum + shared(reach, road), 0)
      // Half a metre deep: a front of 12 m is 6 ㎡.
      expect(front, number).toBeGreaterThan(6)
    }
  })

  it('covers the whole estate with lots, roads, greens and ponds, once', () => {
    const parts = [...lots.map(({ shape }) => shape), ...features.flatMap(({ shape }) => shape)]
    const covered = parts.reduce((sum, part) => sum + sizeOf(part), 0)
    expect(Math.abs(covered - sizeOf(outline))).toBeLessThan(sizeOf(outline) * 1e-5)
  })

  it('cuts the corners of lots at crossings, and has roads that curve', () => {
    const corners = lots.filter(({ shape }) => (shape[0] ?? []).length - 1 > 4)
    expect(corners.length).toBeGreaterThan(lots.length / 4)
    const sizes = lots.map(({ shape }) => sizeOf(shape))
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(2)
  })

  it('has as many lots as such an estate has', () => {
    const [least, most] = slug === 'hachimanpara' ? [90, 120] : [45, 60]
    expect(lots.length).toBeGreaterThanOrEqual(least)
    expect(lots.length).toBeLessThanOrEqual(most)
  })

  it('draws the published lots in their published size', () => {
    const published =
      slug === 'hachimanpara'
        ? { 'F-5-1': 18_401, 'C-2-2-2': 10_026.33, 'F-1': 52_000 }
        : { 'D-6 D-7': 5_899.97, 'B-3': 4_600 }
    for (const [numbers, areaM2] of Object.entries(published)) {
      const drawn = numbers.split(' ').reduce((sum, number) => sum + sizeOf(lotOf(number)), 0)
      expect(Math.abs(drawn / areaM2 - 1), numbers).toBeLessThan(0.005)
    }
    expect(new Set(lots.map(({ number }) => zoneOf(number))).has(researchZone)).toBe(
      slug === 'office-arcadia',
    )
  })
})

describe('Office Arcadia', () => {
  it('is 33.3 ha with its roads and greens, as published', () => {
    const arcadia = estates.find(({ slug }) => slug === 'office-arcadia')
    expect(sizeOf(arcadia?.drawing.outline ?? [])).toBeCloseTo(333_000, 0)
  })
})
