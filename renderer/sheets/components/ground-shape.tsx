import type { GroundPath } from '../layout/model'
import { paperInk } from './sheet-colors'

const areaLooks: Readonly<
  Partial<Record<GroundPath['look'], { fill: string; stroke: string; width: number; dash?: string }>>
> = {
  estate: { fill: paperInk.estate, stroke: paperInk.estateEdge, width: 0.25, dash: '1.6 1' },
  road: { fill: paperInk.road, stroke: paperInk.roadEdge, width: 0.12 },
  green: { fill: paperInk.green, stroke: 'none', width: 0 },
  water: { fill: paperInk.water, stroke: 'none', width: 0 },
  facility: { fill: paperInk.facility, stroke: paperInk.roadEdge, width: 0.12 },
  uncertain: { fill: '#eef6ff', stroke: paperInk.uncertain, width: 0.4, dash: '2.4 1.4' },
}

/** One area or line of the ground. */
export function GroundShape({ path, growth }: { path: GroundPath; growth: number }) {
  const area = areaLooks[path.look]
  if (area)
    return (
      <path
        d={path.d}
        fill={area.fill}
        fillRule="evenodd"
        stroke={area.stroke}
        strokeWidth={area.width * growth}
        strokeDasharray={area.dash}
      />
    )
  const line = { d: path.d, fill: 'none', strokeLinejoin: 'round' as const }
  if (path.look === 'railway')
    return (
      <>
        <path {...line} stroke={paperInk.railway} strokeWidth={0.7 * growth} />
        <path
          {...line}
          stroke="#ffffff"
          strokeWidth={0.4 * growth}
          strokeDasharray={`${1.6 * growth} ${1.6 * growth}`}
        />
      </>
    )
  if (path.look === 'expressway')
    return <path {...line} stroke={paperInk.expressway} strokeWidth={0.9 * growth} />
  if (path.look === 'river') return <path {...line} stroke={paperInk.river} strokeWidth={0.6 * growth} />
  return (
    <path {...line} stroke={paperInk.border} strokeWidth={0.2 * growth} strokeDasharray="2 0.7 0.4 0.7" />
  )
}
