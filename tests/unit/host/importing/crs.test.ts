import { describe, expect, it } from 'vitest'
import {
  crsFromText,
  crsOfEpsg,
  fitLocal,
  fittingSystems,
  projectionOf,
} from '../../../../electron/host/importing/crs'
import { planePrj, zoneTen } from '../../../support/importing-files'

describe('coordinate systems of files', () => {
  it.each([
    ['EPSG:6678', 'jgd2011-plane-10'],
    ['urn:ogc:def:crs:EPSG::2451', 'jgd2000-plane-9'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['公共座標10系', 'jgd2011-plane-10'],
    ['公共座標１９系', 'jgd2011-plane-19'],
    ['公共座標20系', null],
    ['任意座標系', 'local'],
    [zoneTen, 'jgd2011-plane-10'],
    [planePrj(9, 139.833333333333, 36).replaceAll('JGD_2011', 'JGD_2000'), 'jgd2000-plane-9'],
    [zoneTen.replaceAll('JGD_2011', 'Tokyo'), 'tokyo-plane-10'],
    [
      zoneTen
        .replace('0.9999', '0.9996')
        .replace('140.833333333333', '141.0')
        .replace('"False_Easting",0.0', '"False_Easting",500000.0')
        .replace('Origin",40', 'Origin",0'),
      'jgd2011-utm-54',
    ],
    [zoneTen.replace('"Meter",1.0', '"Foot_US",0.3048'), null],
    [
      'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
      'wgs84',
    ],
    ['PROJCS["x",GEOGCS["JGD2011"],AUTHORITY["EPSG","6677"]]', 'jgd2011-plane-9'],
    ['PROJCRS["WGS 84 / Pseudo-Mercator",BASEGEOGCRS["WGS 84"],ID["EPSG",3857]]', 'web-mercator'],
    ['nonsense', null],
  ])('%s is %s', (text, crs) => {
    expect(crsFromText(text)).toBe(crs)
  })

  it('knows the codes of Japan and no others', () => {
    expect([6668, 4612, 4301, 4326, 6669, 6687, 30_170, 6691, 32_654, 27_700].map(crsOfEpsg)).toEqual([
      'jgd2011',
      'jgd2000',
      'tokyo',
      'wgs84',
      'jgd2011-plane-1',
      'jgd2011-plane-19',
      'tokyo-plane-10',
      'jgd2011-utm-54',
      'wgs84-utm-54',
      null,
    ])
  })

  /** Values of PROJ 9 (cs2cs): +towgs84=-146.414,507.337,680.507 for Tokyo datum, none for the others. */
  it.each([
    ['tokyo', [140.1, 37.9], [140.09664243, 37.9029954]],
    ['jgd2011-plane-10', [-49_373.2531, -205_210.8526], [140.27, 38.15]],
  ] as const)('%s agrees with PROJ within a millimetre', (crs, from, to) => {
    const [lon, lat] = projectionOf(crs)?.([from[0], from[1]]) ?? [0, 0]
    expect(Math.abs(lon - to[0]) * 88_000).toBeLessThan(0.001)
    expect(Math.abs(lat - to[1]) * 111_000).toBeLessThan(0.001)
  })

  it('gives no place for numbers that are none', () => {
    expect(projectionOf('jgd2011-plane-10')?.([NaN, 1])).toEqual([NaN, NaN])
    expect(projectionOf('local')).toBeNull()
  })

  it('offers the systems in which a place lies in its own zone, the nearest to a park first', () => {
    const yonezawa = [-60_700, -231_900] as const
    const found = fittingSystems(yonezawa, [[140.14, 37.91]])
    expect(found[0]).toMatchObject({ crs: 'jgd2011-plane-10', swapAxes: false })
    expect(fittingSystems([yonezawa[1], yonezawa[0]], [[140.14, 37.91]])[0]).toMatchObject({
      crs: 'jgd2011-plane-10',
      swapAxes: true,
    })
    expect(fittingSystems([140.1, 37.9], []).map(({ crs }) => crs)).toEqual(['jgd2011'])
  })

  it('fits a plan to its control points and tells by how much each is missed', () => {
    const real = projectionOf('jgd2011-plane-10')
    const at = (x: number, y: number) => real?.([-60_000 + 2 * x, -232_000 + 2 * y]) ?? [0, 0]
    const fit = fitLocal([
      { from: [0, 0], to: at(0, 0) },
      { from: [100, 0], to: at(100, 0) },
      { from: [0, 50], to: at(0, 50) },
    ])
    expect(Math.max(...(fit?.residualsM ?? [1]))).toBeLessThan(0.001)
    const [lon, lat] = fit?.project([30, 40]) ?? [0, 0]
    expect(lon).toBeCloseTo(at(30, 40)[0], 9)
    expect(lat).toBeCloseTo(at(30, 40)[1], 9)
    expect(fitLocal([{ from: [0, 0], to: at(0, 0) }])).toBeNull()
    expect(
      fitLocal([
        { from: [5, 5], to: at(0, 0) },
        { from: [5, 5], to: at(9, 9) },
      ]),
    ).toBeNull()
  })
})
