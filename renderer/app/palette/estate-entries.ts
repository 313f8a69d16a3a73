import type { Company, Parcel, Park, Place, Uid } from '../../../electron/contract'
import { foldText } from '../../../electron/contract/rules/fold'
import { openCompany } from '../../features/companies/open'
import { parkName, statusName } from '../../features/parcels/names'
import { selectParkMap, selectStatusMap } from '../../features/parcels/selectors'
import { extentOf, extentOfPark } from '../../features/parks/extent'
import { messages } from '../../messages'
import type { AppStore } from '../../store/create-store'
import { createFormat } from '../../ui/format/create-format'
import type { PaletteEntry } from './entry'
import { best, rank } from './matching'

/** Parks by name, reading or address; choosing one shows it on the map. */
export function findParks(store: AppStore, words: readonly string[], limit: number): readonly PaletteEntry[] {
  const { parks, frame } = store.getState()
  const names = (park: Park) => [park.name, park.nameKana, park.nameEn, park.address].map(foldText)
  return best(parks.list, (park) => rank(words, names(park)), limit).map((park) => ({
    id: `park ${park.uid}`,
    group: 'parks' as const,
    icon: 'park' as const,
    label: parkName(park, frame.language),
    hint: park.address,
    run: () => showPark(store, park),
  }))
}

/** Parcels by number, also together with their park («アルカディア D-6»); choosing one selects it and shows it. */
export function findParcels(
  store: AppStore,
  words: readonly string[],
  limit: number,
): readonly PaletteEntry[] {
  const state = store.getState()
  const { language } = state.frame
  const m = messages[language]
  const format = createFormat(language, m.common.price)
  const parks = selectParkMap(state)
  const statuses = selectStatusMap(state)
  const parkNames = new Map(
    state.parks.list.map((park) => [
      park.uid,
      [park.name, park.nameKana, park.nameEn].map(foldText).join(' '),
    ]),
  )
  const rankOf = (parcel: Parcel) => {
    const number = foldText(parcel.number)
    // A park's name alone would bring all its parcels: one word must be of the parcel itself.
    if (!words.some((word) => number.includes(word))) return null
    return rank(words, [number, parkNames.get(parcel.parkUid) ?? ''])
  }
  return best(state.parcels.byUid.values(), rankOf, limit).map((parcel) => {
    const park = parks.get(parcel.parkUid)
    const status = statuses.get(parcel.statusUid)
    const area = parcel.registeredAreaM2 ?? parcel.planeAreaM2
    const hints = [
      park && parkName(park, language),
      status && statusName(status, language),
      area === null ? null : format.area(area),
    ]
    return {
      id: `parcel ${parcel.uid}`,
      group: 'parcels' as const,
      icon: 'parcel' as const,
      label: parcel.number,
      hint: hints.filter(Boolean).join('・'),
      run: () => showParcels(store, [parcel.uid]),
    }
  })
}

/** Companies the host found, with the parcels they stand on; choosing one opens its page. */
export function companyEntries(store: AppStore, companies: readonly Company[]): readonly PaletteEntry[] {
  const { parcels, frame } = store.getState()
  const m = messages[frame.language]
  return companies.flatMap((company) => {
    const { uid } = company
    if (uid === undefined || company.name === undefined) return []
    const stands = [...parcels.byUid.values()].filter((parcel) =>
      parcel.occupants.some((occupant) => occupant.companyUid === company.uid),
    )
    return {
      id: `company ${company.uid}`,
      group: 'companies' as const,
      icon: 'company' as const,
      label: company.name,
      hint:
        stands.length === 0 ? m.palette.companyNowhere : m.common.listOf(stands.map(({ number }) => number)),
      run: () => openCompany(store.getState(), uid),
    }
  })
}

/** Places the host found; choosing one moves the map there. */
export function placeEntries(store: AppStore, places: readonly Place[]): readonly PaletteEntry[] {
  return places.map(({ prefecture, municipality, town, position }) => {
    const label = `${municipality}${town}`
    return {
      id: `place ${prefecture} ${label} ${position.join(' ')}`,
      group: 'places' as const,
      icon: 'place' as const,
      label,
      hint: prefecture,
      run: () => {
        const { frame } = store.getState()
        frame.leave(() => {
          frame.show('map')
          store.getState().map.tell({ kind: 'goTo', position, label: `${prefecture}${label}` })
        })
      },
    }
  })
}

function showPark(store: AppStore, park: Park): void {
  const { frame } = store.getState()
  frame.leave(() => {
    frame.show('map')
    const { parcels, parks, map } = store.getState()
    const extent = extentOfPark(park, parcels.byUid.values(), parcels.shapes, parks.features)
    map.tell({ kind: 'fit', extent })
  })
}

/** Selects parcels and shows them on the map; a filter that hides one of them is cleared. */
function showParcels(store: AppStore, uids: readonly Uid[]): void {
  const { frame } = store.getState()
  frame.leave(() => {
    const { parcels, map } = store.getState()
    parcels.clearFilter()
    parcels.select(uids)
    const positions = uids.flatMap((uid) => (parcels.shapes.get(uid) ?? []).flat(2))
    const extent = extentOf(positions)
    if (extent === null) return frame.show('parcels')
    frame.show('map')
    map.tell({ kind: 'fit', extent })
  })
}
