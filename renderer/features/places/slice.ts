import type { Place } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface PlacesSlice {
  search(text: string, limit: number): Promise<readonly Place[]>
}

export const createPlacesSlice: SliceFactory<'places'> = ({ services }) => ({
  search: async (text, limit) => (await services.call('places.search', { text, limit })).places,
})
