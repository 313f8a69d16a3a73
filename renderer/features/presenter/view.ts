import type { Park, Parcel, PresenterView, Status, Uid } from '../../../electron/contract'
import { compareNumbers, compareParks } from '../parcels/order'

export const firstView: PresenterView = {
  page: 'map',
  parkUid: null,
  parcelUid: null,
  seminarUid: null,
  blank: false,
  zoom: 0,
  language: 'ja',
}

/** What the order of the pages depends on. */
export interface Deck {
  readonly parks: readonly Park[]
  readonly parcels: readonly Parcel[]
  readonly statuses: readonly Status[]
}

/** The parcels of a park that are for sale, by number. */
export function offeredOf({ parcels, statuses }: Deck, parkUid: Uid | null): readonly Parcel[] {
  const offered = new Set(statuses.filter((status) => status.offered).map(({ uid }) => uid))
  return parcels
    .filter((parcel) => parcel.parkUid === parkUid && offered.has(parcel.statusUid))
    .toSorted((a, b) => compareNumbers(a.number, b.number))
}

type Place = Pick<PresenterView, 'page' | 'parkUid' | 'parcelUid'>

/** The pages one after the other: title of the seminar if there is one, map, each park, figures of all. */
function pagesOf(deck: Deck, view: PresenterView): readonly Place[] {
  const none = { parkUid: null, parcelUid: null }
  return [
    ...(view.seminarUid === null ? [] : [{ page: 'title' as const, ...none }]),
    { page: 'map', ...none },
    ...deck.parks
      .toSorted(compareParks)
      .map(({ uid }) => ({ page: 'park' as const, parkUid: uid, parcelUid: null })),
    { page: 'figures', ...none },
  ]
}

/** The next page or the one before; from a parcel the next parcel for sale of its park. At the end it stays. */
export function turned(deck: Deck, view: PresenterView, by: 1 | -1): PresenterView {
  if (view.page === 'parcel') {
    const offered = offeredOf(deck, view.parkUid)
    const at = offered.findIndex(({ uid }) => uid === view.parcelUid)
    const next = at < 0 ? offered[0] : offered[at + by]
    return next ? { ...view, parcelUid: next.uid, zoom: 0 } : view
  }
  const pages = pagesOf(deck, view)
  const at = pages.findIndex(
    ({ page, parkUid }) => page === view.page && (page !== 'park' || parkUid === view.parkUid),
  )
  const next = pages[Math.max(0, at) + by]
  return next ? { ...view, ...next, zoom: 0 } : view
}

/** What a key makes of the view; null for keys that mean nothing here. Clickers send PageUp, PageDown, a point and Escape. */
export function keyedView(deck: Deck, view: PresenterView, key: string): PresenterView | null {
  const parkUid = view.parkUid ?? deck.parks.toSorted(compareParks)[0]?.uid ?? null
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'b':
    case '.':
      return { ...view, blank: !view.blank }
    case 'ArrowRight':
    case 'PageDown':
    case ' ':
      return { ...turned(deck, view, 1), blank: false }
    case 'ArrowLeft':
    case 'PageUp':
      return { ...turned(deck, view, -1), blank: false }
    case 'ArrowDown': {
      const [first] = offeredOf(deck, parkUid)
      if (view.page === 'parcel') return { ...turned(deck, view, 1), blank: false }
      return first ? { ...view, page: 'parcel', parkUid, parcelUid: first.uid, zoom: 0, blank: false } : view
    }
    case 'ArrowUp':
      if (view.page !== 'parcel') return view
      return { ...view, page: 'park', parcelUid: null, zoom: 0, blank: false }
    case 'm':
      return { ...view, page: 'map', parcelUid: null, zoom: 0, blank: false }
    case 'p':
      return parkUid === null
        ? view
        : { ...view, page: 'park', parkUid, parcelUid: null, zoom: 0, blank: false }
    case 'f':
      return { ...view, page: 'figures', parcelUid: null, zoom: 0, blank: false }
    case 't':
      return view.seminarUid === null ? view : { ...view, page: 'title', zoom: 0, blank: false }
    case '+':
    case ';':
    case '=':
      return { ...view, zoom: Math.min(6, view.zoom + 1) }
    case '-':
      return { ...view, zoom: Math.max(-4, view.zoom - 1) }
    case '0':
      return { ...view, zoom: 0 }
    default:
      return null
  }
}
