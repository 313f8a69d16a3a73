import { zipSync } from 'fflate'
import { interchangeColumns } from '../../contract/rules/interchange-columns'
import type { MultiPolygon } from '../../contract/values'
import { cellText } from './delimited'
import type { ExportRow, ExportTable } from './rows'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of an element or attribute. Controls that XML 1.0 cannot hold are no part of any text of the workspace. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** KML writes alpha, blue, green, red. @param color `#rrggbb` */
function kmlColor(color: string, alpha: string): string {
  return `${alpha}${color.slice(5, 7)}${color.slice(3, 5)}${color.slice(1, 3)}`.toLowerCase()
}

/** The table as KML 2.2 (OGC 12-007r2) with a style for each colour; positions are longitude, latitude. */
export function kmlText(table: ExportTable, name: string, language: 'ja' | 'en'): string {
  const colors = [...new Set(table.rows.flatMap(({ color }) => color ?? []))]
  const styles = colors.map(
    (color) =>
      `<Style id="${styleId(color)}"><LineStyle><color>${kmlColor(color, 'ff')}</color><width>1.5</width></LineStyle>` +
      `<PolyStyle><color>${kmlColor(color, '99')}</color></PolyStyle></Style>`,
  )
  const placemarks = table.rows.map((row) => placemark(table, row, language))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${escape(name)}</name>`,
    ...styles,
    ...placemarks,
    '</Document></kml>',
    '',
  ].join('\n')
}

/** KML and nothing else in a zip, under the name that readers look for. */
export function kmzBytes(kml: string): Uint8Array {
  return zipSync({ 'doc.kml': Buffer.from(kml, 'utf8') })
}

function styleId(color: string): string {
  return `c${color.slice(1)}`
}

function placemark({ fields }: ExportTable, row: ExportRow, language: 'ja' | 'en'): string {
  const data = fields.flatMap((field, column) => {
    const cell = row.cells[column]
    if (field === 'wkt' || cell == null) return []
    const label = escape(interchangeColumns[field][language])
    // A formula means nothing to a map: the text stands as it is.
    const value = escape(cell.kind === 'text' ? cell.value : cellText(cell))
    return [`<Data name="${field}"><displayName>${label}</displayName><value>${value}</value></Data>`]
  })
  const style = row.color === null ? '' : `<styleUrl>#${styleId(row.color)}</styleUrl>`
  return `<Placemark><name>${escape(row.name)}</name>${style}<ExtendedData>${data.join('')}</ExtendedData>${geometry(row)}</Placemark>`
}

function geometry({ polygon, position }: ExportRow): string {
  if (polygon !== null && polygon.length > 0)
    return `<MultiGeometry>${polygon.map(polygonElement).join('')}</MultiGeometry>`
  return position === null ? '' : `<Point><coordinates>${position.join(',')}</coordinates></Point>`
}

function polygonElement(rings: MultiPolygon[number]): string {
  const boundaries = rings.map((ring, index) => {
    const element = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs'
    const coordinates = ring.map((position) => position.join(',')).join(' ')
    return `<${element}><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></${element}>`
  })
  return `<Polygon>${boundaries.join('')}</Polygon>`
}
