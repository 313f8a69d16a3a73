import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import { hatchInk } from '../../ui/hatch/ink'
import { mm } from '../geometry/polygon'
import type { PlacedLabel } from '../labels/place-labels'
import { SheetLayerShape } from '../layers/sheet-layer-shape'
import type { GroundPath, MapBlock, MapText, ParcelPath } from '../layout/model'
import { ascentShare } from '../text/metrics'
import { GroundShape } from './ground-shape'
import { GroundText, TextGrounds } from './ground-text'
import { paperInk } from './sheet-colors'
import { SheetLayerKey } from './sheet-layer-key'
import { SheetLocator } from './sheet-locator'
import { SheetRoute } from './sheet-route'
import { onPaper } from './on-paper'

function ParcelShape({ parcel, id, growth }: { parcel: ParcelPath; id: string; growth: number }) {
  const { d, hatch, status, dash } = parcel
  const ink = hatchInk(status.color)
  const hatched = hatch.lines !== '' || hatch.dots !== ''
  return (
    <>
      <path d={d} fill={status.color} fillRule="evenodd" />
      {hatched && (
        <>
          <clipPath id={id}>
            <path d={d} clipRule="evenodd" />
          </clipPath>
          <g clipPath={`url(#${id})`} fill="none" stroke={ink}>
            {hatch.lines !== '' && <path d={hatch.lines} strokeWidth={hatch.lineWidth} />}
            {hatch.dots !== '' && <path d={hatch.dots} strokeWidth={hatch.dotWidth} strokeLinecap="round" />}
          </g>
        </>
      )}
      <path
        d={d}
        fill="none"
        stroke={paperInk.edge}
        strokeWidth={0.18 * growth}
        strokeDasharray={dash ? dash.join(' ') : undefined}
      />
    </>
  )
}

/** A label's lines under each other. */
function textsOf({ box, lines }: PlacedLabel): MapText[] {
  let y = box.y + 0.35
  return lines.map(({ text, size, weight }) => {
    const height = size * pointMm
    const baseline = y + height * 1.12 * 0.5 + height * (ascentShare - 0.5)
    y += height * 1.12
    return { x: box.x + box.width / 2, y: baseline, text, size, weight, anchor: 'middle' }
  })
}

function NorthArrow({ north }: { north: NonNullable<MapBlock['drawing']['north']> }) {
  const [x, y] = north.at
  const half = north.height / 2
  const wide = north.height * 0.26
  return (
    <g transform={`translate(${mm(x)} ${mm(y)}) rotate(${mm(north.degrees)})`}>
      <path
        d={`M0 ${-half}L${wide} ${half}L0 ${half * 0.62}Z`}
        fill="#ffffff"
        stroke={paperInk.frame}
        strokeWidth={0.2}
      />
      <path
        d={`M0 ${-half}L${-wide} ${half}L0 ${half * 0.62}Z`}
        fill={paperInk.frame}
        stroke={paperInk.frame}
        strokeWidth={0.2}
      />
      <text
        y={half + north.height * 0.3}
        fontSize={north.height * 0.26}
        fontWeight={700}
        textAnchor="middle"
        fill={paperInk.frame}
      >
        {north.text}
      </text>
    </g>
  )
}

/** What is drawn for the park itself lies over the user's layers, as on the screen. */
const inPark: ReadonlySet<GroundPath['look']> = new Set(['road', 'green', 'water', 'facility'])

/** The map frame: one SVG whose user unit is a millimetre. */
export function SheetMap({ block, id, growth }: { block: MapBlock; id: string; growth: number }) {
  const { box, drawing, alt } = block
  const { width, height } = box
  const labels = drawing.labels.map(textsOf)
  const { layers = [] } = drawing
  const lower = drawing.ground.filter(({ look }) => !inPark.has(look))
  const upper = drawing.ground.filter(({ look }) => inPark.has(look))
  // Pictures reach over the frame; on paper nothing else cuts them.
  const ownLayers = (over: boolean) => {
    const shown = layers.filter((layer) => layer.over === over)
    return (
      shown.length > 0 && (
        <g clipPath={`url(#${id}-frame)`}>
          {shown.map((layer) => (
            <SheetLayerShape key={layer.uid} drawing={layer} />
          ))}
        </g>
      )
    )
  }
  return (
    <svg
      role="img"
      aria-label={alt}
      style={{ left: onPaper(box.x), top: onPaper(box.y), width: onPaper(width), height: onPaper(height) }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} fill="#ffffff" />
      {layers.length > 0 && (
        <clipPath id={`${id}-frame`}>
          <rect width={width} height={height} />
        </clipPath>
      )}
      {lower.map((path) => (
        <GroundShape key={path.key} path={path} growth={growth} />
      ))}
      {ownLayers(false)}
      {upper.map((path) => (
        <GroundShape key={path.key} path={path} growth={growth} />
      ))}
      {drawing.grid.map((line) => (
        <g key={line.text}>
          <path
            d={`M${mm(line.from[0])} ${mm(line.from[1])}L${mm(line.to[0])} ${mm(line.to[1])}`}
            stroke={paperInk.grid}
            strokeWidth={0.1 * growth}
            fill="none"
          />
          <GroundText text={gridText(line, box)} />
        </g>
      ))}
      {drawing.parcels.map((parcel) => (
        <ParcelShape key={parcel.uid} parcel={parcel} id={`${id}-${parcel.uid}`} growth={growth} />
      ))}
      {ownLayers(true)}
      {drawing.labels.map(
        ({ id: uid, leader }) =>
          leader && (
            <g key={uid} stroke={paperInk.text} fill={paperInk.text}>
              <path
                d={`M${mm(leader[0][0])} ${mm(leader[0][1])}L${mm(leader[1][0])} ${mm(leader[1][1])}`}
                strokeWidth={0.14 * growth}
                fill="none"
              />
              <circle cx={mm(leader[0][0])} cy={mm(leader[0][1])} r={0.35 * growth} stroke="none" />
            </g>
          ),
      )}
      <TextGrounds texts={labels.flat()} />
      {labels.map((texts, index) =>
        texts.map((text, line) => <GroundText key={`${index} ${line}`} text={text} ground={null} />),
      )}
      {drawing.texts.map((text) => (
        <GroundText key={`${text.x} ${text.y}`} text={text} />
      ))}
      {drawing.route && <SheetRoute route={drawing.route} growth={growth} />}
      {drawing.north && <NorthArrow north={drawing.north} />}
      {drawing.layerKey && <SheetLayerKey layerKey={drawing.layerKey} />}
      {drawing.locator && <SheetLocator locator={drawing.locator} growth={growth} />}
      <rect
        x={0.15}
        y={0.15}
        width={width - 0.3}
        height={height - 0.3}
        fill="none"
        stroke={paperInk.frame}
        strokeWidth={0.3}
      />
    </svg>
  )
}

/** The value of a grid line stands where it begins, inside the frame. */
function gridText(line: MapBlock['drawing']['grid'][number], box: MapBlock['box']): MapText {
  const flat = Math.abs(line.to[0] - line.from[0]) > Math.abs(line.to[1] - line.from[1])
  const start = flat === line.from[0] <= line.to[0] ? line.from : line.to
  const x = Math.min(Math.max(start[0], 1), box.width - 20)
  const y = flat ? start[1] - 0.6 : Math.min(start[1] + 3, box.height - 1)
  return {
    x: flat ? x + 1 : x + 0.6,
    y: Math.max(3, y),
    text: line.text,
    size: 5,
    weight: 400,
    anchor: 'start',
  }
}
