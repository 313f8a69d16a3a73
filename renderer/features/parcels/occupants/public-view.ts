import type { Publication } from '../../../../electron/contract'

/** What an outsider learns of an occupant; null when it is left out altogether. */
export interface PublicView {
  readonly name: string | null
  readonly industry: string | null
}

const openness: Readonly<Record<Publication, number>> = { nothing: 0, industry: 1, name: 2 }

/** The more reserved of two levels: a company that wants no publicity has none on any parcel. */
export function narrower(a: Publication, b: Publication): Publication {
  return openness[a] <= openness[b] ? a : b
}

/** Shows an officer, before saving, what the public face will say of an occupant. */
export function publicView(name: string, industry: string, publication: Publication): PublicView | null {
  if (publication === 'nothing') return null
  return { name: publication === 'name' ? name : null, industry: industry === '' ? null : industry }
}
