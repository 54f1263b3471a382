/** Every house rule catches what it is there for, and lets the rest pass. */
import { describe, expect, test } from 'vitest'
import { importsGoOneWay, packagesStayAbove } from './layers.ts'
import { filesAreShort, linesAreShort, namesAreKebab, namesSaySomething } from './shape.ts'
import type { FileRule } from './source-file.ts'
import {
  erasableTypes,
  everyTestRuns,
  everyTitleOnce,
  everyTodoHasAnIssue,
  globalsComeBack,
  noWorkplace,
  nothingAwaits,
  nothingOfTheRealWorld,
} from './words.ts'

interface Examples {
  readonly rule: string
  readonly keeps: FileRule
  /** Paths and texts that break the rule. */
  readonly broken: readonly (readonly [path: string, text: string])[]
  readonly kept: readonly (readonly [path: string, text: string])[]
}

const kernel = 'src/kernel/money.ts'
const device = 'src/device/rig.ts'
const ikkm = 'emulators/ikkm/wire.ts'
const cashflow = 'emulators/cashflow/wire.ts'
const suite = 'src/device/rig.test.ts'

const all: readonly Examples[] = [
  {
    rule: 'imports go one way',
    keeps: importsGoOneWay,
    broken: [
      [kernel, "import { createRig } from '../device/rig.ts'"],
      [device, "import type {\n  A,\n  B,\n} from '../host/http.ts'"],
      [device, "export { a } from '../host/http.ts'"],
      [device, "export * from '../cli/main.ts'"],
      [device, "const { a } = import('../host/http.ts')"],
      [device, "import '../host/http.ts'"],
      [device, "type A = import('../scenario/target.ts').Target"],
      [ikkm, "import { a } from '../imacash/device.ts'"],
      [ikkm, "import { a } from '../../src/host/http.ts'"],
      [ikkm, "import { a } from '../../src/emulators.ts'"],
      ['emulators/ikkm/wire/json.ts', "import { a } from '../../imacash/device.ts'"],
      ['src/host/http.ts', "import { a } from '../scenario/target.ts'"],
      ['src/clients/ikkm.ts', "import { a } from '../host/http-exchange.ts'"],
      ['src/host/http.ts', "import { a } from '../../emulators/ikkm/device.ts'"],
      ['src/scenario/run.ts', "import { a } from '../host/http.ts'"],
      ['src/scenario/run.ts', "import { a } from '../cli/exit.ts'"],
      ['src/openapi/refusals.ts', "import { a } from '../host/control/problem.ts'"],
      ['src/openapi/refusals.ts', "import { a } from '../../emulators/ikkm/wire.ts'"],
      ['src/cli/up.ts', "import { a } from '../../fixtures/puppet.ts'"],
      ['src/cli/up.ts', "import { a } from '../tidy/words.ts'"],
    ],
    kept: [
      ['src/openapi/documents.ts', "import { a } from '../host/control/problem.ts'"],
      [kernel, "import { a } from './time.ts'"],
      [device, "import { a } from '../kernel/time.ts'"],
      [device, "// Not like: import { a } from '../host/http.ts'"],
      [ikkm, "import { a } from './wire/json.ts'\nimport { b } from '../../src/device/form.ts'"],
      ['src/scenario/targets/remote.ts', "import { a } from '../../host/line.ts'"],
      ['src/clients/ikkm.ts', "import { a } from '../../emulators/ikkm/client.ts'"],
      ['src/emulators.ts', "import { a } from '../fixtures/samples/ikkm-samples.ts'"],
      ['src/cli/up.ts', "import { a } from '../../emulators/ikkm/device.ts'"],
      [suite, "import { a } from '../../fixtures/toy-device.ts'"],
    ],
  },
  {
    rule: 'packages stay above',
    keeps: packagesStayAbove,
    broken: [
      [kernel, "import { readFileSync } from 'node:fs'"],
      ['src/clients/over-fetch.ts', "import http from 'node:http'"],
      ['src/testing/create-rig.ts', "import { test } from 'vitest'"],
      ['src/browser.ts', "import path from 'node:path'"],
      [device, "import express from 'express'"],
      [ikkm, "import {\n  faker,\n} from '@faker-js/faker'"],
      [ikkm, "const yaml = await import('yaml')"],
      [ikkm, "import { parseXml } from '@rgrove/parse-xml'"],
      [cashflow, "import { DOMParser } from '@xmldom/xmldom'"],
    ],
    kept: [
      [device, "type Day = 'from' | 'to'"],
      [ikkm, "import { z } from 'zod'"],
      [cashflow, "import { parseXml } from '@rgrove/parse-xml'"],
      ['src/host/http.ts', "import { createServer } from 'node:http'"],
      ['src/testing/vitest.ts', "import { test } from 'vitest'"],
      [suite, "import { test } from 'vitest'"],
    ],
  },
  {
    rule: 'nothing of the real world',
    keeps: nothingOfTheRealWorld,
    broken: [
      [device, 'const at = Date.now()'],
      [device, 'const at = new Date()'],
      [kernel, 'const luck = Math.random()'],
      [ikkm, 'setTimeout(ring, 5)'],
      [ikkm, 'setImmediate(ring)'],
      [ikkm, 'const timer = setInterval(ring, 5)'],
      [device, 'performance.now()'],
      [device, 'console.log(1)'],
      [device, 'process.env.KEY'],
      [device, 'const text = `it is ${Date.now()}`'],
      ['src/scenario/run.ts', 'const at = Date.now()'],
    ],
    kept: [
      [device, '// Date.now() is for others.\nconst text = "Math.random()"'],
      [device, 'const at = new Date(0)'],
      ['src/host/wake.ts', 'setTimeout(ring, Date.now())'],
      ['src/scenario/targets/remote.ts', 'setTimeout(ring, 5)'],
      [suite, 'Math.random()'],
    ],
  },
  {
    rule: 'nothing awaits',
    keeps: nothingAwaits,
    broken: [
      [ikkm, 'async function sell() {}'],
      [device, 'await sell()'],
      [kernel, 'return Promise.resolve(1)'],
    ],
    kept: [
      [ikkm, '// Nothing awaits in here; await is for the host.'],
      ['src/host/http.ts', 'await listen()'],
    ],
  },
  {
    rule: 'erasable types',
    keeps: erasableTypes,
    broken: [
      [kernel, 'export default function money() {}'],
      [kernel, 'export { money as default }'],
      [kernel, 'enum Kind { a }'],
      [kernel, 'export const enum Kind { a }'],
      [kernel, 'namespace Money {}'],
      [kernel, 'export declare namespace Money.Minor {}'],
      [kernel, 'function read(value: any) {}'],
      [kernel, 'const value = other as any'],
      [kernel, 'type A = Record<string, any>'],
      [kernel, 'type A = string | any'],
      [kernel, 'const a = 1 // @ts-ignore'],
    ],
    kept: [
      ['vitest.config.ts', 'export default {}'],
      [kernel, '// There is no default export, no enum and no any here.'],
      [kernel, "const any = 1\nconst a = { any: 1, $any: 'as any' }\nlist.any(1)"],
    ],
  },
  {
    rule: 'every test runs',
    keeps: everyTestRuns,
    broken: [
      [suite, "test.only('a', () => {})"],
      [suite, "describe.skip('a', () => {})"],
      [suite, "test.todo('a')"],
      [suite, "test.concurrent.skip('a', () => {})"],
      [suite, 'await sleep(100)'],
      [suite, "test('a', { retry: 2 }, () => {})"],
    ],
    kept: [[suite, "test('it may sleep', () => { list.only() })"]],
  },
  {
    rule: 'every title once',
    keeps: everyTitleOnce,
    broken: [
      [suite, "test('a', () => {})\ntest('a', () => {})"],
      [suite, "test('a', () => {})\ntest.each([\n  1,\n])('a', () => {})"],
      [suite, "test.for(rows)(\n  'a',\n  async () => {},\n)\ntest(`a`, async () => {})"],
    ],
    kept: [
      [suite, "test('a', () => {})\ntest('b', () => {})\n// test('b', () => {})"],
      [suite, "test.each(rows)('$why', () => {})\ntest.each(more)('$why', () => {})"],
    ],
  },
  {
    rule: 'globals come back',
    keeps: globalsComeBack,
    broken: [
      [suite, "vi.spyOn(globalThis, 'setTimeout')"],
      [suite, "using spy = vi.spyOn<typeof globalThis, 'fetch'>(globalThis, 'fetch')"],
      [suite, "vi.spyOn(global, 'setTimeout')\nvi.restoreAllMocks()"],
      [suite, "vi.stubGlobal('setTimeout', ring)"],
      [suite, 'globalThis.setTimeout = ring as never'],
      [suite, 'globalThis.fetch = ask\nglobalThis.setTimeout = setTimeout'],
    ],
    kept: [
      [suite, "// Not vi.spyOn(globalThis, 'setTimeout').\nvi.spyOn(console, 'error')"],
      [suite, "vi.stubGlobal('navigator', {})\nvi.unstubAllGlobals()"],
      [suite, 'globalThis.setTimeout = ring\nring()\nglobalThis.setTimeout = setTimeout'],
    ],
  },
  {
    rule: 'every TODO has an issue',
    keeps: everyTodoHasAnIssue,
    broken: [
      [kernel, '// TODO: round'],
      [kernel, '/* FIXME */'],
    ],
    kept: [[kernel, '// TODO: round (#12)']],
  },
  {
    rule: 'no workplace',
    keeps: noWorkplace,
    broken: [
      ['README.md', 'Made in a helper session.'],
      ['README.md', 'See /work/shared.'],
      [kernel, '// A subagent wrote this.'],
      [kernel, "const home = '/home/somebody'"],
      ['package-lock.json', '"resolved": "https://registry.example/yaml.tgz"'],
      ['.npmrc', 'registry=https://registry.npmjs.org/'],
    ],
    kept: [['README.md', 'It works at home, session after session.']],
  },
  {
    rule: 'names are kebab-case',
    keeps: namesAreKebab,
    broken: [
      ['src/kernel/Money.ts', ''],
      ['src/kernel/minor_units.ts', ''],
      ['src/kernel/minorUnits.test.ts', ''],
      ['src/Kernel/money.ts', ''],
    ],
    kept: [
      ['src/kernel/minor-units.test.ts', ''],
      ['emulators/ikkm/PROTOCOL.md', ''],
      ['.oxlintrc.json', ''],
      ['vitest.config.ts', ''],
      ['.ci/run', ''],
    ],
  },
  {
    rule: 'names say something',
    keeps: namesSaySomething,
    broken: [
      ['src/kernel/utils.ts', ''],
      ['src/kernel/money-helpers.ts', ''],
      ['src/device/types.ts', ''],
      ['src/host/service.test.ts', ''],
      ['src/device/index.ts', ''],
      ['src/common/money.ts', ''],
    ],
    kept: [
      ['src/index.ts', ''],
      ['src/device/commonly.ts', ''],
    ],
  },
  {
    rule: 'files are short',
    keeps: filesAreShort,
    broken: [[kernel, 'a\n'.repeat(301)]],
    kept: [
      [kernel, 'a\n'.repeat(300)],
      ['README.md', 'a\n'.repeat(301)],
    ],
  },
  {
    rule: 'lines are short',
    keeps: linesAreShort,
    broken: [
      [kernel, `const ${'a'.repeat(95)} = 1`],
      [kernel, `// ${'word '.repeat(25)}`],
      [kernel, `/**\n * ${'word '.repeat(25)}\n */`],
      [kernel, `const a = '' // ${'word '.repeat(25)}`],
    ],
    kept: [
      [kernel, `  '${'word '.repeat(25)}',`],
      [kernel, `// Wider lines: it is a table.\nconst ${'a'.repeat(95)} = 1`],
      [kernel, `// ${'ж'.repeat(97)}`],
      [kernel, `const text = \`\n${'word, '.repeat(25)}\nmore\``],
    ],
  },
]

describe.each(all)('$rule', ({ keeps, broken, kept }) => {
  test.each(broken.map(([path, text]) => ({ path, text })))('catches $path: $text', (file) => {
    expect(keeps(file)).not.toEqual([])
  })

  test.each(kept.map(([path, text]) => ({ path, text })))('lets pass $path: $text', (file) => {
    expect(keeps(file)).toEqual([])
  })
})
