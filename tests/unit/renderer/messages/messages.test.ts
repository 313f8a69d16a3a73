import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CodedError, errorDetails, operations, type ErrorCode } from '../../../../electron/contract'
import { messages } from '../../../../renderer/messages'
import { errorText, technicalText } from '../../../../renderer/messages/error-text'

/** Every text of a dictionary by its path; functions as their number of parameters. */
function shapeOf(node: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) shapeOf(value, `${path}.${key}`, into)
  else into.set(path, typeof node === 'function' ? `function ${node.length}` : typeof node)
  return into
}

const detailValues: Readonly<Record<string, unknown>> = {
  path: '/home/officer/台帳.gpkg',
  walPath: '/home/officer/台帳.gpkg-wal',
  cause: 'ENOSPC',
  reason: 'held-by-other',
  kind: 'modified',
  holder: '担当 甲',
  number: 'C-2-2-2',
  year: 2026,
}

/** Details that pass the contract's own schema for the code. */
function someDetails(code: ErrorCode): Record<string, unknown> {
  const details: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(errorDetails[code].shape)) {
    const hit = { text: `〈${name}〉`, kind: 'note', where: 'text', context: '' }
    const candidates = [
      detailValues[name],
      `〈${name}〉`,
      7,
      [`〈${name}〉`],
      [hit],
      true,
      ...choicesOf(schema),
    ]
    details[name] = candidates.find((value) => value !== undefined && schema.safeParse(value).success)
  }
  return details
}

/** The values of a detail that is one of a few words. */
function choicesOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodEnum ? (schema.options as string[]) : []
}

/** Details of every kind that a code knows: a sentence may be missing for one word of a choice only. */
function everyDetails(code: ErrorCode): Record<string, unknown>[] {
  const some = someDetails(code)
  const others = Object.entries(errorDetails[code].shape).flatMap(([name, schema]) =>
    choicesOf(schema).map((value) => ({ ...some, [name]: value })),
  )
  return [some, ...others]
}

const codes = Object.keys(errorDetails) as ErrorCode[]

describe('the dictionaries', () => {
  it('have the same texts with the same parameters in both languages', () => {
    const japanese = shapeOf(messages.ja, '', new Map())
    const english = shapeOf(messages.en, '', new Map())
    expect([...english.keys()].toSorted()).toEqual([...japanese.keys()].toSorted())
    const differing = [...japanese].filter(([path, shape]) => english.get(path) !== shape)
    expect(differing).toEqual([])
  })

  it('name every command, so that undo never shows a code', () => {
    const commands = Object.entries(operations).filter(([, operation]) => operation.kind === 'command')
    for (const [name] of commands) {
      expect(messages.ja.operations).toHaveProperty([name])
      expect(messages.en.operations).toHaveProperty([name])
    }
  })
})

describe('the sentence for an error', () => {
  it.each(codes)('says what happened and what to do: %s', (code) => {
    for (const details of everyDetails(code)) {
      expect(errorDetails[code].safeParse(details).success).toBe(true)
      const error = new CodedError(code, details as never) as CodedError
      for (const language of ['ja', 'en'] as const) {
        const { title, advice } = errorText(error, messages[language])
        expect(title.length).toBeGreaterThan(5)
        expect(advice.length).toBeGreaterThan(5)
        expect(title + advice).not.toMatch(/undefined|\[object|NaN/)
      }
    }
  })

  it('names the file that could not be saved and the reason in words', () => {
    const error = new CodedError('save-failed', {
      path: 'C:\\data\\台帳.gpkg',
      cause: 'ENOSPC',
    }) as CodedError
    const { title, advice } = errorText(error, messages.ja)
    expect(title).toContain('「台帳.gpkg」')
    expect(advice).toContain('空き容量がありません')
  })

  it('keeps an errno that it has no words for', () => {
    const error = new CodedError('save-failed', { path: '/a.gpkg', cause: 'EWEIRD' }) as CodedError
    expect(errorText(error, messages.ja).advice).toContain('EWEIRD')
  })

  it('names the point at which an outline crosses itself', () => {
    const error = new CodedError('geometry-self-crossing', { lon: 140.1432, lat: 37.9131 }) as CodedError
    expect(errorText(error, messages.ja).advice).toContain('東経 140.143200°・北緯 37.913100°')
  })

  it('is there for a fault of the page itself, with the fault in the technical part', () => {
    const fault = new TypeError('x is not a function')
    expect(errorText(fault, messages.ja).title).toContain('プログラムの誤り')
    expect(technicalText(fault)).toContain('x is not a function')
  })
})
