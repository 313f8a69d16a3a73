import type { LayerDrawing } from './layer-drawing'

/** A layer of the user inside the map's SVG, whose unit is a millimetre and whose edge cuts what lies beyond. */
export function SheetLayerShape({ drawing }: { drawing: LayerDrawing }) {
  return (
    <g opacity={drawing.opacity}>
      {drawing.images.map(({ href, width, height, matrix }, index) => (
        <image
          key={`image ${index}`}
          href={href}
          width={width}
          height={height}
          preserveAspectRatio="none"
          transform={`matrix(${matrix.join(' ')})`}
        />
      ))}
      {drawing.paths.map(({ d, fill, fillOpacity, stroke, strokeOpacity, width }, index) => (
        <path
          key={`path ${index}`}
          d={d}
          fill={fill ?? 'none'}
          fillOpacity={fillOpacity}
          fillRule="evenodd"
          stroke={width > 0 ? stroke : 'none'}
          strokeOpacity={strokeOpacity}
          strokeWidth={width}
          strokeLinejoin="round"
        />
      ))}
    </g>
  )
}
