import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SqlParams } from '../../../../electron/host/workspace/db'
import { Engine } from '../../../../electron/host/workspace/engine'

let engine: Engine
beforeEach(async () => {
  engine = await Engine.create(null)
  engine.script('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, size REAL, bytes BLOB)')
})
afterEach(() => engine.close())

const Row = z.object({ id: z.int(), name: z.string().nullable() })

describe('parameters', () => {
  it('bind by name, without sign, as often as they occur', () => {
    engine.run('INSERT INTO t (name, size) VALUES ($name, length($name))', { name: '甲' })
    expect(engine.get(Row, 'SELECT id, name FROM t WHERE name = $name', { name: '甲' })).toEqual({
      id: 1,
      name: '甲',
    })
  })

  it.each<[string, string, Record<string, unknown>]>([
    ['is missing', 'SELECT $a, $b', { a: 1 }],
    ['is not in the statement', 'SELECT $a', { a: 1, b: 2 }],
    ['is inherited only', 'SELECT $toString', {}],
    ['has another sign', 'SELECT :a', { a: 1 }],
    ['has no name', 'SELECT ?', {}],
    ['is undefined', 'SELECT $a', { a: undefined }],
    ['is true', 'SELECT $a', { a: true }],
    ['is a date', 'SELECT $a', { a: new Date(0) }],
    ['is not a number', 'SELECT $a', { a: NaN }],
    ['is endless', 'SELECT $a', { a: Infinity }],
    ['is a whole number beyond 2^53', 'SELECT $a', { a: 2 ** 53 }],
    ['is a bigint', 'SELECT $a', { a: 1n }],
  ])('refuse one that %s', (_, sql, params) => {
    expect(() => engine.all(z.unknown(), sql, params as SqlParams)).toThrow(/parameter/)
  })

  it('are not looked for in texts, names and comments', () => {
    expect(
      engine.get(
        z.object({ a: z.string(), b$c: z.int() }),
        `SELECT '$x ''?' AS a, 1 AS "b$c" /* $y */ -- $z ?`,
      ),
    ).toEqual({ a: "$x '?", b$c: 1 })
  })

  it('keep what they are given', () => {
    const values: SqlParams = {
      a: 2 ** 53 - 1,
      b: 0.1 + 0.2,
      c: '',
      d: new Uint8Array([0, 255]),
      e: null,
      f: -(2 ** 40),
    }
    engine.script('CREATE TABLE v (a INTEGER, b REAL, c TEXT, d BLOB, e TEXT, f INTEGER) STRICT')
    engine.run('INSERT INTO v (a, b, c, d, e, f) VALUES ($a, $b, $c, $d, $e, $f)', values)
    expect(engine.rows('SELECT a, b, c, d, e, f FROM v')).toEqual([values])
  })
})

describe('rows', () => {
  it('are checked against their schema', () => {
    engine.run('INSERT INTO t (size) VALUES (1.5)')
    expect(() => engine.all(z.object({ size: z.int() }), 'SELECT size FROM t')).toThrow(z.ZodError)
    expect(engine.get(Row, 'SELECT id, name FROM t WHERE id = 9')).toBeUndefined()
  })

  it('are counted when they change, over many parameters too', () => {
    expect(engine.runMany('INSERT INTO t (name) VALUES ($n)', [{ n: 'a' }, { n: 'b' }, { n: 'c' }])).toBe(3)
    expect(engine.run("UPDATE t SET name = 'x' WHERE id < 3")).toBe(2)
    expect(engine.run("UPDATE t SET name = 'x' WHERE id > 30")).toBe(0)
  })
})

describe('the database in memory', () => {
  it('keeps references in order and REPLACE honest', () => {
    expect(engine.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
    expect(engine.rows('PRAGMA recursive_triggers')).toEqual([{ recursive_triggers: 1 }])
  })

  it('keeps its settings and statements over an export', () => {
    engine.run('INSERT INTO t (name) VALUES ($n)', { n: 'a' })
    engine.export()
    expect(engine.rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
    engine.run('INSERT INTO t (name) VALUES ($n)', { n: 'b' })
    expect(engine.all(Row, 'SELECT id, name FROM t')).toHaveLength(2)
  })

  it('goes on after a statement that failed', () => {
    const sql = 'INSERT INTO t (id, name) VALUES ($id, $name)'
    engine.run(sql, { id: 1, name: 'a' })
    expect(() => engine.run(sql, { id: 1, name: 'b' })).toThrow(/UNIQUE/)
    engine.run(sql, { id: 2, name: 'b' })
    expect(engine.all(Row, 'SELECT id, name FROM t')).toHaveLength(2)
  })

  it('never works in the bytes that it was given', async () => {
    engine.run('INSERT INTO t (name) VALUES ($n)', { n: 'a' })
    // A Buffer, as files are read: its slice() is the same memory.
    const bytes = Buffer.from(engine.export())
    const untouched = new Uint8Array(bytes)
    engine.load(bytes)
    engine.run('DELETE FROM t')
    expect(Buffer.compare(bytes, untouched)).toBe(0)
    engine.load(bytes)
    expect(engine.all(Row, 'SELECT id, name FROM t')).toHaveLength(1)
    const other = await Engine.create(bytes)
    other.run('DELETE FROM t')
    expect(Buffer.compare(bytes, untouched)).toBe(0)
    other.close()
  })

  it('knows more statements than it keeps ready', () => {
    for (let round = 0; round < 2; round++)
      for (let index = 0; index < 300; index++)
        expect(engine.rows(`SELECT $v + ${index} AS sum`, { v: 1 })).toEqual([{ sum: index + 1 }])
  })
})
