/**
 * Where a value holds something that a carrier would change or lose on its way: JSON knows null, booleans, finite numbers,
 * strings, lists and plain objects. A field that is `undefined` counts as one that is not there.
 * @returns the path of the first such thing; null where there is none
 */
export function notCarried(value: unknown, at = 'value'): string | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return null
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${at} is ${value}`
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = notCarried(value[index], `${at}.${index}`)
      if (found !== null) return found
    }
    return null
  }
  if (typeof value !== 'object') return `${at} is a ${typeof value}`
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return `${at} is a ${value.constructor.name}`
  for (const [name, child] of Object.entries(value)) {
    const found = child === undefined ? null : notCarried(child, `${at}.${name}`)
    if (found !== null) return found
  }
  return null
}
