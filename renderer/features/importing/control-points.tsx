import { useCallback, useState } from 'react'
import type { Position } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button, IconButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import { ShapesMap, type DrawnShape } from './shapes-map'
import { readPoints, type PointDraft } from './point-draft'
import type { ImportWork } from './use-import'
import styles from './wizard.module.css'

const empty: PointDraft = { x: '', y: '', lon: '', lat: '' }
const mostPoints = 100

/** Lays a plan with coordinates of its own on the map by pairs of points; how badly each fits is said at once. */
export function ControlPoints({ work }: { work: ImportWork }) {
  const m = useMessages()
  const format = useFormat()
  const words = m.importing.points
  const [points, setPoints] = useState<readonly PointDraft[]>(() => {
    const given = work.options.controlPoints.map(({ from, to }) => ({
      x: String(from[0]),
      y: String(from[1]),
      lon: String(to[0]),
      lat: String(to[1]),
    }))
    return given.length >= 2 ? given : [empty, empty]
  })
  const [picking, setPicking] = useState<number | null>(null)
  const [isTried, setTried] = useState(false)
  const { read, problems } = readPoints(points)
  const residuals = work.inspected?.inspection.residualsM ?? []
  const change = (index: number, fields: Partial<PointDraft>) =>
    setPoints(points.map((point, at) => (at === index ? { ...point, ...fields } : point)))
  const picked = useCallback(
    ([lon, lat]: Position) => {
      if (picking === null) return
      const place = { lon: lon.toFixed(7), lat: lat.toFixed(7) }
      setPoints((before) => before.map((point, at) => (at === picking ? { ...point, ...place } : point)))
      setPicking(null)
    },
    [picking],
  )

  function apply(): void {
    setTried(true)
    if (read !== null) void work.read({ crs: 'local', controlPoints: read })
  }

  const shapes: DrawnShape[] = (work.preview?.shapes ?? []).map(
    ({ index = 0, polygon = null, position = null }) => ({
      id: index,
      name: '',
      tone: 'plain',
      polygon,
      position,
    }),
  )
  return (
    <section
      className={styles.points}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && picking !== null) setPicking(null)
      }}
    >
      <h2 className={styles.subtitle}>{words.title}</h2>
      <p className={styles.hint}>{words.text}</p>
      <ol className={styles.pointList}>
        {points.map((point, index) => {
          const problem = isTried ? problems[index] : null
          const figure = (field: keyof PointDraft) => (
            <TextField
              label={words[field]}
              inputMode="decimal"
              value={point[field]}
              maxLength={40}
              error={
                problem && problem.fields.includes(field)
                  ? problem.kind === 'unreadable'
                    ? words.unreadable
                    : words.lonLat
                  : null
              }
              onChange={(text) => change(index, { [field]: text })}
              onEnter={apply}
            />
          )
          const residual = residuals[index]
          return (
            <li key={index}>
              {figure('x')}
              {figure('y')}
              {figure('lon')}
              {figure('lat')}
              <Button size="small" icon="place" onPress={() => setPicking(index)}>
                {words.pick}
              </Button>
              <IconButton
                icon="trash"
                label={words.remove(format.whole(index + 1))}
                isDisabled={points.length <= 2}
                onPress={() => setPoints(points.filter((_, at) => at !== index))}
              />
              {residual !== undefined && (
                <span className={styles.hint}>
                  {words.residual} {words.residualM(format.fixed(residual, 2))}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon="plus"
          isDisabled={points.length >= mostPoints}
          onPress={() => setPoints([...points, empty])}
        >
          {words.add}
        </Button>
        <Button size="small" icon="check" onPress={apply}>
          {words.apply}
        </Button>
      </div>
      {picking !== null && <Notice title={words.picking(format.whole(picking + 1))} />}
      <div className={styles.mapBox}>
        <ShapesMap
          label={words.title}
          shapes={shapes}
          active={null}
          onPick={picking === null ? undefined : picked}
        />
      </div>
    </section>
  )
}
