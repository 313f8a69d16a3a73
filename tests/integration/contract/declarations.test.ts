import { describe, expect, it } from 'vitest'
import { HostEvent, operations, type OperationName } from '../../../electron/contract'
import { undeclaredFields } from './face-walker'
import { examplesOf } from './schema-examples'

const names = Object.keys(operations) as OperationName[]

describe('the contract', () => {
  it('declares every field of every output for a face', () => {
    const undeclared = names.flatMap((name) => undeclaredFields(operations[name].output, name))
    expect([...undeclared, ...undeclaredFields(HostEvent, 'event')]).toEqual([])
  })

  it('has examples of every input that its own schema accepts', () => {
    const refused = names.flatMap((name) =>
      examplesOf(operations[name].input)
        .filter((example) => !operations[name].input.safeParse(example).success)
        .map((example) => `${name} ${JSON.stringify(example)}`),
    )
    expect(refused).toEqual([])
  })
})
