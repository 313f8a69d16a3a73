import type L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { Position } from '../../../../electron/contract'
import { selectFirmMap } from '../../companies/firm'
import { usePrefectures } from '../../companies/prefecture'
import { useFilteredFirms } from '../../companies/table/selectors'
import { useApp, useAppStore } from '../../../store/context'
import { fitExtent } from '../use-map-view'
import { companyLayer, noCompanies, reachLayer, type CompanyScene, type PlacedMark } from './company-layer'
import { CompanyPainter } from './company-painter'
import { extentOf } from '../../parks/extent'
import { fromUnit } from '../canvas/mercator'

const remembered = 'map.companies'
const empty: ReadonlySet<never> = new Set()

/** Whether the companies are on the map: a choice of this computer, and never on the public face. */
export function useCompaniesShown(): [isShown: boolean, set: (isShown: boolean) => void] {
  const store = useAppStore()
  const isShown = useApp(
    (state) => state.frame.choices[remembered] === 'on' && state.frame.face === 'internal',
  )
  return [isShown, (next) => void store.getState().frame.remember(remembered, next ? 'on' : 'off')]
}

/** What of the companies is on the map: the same that pass the filter of the table. */
function useCompanyScene(isShown: boolean): CompanyScene {
  const store = useAppStore()
  const sites = useApp((state) => state.companies.allSites)
  const firms = useApp(selectFirmMap)
  const fields = useApp((state) => state.targetFields.list)
  const parks = useApp((state) => state.parks.list)
  const active = useApp((state) => state.companies.active)
  const filtered = useFilteredFirms(usePrefectures())
  useEffect(() => {
    if (isShown && sites === null)
      store.getState().companies.loadSites().catch(store.getState().frame.notifyError)
  }, [isShown, sites, store])
  const shown = useMemo(
    () => (isShown ? new Set(filtered.map((firm) => firm.uid)) : empty),
    [isShown, filtered],
  )
  return useMemo(
    () =>
      isShown && sites !== null
        ? {
            sites: companyLayer(sites, firms, shown, fields, active),
            reaches: reachLayer(sites, active, parks),
            active,
          }
        : noCompanies,
    [isShown, sites, firms, shown, fields, active, parks],
  )
}

/** A mark under the pointer and where on the window, px. */
export interface MarkHover {
  readonly mark: PlacedMark
  readonly x: number
  readonly y: number
}

export interface CompanyLayerState {
  readonly scene: CompanyScene
  readonly hover: MarkHover | null
}

/** The companies on the map: hover names one, a click opens it, a click on a crowd goes nearer. */
export function useCompanyLayer(map: L.Map | null, isShown: boolean): CompanyLayerState {
  const store = useAppStore()
  const scene = useCompanyScene(isShown)
  const [painter, setPainter] = useState<CompanyPainter | null>(null)
  const [hover, setHover] = useState<MarkHover | null>(null)
  useEffect(() => {
    if (!map || !isShown) return
    const made = new CompanyPainter(map)
    setPainter(made)
    return () => {
      setPainter(null)
      setHover(null)
      made.remove()
    }
  }, [map, isShown])
  useEffect(() => painter?.setScene(scene), [painter, scene])

  useEffect(() => {
    if (!map || !painter) return
    const isSelecting = () => store.getState().map.tool === 'select'
    const at = ({ lng, lat }: L.LatLng) => painter.markAt([lng, lat] satisfies Position)
    const move = (event: L.LeafletMouseEvent) => {
      const mark = isSelecting() ? at(event.latlng) : null
      const { x, y } = event.containerPoint
      setHover(mark === null ? null : { mark, x, y })
    }
    const leave = () => setHover(null)
    // Before the handlers of the parcels under it: a mark that is hit keeps the click for itself.
    const container = map.getContainer()
    const click = (event: MouseEvent) => {
      if (!isSelecting() || event.shiftKey || !(event.target instanceof Node)) return
      const mark = at(map.mouseEventToLatLng(event))
      if (mark === null) return
      event.stopImmediatePropagation()
      choose(mark)
    }
    function choose({ sites }: PlacedMark): void {
      const companies = new Set(sites.map((site) => site.companyUid))
      const [first] = companies
      const { frame, companies: slice, parcels } = store.getState()
      if (companies.size === 1 && first !== undefined) {
        frame.leave(() => {
          parcels.clearSelection()
          slice.activate(first)
          slice.select(new Set([first]))
        })
        return
      }
      const extent = extentOf(sites.map((site) => fromUnit(site.at)))
      if (map && extent) fitExtent(map, extent)
    }
    let from: { x: number; y: number } | null = null
    const down = ({ clientX: x, clientY: y }: MouseEvent) => {
      from = { x, y }
    }
    const release = (event: MouseEvent) => {
      // The end of a drag is no click.
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) return
      click(event)
    }
    map.on('mousemove', move)
    map.on('mouseout movestart', leave)
    container.addEventListener('mousedown', down, true)
    container.addEventListener('click', release, true)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout movestart', leave)
      container.removeEventListener('mousedown', down, true)
      container.removeEventListener('click', release, true)
    }
  }, [map, painter, store])

  useEffect(() => {
    if (!map || hover === null) return
    const container = map.getContainer()
    container.classList.add('over-company')
    return () => container.classList.remove('over-company')
  }, [map, hover])

  return { scene, hover }
}
