import type { Park, Position, Site, TargetField, Uid } from '../../../../electron/contract'
import { fieldLetters } from '../../companies/field-mark'
import type { Firm } from '../../companies/firm'
import { nearestSite } from '../../companies/page/distances'
import { toUnit, type Unit } from '../canvas/mercator'

/** What a mark stands for: the head office, another site of its own, or somebody it delivers to or buys from. */
export type MarkShape = 'head' | 'own' | 'partner'

/** A site as the map shows it. */
export interface SiteLook {
  readonly siteUid: Uid
  readonly companyUid: Uid
  readonly at: Unit
  readonly shape: MarkShape
  readonly color: string
  readonly letter: string
}

/** A line from a site to a park with its length. */
export interface ReachLook {
  readonly from: Unit
  readonly to: Unit
  /** m */
  readonly distance: number
  /** From a site of its own, or from a customer. */
  readonly isOwn: boolean
}

export interface CompanyScene {
  readonly sites: readonly SiteLook[]
  readonly reaches: readonly ReachLook[]
  readonly active: Uid | null
}

export const noCompanies: CompanyScene = { sites: [], reaches: [], active: null }

/** A company that belongs to no target field. */
const noField = { color: '#626264', letter: '・' }

const partners: ReadonlySet<string> = new Set(['customer', 'supplier'])

/** True for a site in which the company itself works. */
export function isOwnSite(site: Site): boolean {
  return site.kind !== undefined && !partners.has(site.kind)
}

/** Sites of one company that have a point, own ones before partners. */
export function placedSites(
  sites: readonly Site[],
  companyUid: Uid,
): (Site & { readonly position: Position })[] {
  return sites.filter(
    (site): site is Site & { readonly position: Position } =>
      site.companyUid === companyUid && site.position != null,
  )
}

/**
 * Own sites of the companies that pass the filter, coloured and lettered by their first target field; customers and suppliers of
 * the active company only, because those of all would bury everything.
 */
export function companyLayer(
  sites: readonly Site[],
  firms: ReadonlyMap<Uid, Firm>,
  shown: ReadonlySet<Uid>,
  fields: readonly TargetField[],
  active: Uid | null,
): SiteLook[] {
  const byUid = new Map(fields.map((field) => [field.uid, field]))
  const letters = fieldLetters(fields)
  return sites.flatMap((site): SiteLook[] => {
    const { uid, companyUid, position, kind } = site
    if (uid === undefined || companyUid === undefined || position == null) return []
    const isOwn = isOwnSite(site)
    if (companyUid !== active && (!isOwn || !shown.has(companyUid))) return []
    const [first] = firms.get(companyUid)?.allFieldUids ?? []
    const field = first === undefined ? undefined : byUid.get(first)
    return [
      {
        siteUid: uid,
        companyUid,
        at: toUnit(position),
        shape: !isOwn ? 'partner' : kind === 'hq' ? 'head' : 'own',
        color: field?.color ?? noField.color,
        letter: (first === undefined ? undefined : letters.get(first)) ?? noField.letter,
      },
    ]
  })
}

/** From every park to the nearest own site and to the nearest customer of a company. */
export function reachLayer(sites: readonly Site[], company: Uid | null, parks: readonly Park[]): ReachLook[] {
  if (company === null) return []
  const placed = placedSites(sites, company)
  const groups = [
    { isOwn: true, some: placed.filter(isOwnSite) },
    { isOwn: false, some: placed.filter((site) => site.kind === 'customer') },
  ]
  return groups.flatMap(({ isOwn, some }) =>
    parks.flatMap((park) => {
      const nearest = nearestSite(park, some)
      if (nearest === null) return []
      return [
        {
          from: toUnit(nearest.site.position),
          to: toUnit(park.point),
          distance: nearest.distance,
          isOwn,
        },
      ]
    }),
  )
}

/** A mark on the window: one site, or several that would lie on each other. */
export interface PlacedMark {
  /** px of the buffer */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly sites: readonly SiteLook[]
}

/** Sites in the same square of this side are drawn as one with their number, px. */
const cell = 44
const singleRadius = 10
/** White around a crowd; with its radius it still fits into its square, so that two crowds never touch. */
export const crowdEdge = 3
const crowdRadius = (count: number) => Math.min(cell / 2 - crowdEdge, 10 + Math.log10(count) * 4)

export interface Window {
  readonly world: number
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
}

/**
 * Places the marks: sites in the same cell of a grid that is fixed to the ground become one, so that panning does not
 * shuffle them. The active company is never hidden in a crowd.
 */
export function placeMarks(scene: CompanyScene, view: Window): PlacedMark[] {
  const cells = new Map<string, { readonly corner: Unit; readonly sites: SiteLook[] }>()
  const alone: SiteLook[] = []
  for (const site of scene.sites) {
    const x = site.at[0] * view.world
    const y = site.at[1] * view.world
    const left = x - view.originX
    const top = y - view.originY
    if (left < -cell || top < -cell || left > view.width + cell || top > view.height + cell) continue
    if (site.companyUid === scene.active) {
      alone.push(site)
      continue
    }
    const corner: Unit = [Math.floor(x / cell) * cell, Math.floor(y / cell) * cell]
    const key = corner.join(' ')
    const group = cells.get(key)
    if (group) group.sites.push(site)
    else cells.set(key, { corner, sites: [site] })
  }
  const single = (site: SiteLook): PlacedMark => ({
    x: site.at[0] * view.world - view.originX,
    y: site.at[1] * view.world - view.originY,
    radius: singleRadius,
    sites: [site],
  })
  const marks = [...cells.values()].map(({ corner, sites }): PlacedMark => {
    const [first] = sites
    if (first && sites.length === 1) return single(first)
    const radius = crowdRadius(sites.length)
    const room = radius + crowdEdge
    const middle = (axis: 0 | 1) => {
      const mean = (sites.reduce((sum, site) => sum + site.at[axis], 0) / sites.length) * view.world
      return Math.max(corner[axis] + room, Math.min(corner[axis] + cell - room, mean))
    }
    return { x: middle(0) - view.originX, y: middle(1) - view.originY, radius, sites }
  })
  return [...marks, ...alone.map(single)]
}

/** The mark at a place of the buffer, the topmost first. */
export function markAt(marks: readonly PlacedMark[], x: number, y: number): PlacedMark | null {
  return marks.findLast((mark) => Math.hypot(mark.x - x, mark.y - y) <= mark.radius + 2) ?? null
}
