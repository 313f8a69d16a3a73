import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { MultiPolygon, Position } from '../../electron/contract'

/** Whether GDAL's programs are on this machine; what they answered once lies in `tests/fixtures/geometry`. */
export function hasGdal(): boolean {
  return ['ogr2ogr', 'gdaltransform'].every(
    (program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).status === 0,
  )
}

function run(program: string, args: readonly string[], input?: string): string {
  const done = spawnSync(program, [...args], { encoding: 'utf8', input, maxBuffer: 64e6 })
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`)
  return done.stdout
}

/**
 * Areas in ㎡ as GDAL computes them: `ST_Area` in plane zone X.
 * @param file GeoJSON that is written for it
 */
export function gdalAreas(lots: readonly MultiPolygon[], file: string): number[] {
  const features = lots.map((coordinates, n) => ({
    type: 'Feature',
    properties: { n },
    geometry: { type: 'MultiPolygon', coordinates },
  }))
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6668' } }
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', name: 'lots', crs, features }))
  const sql = 'SELECT n, ST_Area(ST_Transform(geometry, 6678)) AS a FROM lots ORDER BY n'
  const csv = run('ogr2ogr', ['-f', 'CSV', '/vsistdout/', '-dialect', 'sqlite', '-sql', sql, file])
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]))
}

/** Metres east and north in a plane zone as PROJ computes them. */
export function projPlaces(places: readonly Position[], zone: number): (readonly [number, number])[] {
  const input = places.map(([lon, lat]) => `${lon} ${lat}`).join('\n')
  const answer = run('gdaltransform', ['-s_srs', 'EPSG:6668', '-t_srs', `EPSG:${6668 + zone}`], `${input}\n`)
  return answer
    .trim()
    .split('\n')
    .map((line) => {
      const [east = NaN, north = NaN] = line.split(' ').map(Number)
      return [east, north] as const
    })
}
