/**
 * Remembers the last answer of a pure function. The store replaces what changes and keeps what does not, so that
 * identity of the arguments tells whether the answer still holds.
 */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null
  return (...args) => {
    const known = last
    if (known !== null && args.every((arg, index) => Object.is(arg, known.args[index]))) return known.result
    const result = compute(...args)
    last = { args, result }
    return result
  }
}

/** Items by key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
