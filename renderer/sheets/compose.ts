import type { SheetData, SheetSpec } from '../../electron/contract'
import { layoutChanges } from './layout/changes-sheet'
import { layoutCompanyBrief } from './layout/company-brief'
import { layoutCouncil } from './layout/council-sheet'
import { nameOf, sheetContext, type SheetWords } from './layout/context'
import { layoutItinerary } from './layout/itinerary'
import { noLayers, type PreparedLayers } from './layers/sheet-layer'
import type { Sheet } from './layout/model'
import { finishPages, type Draft } from './layout/page-parts'
import { layoutParcelCompare } from './layout/parcel-compare'
import { layoutParcelList } from './layout/parcel-list'
import { layoutParcelMap } from './layout/parcel-map'
import { layoutParkIndex } from './layout/park-index'
import { layoutRecordForm } from './layout/record-form'
import { layoutSeries } from './layout/series'

const aboutOnePark: ReadonlySet<SheetSpec['sheet']> = new Set(['parcel-map', 'parcel-list'])

/**
 * Divides a sheet into pages: pure, so that the preview, the paper and the tests have the same pages.
 * @param words texts in the language of the specification
 * @param layers the user's layers, read for the maps that the same sheet has without them
 */
export function composeSheet(
  spec: SheetSpec,
  data: SheetData,
  words: SheetWords,
  layers: PreparedLayers = noLayers,
): Sheet {
  const context = sheetContext(spec, data, words, layers)
  const drafts = layoutOf()
  const [only, ...others] = data.parks
  const place =
    only && others.length === 0 && aboutOnePark.has(spec.sheet) ? nameOf(context, only.park) : null
  const name = words.sheets.names[spec.sheet]
  const pages = finishPages(context, drafts)
  if (layers.leftOut.length > 0)
    context.warnings.push({ kind: 'layers-left-out', names: [...layers.leftOut] })
  const pictured = data.face === 'public' ? namesOfPictures(layers) : []
  if (pictured.length > 0) context.warnings.push({ kind: 'pictures-unchecked', names: pictured })
  if (data.marks.demo) context.warnings.push({ kind: 'demo-data' })
  return {
    title: spec.title !== '' ? spec.title : place === null ? name : words.sheets.titled(place, name),
    language: spec.language,
    author: [data.issuer.name, data.issuer.section].filter((part) => part !== '').join(' '),
    paper: spec.paper,
    pages,
    marks: context.marks,
    warnings: context.warnings,
  }

  function layoutOf(): Draft[] {
    const first = data.parks[0]
    switch (spec.sheet) {
      case 'parcel-map':
        return first ? layoutParcelMap(context, first, 'h1') : []
      case 'park-index':
        return layoutParkIndex(context, null)
      case 'series':
        return layoutSeries(context)
      case 'parcel-list':
        return layoutParcelList(context)
      case 'parcel-compare':
        return layoutParcelCompare(context)
      case 'changes':
        return layoutChanges(context)
      case 'company-brief':
        return layoutCompanyBrief(context)
      case 'itinerary':
        return layoutItinerary(context)
      case 'record-form':
        return layoutRecordForm(context)
      case 'council':
        return layoutCouncil(context)
    }
  }
}

/** Layers whose words are part of a picture: the search for confidential words cannot see them. */
function namesOfPictures({ byPark }: PreparedLayers): string[] {
  const layers = [...byPark.values()].flat()
  return [...new Set(layers.filter(({ pictures }) => pictures.length > 0).map(({ name }) => name))]
}
