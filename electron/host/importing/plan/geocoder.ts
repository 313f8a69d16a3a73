import type { Position } from '../../../contract/values'
import type { Gazetteer } from '../../places/gazetteer'

export interface Geocoded {
  readonly level: 'town' | 'municipality' | 'none'
  readonly position: Position | null
}

const nowhere: Geocoded = { level: 'none', position: null }

/** Addresses looked up in the bundled gazetteer, each once. Without a gazetteer nothing is looked up. */
export class Geocoder {
  private readonly known = new Map<string, Geocoded>()
  readonly counts = { town: 0, municipality: 0, none: 0 }

  constructor(private readonly gazetteer: Gazetteer | null) {}

  get isOn(): boolean {
    return this.gazetteer !== null
  }

  locate(address: string): Geocoded {
    if (this.gazetteer === null) return nowhere
    const known = this.known.get(address)
    const found = known ?? this.resolve(this.gazetteer, address)
    if (!known) this.known.set(address, found)
    this.counts[found.level] += 1
    return found
  }

  private resolve(gazetteer: Gazetteer, address: string): Geocoded {
    const place = address.length > 500 ? null : gazetteer.resolve(address)?.place
    return place ? { level: place.level, position: place.position } : nowhere
  }
}
