import type { TravelMode } from '../../../electron/contract'

export const travelModes: readonly TravelMode[] = ['car', 'rail', 'walk', 'air']
