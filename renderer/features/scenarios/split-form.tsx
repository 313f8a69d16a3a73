import { useEffect, useState } from 'react'
import type { Position } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { QuantityField } from '../requirements/quantity-field'
import { cutLine, type Side } from './cut-line'
import { LotSelect, useChosenLot } from './lot-select'
import styles from './scenarios.module.css'
import type { StepFormProps } from './step-form'
import { freeNumber } from './totals'

const sides: readonly Side[] = ['north', 'east', 'south', 'west']

/** Splits a lot in two, by a line on the map or by an area on one side. */
export function SplitForm({ lots, isPending, reason, onAdd, onChange }: StepFormProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const lot = useChosenLot(lots)
  const line = useApp((state) => state.scenarios.line)
  const isDrawing = useApp((state) => state.map.tool === 'cut')
  const [how, setHow] = useState<'line' | 'figure'>('line')
  const [side, setSide] = useState<Side>('north')
  const [areaM2, setArea] = useState<number | null>(null)
  const [numbers, setNumbers] = useState<readonly [string | null, string | null]>([null, null])
  const [tried, setTried] = useState(false)
  const words = m.scenarios

  useEffect(
    () => () => {
      const { map, scenarios } = store.getState()
      if (map.tool === 'cut') map.setTool('select')
      scenarios.setLine([])
    },
    [store],
  )

  const taken = new Set(lots.flatMap((each) => (each.uid === lot?.uid ? [] : [each.number])))
  const suggested = ['1', '2'].map((suffix) => (lot ? freeNumber(`${lot.number}-${suffix}`, taken) : ''))
  const first = numbers[0] ?? suggested[0] ?? ''
  const second = numbers[1] ?? suggested[1] ?? ''
  const needs = (problem: boolean, text: string) => (tried && problem ? text : null)
  const areaProblem =
    areaM2 === null || areaM2 <= 0
      ? words.needArea
      : lot && areaM2 >= lot.areaM2
        ? words.areaTooLarge(format.area(lot.areaM2))
        : null

  async function add(): Promise<void> {
    setTried(true)
    if (lot === null || first.trim() === '' || second.trim() === '') return
    let cut: readonly Position[] = line
    if (how === 'figure') {
      if (areaProblem !== null || areaM2 === null) return
      cut = cutLine(lot.polygon, side, areaM2 / lot.areaM2)
    }
    if (cut.length < 2) return
    await onAdd({ kind: 'split', parcel: lot.number, line: [...cut], numbers: [first.trim(), second.trim()] })
  }

  return (
    <div className={styles.form}>
      <LotSelect lots={lots} error={needs(lot === null, words.needParcel)} />
      <RadioGroup
        label={words.how}
        look="row"
        items={[
          { id: 'line' as const, label: words.byLine },
          { id: 'figure' as const, label: words.byFigure },
        ]}
        value={how}
        onChange={(next) => {
          setHow(next)
          if (store.getState().map.tool === 'cut') store.getState().map.setTool('select')
          onChange()
        }}
      />
      {how === 'line' ? (
        <>
          <Button
            icon="edit"
            onPress={() => {
              onChange()
              store.getState().scenarios.setLine([])
              store.getState().map.setTool('cut')
            }}
          >
            {line.length > 0 ? words.redraw : words.draw}
          </Button>
          <div role="status">
            {isDrawing ? (
              <p className={styles.drawing}>
                {words.drawing} {words.drawKeys}
              </p>
            ) : (
              <p className={tried && line.length < 2 ? styles.problem : styles.quiet}>
                {line.length < 2
                  ? tried
                    ? words.needLine
                    : words.notDrawn
                  : words.drawn(format.whole(line.length))}
              </p>
            )}
          </div>
        </>
      ) : (
        <div className={styles.pair}>
          <Select
            label={words.side}
            items={sides.map((id) => ({ id, label: words.sides[id] }))}
            value={side}
            onChange={setSide}
          />
          <QuantityField
            label={words.share}
            unit="㎡"
            value={areaM2}
            onChange={setArea}
            onEnter={() => void add()}
            error={tried ? areaProblem : null}
          />
        </div>
      )}
      <div className={styles.pair} role="group" aria-label={words.numbers}>
        <TextField
          label={words.numberOf('1')}
          value={first}
          onChange={(text) => setNumbers([text, numbers[1]])}
          onEnter={() => void add()}
          error={needs(first.trim() === '', words.needNumber)}
        />
        <TextField
          label={words.numberOf('2')}
          value={second}
          onChange={(text) => setNumbers([numbers[0], text])}
          onEnter={() => void add()}
          error={needs(second.trim() === '', words.needNumber)}
        />
      </div>
      <p className={styles.quiet}>{words.order}</p>
      <Button variant="primary" isPending={isPending} disabledReason={reason} onPress={() => void add()}>
        {words.apply}
      </Button>
    </div>
  )
}
