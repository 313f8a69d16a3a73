const known = new Map<string, readonly string[]>()

/** Literals, quoted names and comments first, so that a `$` inside them is not taken for a parameter. */
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[?:@$][A-Za-z0-9_]*/g

/**
 * Names of the `$name` parameters of one statement, without sign, each once. sql.js offers no list of them and binds
 * NULL to what was not given. Other forms (`?`, `:name`, `@name`) are refused, so that there is one way.
 */
export function parameterNames(sql: string): readonly string[] {
  let names = known.get(sql)
  if (names) return names
  const found = new Set<string>()
  for (const [token] of sql.matchAll(TOKEN)) {
    if (token.startsWith('$') && token.length > 1) found.add(token.slice(1))
    else if (/^[?:@$]/.test(token)) throw new Error(`parameter ${token} is not of the form $name: ${sql}`)
  }
  names = [...found]
  if (known.size > 1000) known.clear()
  known.set(sql, names)
  return names
}
