import { register } from 'node:module'

/** Started with `node --import`: whoever imports `electron` gets the stand-in, and the real one is never touched. */
const standIn = new URL('./electron-module.ts', import.meta.url).href
const hooks = `export function resolve(specifier, context, next) {
  return next(specifier === 'electron' ? ${JSON.stringify(standIn)} : specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
