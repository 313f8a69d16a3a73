import react from '@vitejs/plugin-react'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const root = import.meta.dirname
const out = join(root, 'out')

/** Left out of every bundle: Electron brings itself, and sql.js finds its wasm beside its own file. */
const external = ['electron', 'sql.js']

/** The page. Fonts and base map are imported by URL; nothing is inlined, because the CSP allows no `data:` but images. */
const page: UserConfig = {
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  // Both shells put a fresh nonce in place of this word at each start: React Aria adds one <style> of its own.
  html: { cspNonce: 'RITCHI-CSP-NONCE' },
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // One window from the local disk: splitting saves nothing, and a warning about size tells nobody anything.
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    // The licences of what is bundled travel with it.
    license: { fileName: 'licenses.md' },
    target: 'chrome120',
    reportCompressedSize: false,
    // The window's page, the projector's, and the one that draws sheets in a browser without a window.
    rolldownOptions: {
      input: ['index', 'presenter', 'print'].map((name) => join(root, `renderer/${name}.html`)),
    },
  },
}

/** Everything in Node: both shells and what starts them. Bundled, so that the package carries sql.js alone beside it. */
const host: UserConfig = {
  plugins: [forgetEarlier('launch.js', 'print.js', 'desktop', 'chunks')],
  ssr: { external, noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    license: { fileName: 'desktop/licenses.md' },
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        launch: join(root, 'electron/launch.ts'),
        print: join(root, 'electron/print-cli.ts'),
        'desktop/main': join(root, 'electron/desktop/main.ts'),
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}

/** A sandboxed preload script may not import: one CommonJS file. */
const preload: UserConfig = {
  ssr: { external, noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: join(out, 'desktop'),
    emptyOutDir: false,
    target: 'chrome120',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: join(root, 'electron/desktop/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

const builds: Record<string, UserConfig> = { renderer: page, host, preload }

/**
 * `vite build -m renderer && vite build -m host && vite build -m preload`, in this order: the host's build clears the
 * folder that the preload script is written to.
 */
export default defineConfig(({ mode }) => {
  const build = builds[mode]
  if (!build) throw new Error(`No build named "${mode}": use -m ${Object.keys(builds).join(', -m ')}`)
  return { ...build, define: { 'process.env.NODE_ENV': JSON.stringify('production') }, logLevel: 'warn' }
})

/** Removes what an earlier build left, so that the package never holds a file whose source is gone. */
function forgetEarlier(...names: string[]): Plugin {
  return {
    name: 'forget-earlier',
    buildStart() {
      for (const name of names) rmSync(join(out, name), { recursive: true, force: true })
    },
  }
}
