import type { placesOperations } from '../../contract/places'
import type { Handlers } from '../handler'

export const placesHandlers: Handlers<typeof placesOperations> = {
  'places.search': async ({ text, limit }, { host }) => ({
    places: (await host.gazetteer()).search(text, limit),
  }),

  'places.geocode': async ({ address }, { host }) => ({
    found: (await host.gazetteer()).resolve(address),
  }),
}
