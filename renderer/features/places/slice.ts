import type { OutputOf, Place } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface PlacesSlice {
  search(text: string, limit: number): Promise<readonly Place[]>
  /** Where an address lies as far as the gazetteer knows; null when it knows none, or several equally well. */
  geocode(address: string): Promise<OutputOf<'places.geocode'>['found']>
}

export const createPlacesSlice: SliceFactory<'places'> = ({ services }) => ({
  search: async (text, limit) => (await services.call('places.search', { text, limit })).places,
  geocode: async (address) =>
    (await services.call('places.geocode', { address: address.slice(0, 500) })).found,
})
