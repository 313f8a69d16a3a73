import type { SheetContext } from './context'
import type { Draft } from './page-parts'
import { layoutParcelMap } from './parcel-map'
import { layoutParkIndex } from './park-index'

/**
 * 分譲区画図集: the index with page numbers, then every park on its pages. The index is laid out twice, because its own
 * length moves the pages that it names; its length does not depend on the numbers.
 */
export function layoutSeries(context: SheetContext): Draft[] {
  const parks = context.data.parks.map((sheet) => layoutParcelMap(context, sheet, 'h2'))
  const firstPages = (before: number): number[] => {
    let page = before + 1
    return parks.map((drafts) => {
      const first = page
      page += drafts.length
      return first
    })
  }
  const length = layoutParkIndex({ ...context, marks: [], warnings: [] }, firstPages(1)).length
  return [...layoutParkIndex(context, firstPages(length)), ...parks.flat()]
}
