import { renderToStaticMarkup } from 'react-dom/server'
import type { SheetData, SheetSpec, Uid } from '../../../../electron/contract'
import type { Messages } from '../../../messages'
import { nameOf, sheetContext } from '../../../sheets/layout/context'
import { LeaveBehindPage } from './page'
import { pageStyle } from './page-style'

export interface LeaveBehind {
  readonly spec: SheetSpec
  /** As everybody may know it: asked for on the public face. */
  readonly data: SheetData
  /** Parcels that are proposed; null shows all of the park. */
  readonly proposed: ReadonlySet<Uid> | null
  /** Empty takes the name of the park. */
  readonly title: string
  readonly note: string
  /** ISO day on which the page is made. */
  readonly madeOn: string
}

/** The specification of the data that a handout is made of: parks with maps, without anything of the office's own. */
export function leaveBehindSpec(
  asOf: string,
  language: SheetSpec['language'],
  parkUids: readonly Uid[],
): SheetSpec {
  return {
    sheet: 'series',
    face: 'public',
    language,
    asOf,
    since: null,
    parkUids: [...parkUids],
    parcelUids: [],
    paper: 'A4',
    orientation: 'landscape',
    scale: 'fit',
    centre: null,
    rotationDegrees: 0,
    title: '',
    note: '',
    edition: '',
    layers: {
      features: true,
      base: true,
      labels: true,
      letters: true,
      graticule: false,
      locator: false,
      table: true,
      facts: true,
    },
    columns: ['number', 'area', 'zone', 'price', 'status', 'delivery'],
  }
}

/**
 * One file that opens without a network and asks for nothing: no script, no address, styles and maps inside. The host
 * refuses it when that is not so.
 * @param words texts in the language of the specification
 */
export function composeLeaveBehind(given: LeaveBehind, words: Messages): string {
  const { spec, data } = given
  const context = sheetContext(spec, data, words)
  const [only, ...others] = data.parks
  const title =
    given.title.trim() !== ''
      ? given.title.trim()
      : given.proposed === null && only && others.length === 0
        ? nameOf(context, only.park)
        : words.exporting.page.proposed
  const body = renderToStaticMarkup(<LeaveBehindPage given={given} context={context} title={title} />)
  return [
    '<!doctype html>',
    `<html lang="${spec.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Nothing may be loaded and nothing run, whoever changes the file later.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style>${pageStyle}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n')
}
