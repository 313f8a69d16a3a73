import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/**
 * Runs axe over the page as it stands.
 * @returns one line a finding; empty when clean
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Through the debugger: the page's own policy forbids a script that it did not bring.
  await page.evaluate(axeSource)
  const results = (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    // A popover brings buttons of its own beside it, by which a screen reader leaves it: outside of any landmark.
    rules: { region: { enabled: document.querySelector('[role=dialog]') === null } },
  })`)) as AxeResults
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help} — ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
    ),
  )
}
