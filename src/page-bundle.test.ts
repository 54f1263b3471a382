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
  page = await pageBundle(entries.map((one) => `export * from '${path.resolve(one)}'`).join('\n'))
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

test.each(['ikkm', 'imacash', 'geopagos', 'cashflow'])(
  'a page that asks for %s alone loads no other machine, and at most 60 kB',
  async (name) => {
    const { whole, parts } = await pageBundle(`
      import { ${name}, rigOf } from '${path.resolve('src/browser.ts')}'
      import { handlers } from '${path.resolve('src/msw.ts')}'
      export const answers = handlers(rigOf(${name})(), { ${name}: 'http://192.0.2.1' })
    `)
    const machines = ['ikkm', 'imacash', 'geopagos', 'cashflow']
    expect(machines.filter((one) => parts[one] !== undefined)).toEqual([name])
    expect(whole).toBeLessThanOrEqual(60)
  },
)
