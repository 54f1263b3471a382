/** What a page has to load, and what it must never meet there. */
import { builtinModules } from 'node:module'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { PageBundle } from '../fixtures/page-bundle.ts'
import { pageBundle } from '../fixtures/page-bundle.ts'

/** All that a page may import from the package. */
const entries = [
  'src/browser.ts',
  'src/msw.ts',
  'src/clients/ikkm.ts',
  'src/clients/imacash.ts',
  'src/clients/geopagos.ts',
  'src/clients/cashflow.ts',
]

let page: PageBundle

beforeAll(async () => {
  page = await pageBundle(...entries.map((entry) => path.resolve(entry)))
})

test('a page can reach no module of Node, now or later, and two packages', () => {
  expect(page.packages.filter((name) => builtinModules.includes(name))).toEqual([])
  expect(page.packages).toEqual(['@rgrove/parse-xml', 'msw'])
})

test.each(['process', 'Buffer', 'require', '__dirname', 'setImmediate', 'global'])(
  'a page is not asked for %s',
  (name) => {
    const use = new RegExp(`(?<![\\w$.'"\`])${name}\\s*[.([].{0,40}`)
    expect(use.exec(page.code)?.[0]).toBeUndefined()
  },
)

test('no part of what a page loads is over 60 kB, and the whole does not grow unseen', () => {
  expect(Object.keys(page.parts)).toEqual(
    expect.arrayContaining(['ikkm', 'imacash', 'geopagos', 'cashflow', 'clients', 'rig']),
  )
  for (const [name, size] of Object.entries(page.parts)) expect(size, name).toBeLessThanOrEqual(60)
  expect(page.whole).toBeLessThanOrEqual(110)
})
