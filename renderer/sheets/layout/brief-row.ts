import { cell } from './blocks'
import type { Cell, Row } from './model'

/** A row of a brief: item, content, more. */
export interface BriefRow {
  readonly look: Row['look']
  readonly cells: readonly Cell[]
}

/** What a reader takes for one paragraph becomes one line: blank lines of a note would tear the table apart. */
export const plain = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim()
export const joined = (parts: readonly (string | undefined)[]) =>
  parts
    .map(plain)
    .filter((part) => part !== '')
    .join('　')

type Words = string | readonly string[]

/** Several contents stand below each other; empty ones are left away. */
export function row(item: string, content: Words, more: Words = ''): BriefRow {
  return { look: 'body', cells: [cell(item, { ink: 'second' }), cell(linesOf(content)), cell(linesOf(more))] }
}

function linesOf(content: Words): readonly string[] {
  const found = (typeof content === 'string' ? [content] : content).filter((line) => line !== '')
  return found.length === 0 ? [''] : found
}
