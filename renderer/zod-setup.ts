import { z } from 'zod'

/**
 * Zod compiles schemas with `new Function`, which the page's Content-Security-Policy forbids. This module is imported
 * before anything that declares a schema.
 */
z.config({ jitless: true })
