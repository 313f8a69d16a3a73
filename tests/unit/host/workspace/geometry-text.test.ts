import { expect, it } from 'vitest'
import { describeGeometry } from '../../../../electron/host/workspace/geometry-text'

/** GeoPackage header without envelope, EPSG:6668. */
const header = '47500001' + '0c1a0000'
const point = '00'.repeat(16)
const ring = (points: number) => points.toString(16).padStart(2, '0') + '000000' + point.repeat(points)
const polygon = (points: number) => '01' + '03000000' + '01000000' + ring(points)

it.each([
  ['POINT, 1 point', header + '01' + '01000000' + point],
  ['POLYGON, 4 points', header + polygon(4)],
  ['MULTIPOLYGON, 9 points', header + '01' + '06000000' + '02000000' + polygon(4) + polygon(5)],
  ['POINT, 1 point', header + '00' + '00000001' + point],
  ['POLYGON, 4 points', '47500003' + '0c1a0000' + point.repeat(2) + polygon(4)],
  ['geometry', header + polygon(4).slice(0, -4)],
  ['geometry', ''],
  ['geometry', 'ffff'],
])('says %s', (text, hex) => {
  expect(describeGeometry(hex)).toBe(text)
})
