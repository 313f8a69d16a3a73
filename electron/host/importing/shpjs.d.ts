declare module 'shpjs' {
  /** Geometries of a .shp in the order of the file, as GeoJSON; null for a record without one. */
  export function parseShp(shp: DataView): unknown[]
}
