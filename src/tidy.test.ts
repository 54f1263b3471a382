/** The house rules, kept by a test; each has its broken examples in `tidy/*.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faults } from './device/faults.ts'
import { emulators } from './emulators.ts'
import { createShop } from './shop/create-shop.ts'
import { importsGoOneWay, packagesStayAbove } from './tidy/layers.ts'
import {
  requirementsProven,
  untriedCauses,
  untriedCodes,
  untriedFaults,
  untriedStatuses,
} from './tidy/proof.ts'
import {
  deviceFolder,
  filesAreShort,
  linesAreShort,
  namesAreKebab,
  namesSaySomething,
} from './tidy/shape.ts'
import type { FileRule, SourceFile } from './tidy/source-file.ts'
import {
  assumptionsInStep,
  causesInStep,
  errorsInStep,
  faultsInStep,
  learningInStep,
  operationsInStep,
  statusesInStep,
} from './tidy/tables.ts'
import {
  erasableTypes,
  everyTestRuns,
  everyTitleOnce,
  everyTodoHasAnIssue,
  globalsComeBack,
  noWorkplace,
  nothingAwaits,
  nothingOfTheRealWorld,
} from './tidy/words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** `project` is somebody else's, and as they write (fixtures/outside). */
const outside = new Set(['node_modules', 'dist', 'coverage', '.git', '.tillrig', 'project'])
const house = readHouse(root)

test.each<{ rule: string; keeps: FileRule }>([
  { rule: 'imports go one way', keeps: importsGoOneWay },
  { rule: 'kernel, device and emulators use no package but zod', keeps: packagesStayAbove },
  { rule: 'time, chance and output come from above', keeps: nothingOfTheRealWorld },
  { rule: 'nothing awaits inside a device', keeps: nothingAwaits },
  { rule: 'no default export, enum, namespace or any', keeps: erasableTypes },
  { rule: 'every test runs, and sleeps never', keeps: everyTestRuns },
  { rule: 'every test title is there once', keeps: everyTitleOnce },
  { rule: 'a global that a test changes comes back', keeps: globalsComeBack },
  { rule: 'what is left to do has an issue', keeps: everyTodoHasAnIssue },
  { rule: 'names are kebab-case', keeps: namesAreKebab },
  { rule: 'names say something', keeps: namesSaySomething },
  { rule: 'files are short', keeps: filesAreShort },
  { rule: 'lines are short', keeps: linesAreShort },
  { rule: 'the texts speak of the product alone', keeps: noWorkplace },
])('$rule', ({ keeps }) => {
  const broken = house.flatMap((file) => keeps(file).map((what) => `${file.path}: ${what}`))
  expect(broken).toEqual([])
})

test('the README’s table of faults is the code’s', () => {
  expect(faultsInStep(faults, read('README.md'))).toEqual([])
})

describe.each(emulators.map((device) => ({ device, name: device.name })))('$name', (one) => {
  const { device, name } = one
  const protocol = read(`emulators/${name}/PROTOCOL.md`)
  const isOfDevice = ({ path }: SourceFile) => path.startsWith(`emulators/${name}/`)
  const isScenario = ({ path }: SourceFile) => /^scenarios\/.*\.yaml$/.test(path)
  // What is written for any device does not show that this one was thought of.
  const isOwnTest = (file: SourceFile) =>
    isOfDevice(file) && file.path.endsWith('.test.ts') && !file.path.includes('conformance')
  const tried = text((file) => isOwnTest(file) || file.path.startsWith(`scenarios/${name}/`))

  test.each([
    { rule: 'its folder holds what every device holds', broken: deviceFolder(house, name) },
    { rule: 'PROTOCOL.md has its errors, in order', broken: errorsInStep(device, protocol) },
    { rule: 'PROTOCOL.md has its statuses', broken: statusesInStep(device, protocol) },
    { rule: 'PROTOCOL.md has its causes', broken: causesInStep(device, protocol) },
    { rule: 'PROTOCOL.md has its operations', broken: operationsInStep(device, protocol) },
    { rule: 'PROTOCOL.md says what a real one tells', broken: learningInStep(device, protocol) },
    {
      rule: 'assumptions are explained and used',
      broken: assumptionsInStep(
        text((file) => isOfDevice(file) && file.path.endsWith('.ts')),
        protocol,
      ),
    },
    { rule: 'every code is tried', broken: untriedCodes(device, tried) },
    { rule: 'every status is tried', broken: untriedStatuses(device, tried) },
    { rule: 'every cause is tried', broken: untriedCauses(device, tried) },
    { rule: 'every fault is tried', broken: untriedFaults(Object.keys(faults), tried) },
    {
      rule: 'every requirement is proven',
      broken: requirementsProven(
        read(`emulators/${name}/requirements.yaml`),
        text(isScenario),
        text(({ path }) => path.endsWith('/requirements.yaml')),
      ),
    },
  ])('keeps the rule: $rule', ({ broken }) => {
    expect(broken).toEqual([])
  })
})

describe('shop', () => {
  const scenarios = text(({ path }) => /^scenarios\/.*\.yaml$/.test(path))
  const shop = createShop([])
  const protocol = read('src/shop/PROTOCOL.md')
  const ofShop = text(({ path }) => path.startsWith('scenarios/shop/'))

  test.each([
    { rule: 'PROTOCOL.md has its errors, in order', broken: errorsInStep(shop, protocol) },
    { rule: 'PROTOCOL.md has its causes', broken: causesInStep(shop, protocol) },
    {
      rule: 'assumptions are explained and used',
      broken: assumptionsInStep(
        text(({ path }) => /^src\/shop\/.*\.ts$/.test(path)),
        protocol,
      ),
    },
    { rule: 'every cause is tried', broken: untriedCauses(shop, ofShop) },
    {
      rule: 'every requirement is proven',
      broken: requirementsProven(
        read('src/shop/requirements.yaml'),
        scenarios,
        text(({ path }) => path.endsWith('/requirements.yaml')),
      ),
    },
  ])('keeps the rule: $rule', ({ broken }) => {
    expect(broken).toEqual([])
  })
})

/** A file that is missing is empty, and so breaks what is asked of it. */
function read(path: string): string {
  return house.find((file) => file.path === path)?.text ?? ''
}

function text(isAsked: (file: SourceFile) => boolean): string {
  return house
    .filter(isAsked)
    .map((file) => file.text)
    .join('\n')
}

function readHouse(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (outside.has(entry.name) || /\.(tgz|log|db|db-\w+)$/.test(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return readHouse(path)
    const name = relative(root, path).split(sep).join('/')
    return [{ path: name, text: readFileSync(path, 'utf8') }]
  })
}
