/** Scenarios in TypeScript and JavaScript, as whoever writes them meets them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()

function folderOf(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-typed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

/** What the command prints in such a folder, without what differs from run to run. */
async function run(texts: Readonly<Record<string, string>>, words: readonly string[]) {
  const ended = await cli.run(words, { NO_COLOR: '1' }, { cwd: folderOf(texts) })
  return { ...ended, stdout: ended.stdout.replaceAll(/ +\d+(\.\d)? m?s\b/g, ' T') }
}

const head = `import { check, defineScenario, send } from 'tillrig'\n`
const drawer = (id: string) =>
  `defineScenario({ id: '${id}', title: 'A', tags: ['mine'], steps: [check('ikkm.drawer', { expect: 0 })] })\n`

describe('a scenario in TypeScript', () => {
  test('runs beside those in YAML, JavaScript, and what they import', async () => {
    const texts = {
      'prices.ts': 'export const prices: readonly number[] = [190, 350]\n',
      'more/till.ts': `${head}import { prices } from '../prices'
let calls = 0 // One more would be a call before the run.
const paid = (sale: number) => () => ++calls > 2 ? {} : { sale, cash: 500 }
export const sales = () => prices.map((sale) => send('ikkm.sale', paid(sale)))\n`,
      'a.scenario.ts': `${head}import { sales } from './more/till.js'
import { readFile } from 'node:fs/promises'
interface Sum { readonly total: number }
const { total } = (await import('./sum.json', { with: { type: 'json' } })).default as Sum
await readFile(new URL(import.meta.url))
export default defineScenario({ id: 'my/a', title: 'A', steps: [
  ...sales(), check('ikkm.drawer', { expect: (found) => found === total }) ] })\n`,
      'sum.json': '{ "total": 540 }',
      'b.scenario.mts': `${head}export const b = ${drawer('my/b')}`,
      'c.scenario.js': `${head}export default [${drawer('my/c')}, ${drawer('my/d')}]`,
      'd.scenario.mjs': `import { inRig } from 'tillrig'
const { defineScenario, check } = inRig()
export default ${drawer('my/e').replace('steps', "rig: 'rigs/two.yaml', steps").replace('ikkm', 'back')}`,
      'rigs/two.yaml': 'devices: { front: { kind: ikkm }, back: { kind: ikkm } }\n',
      'e.yaml': 'format: 1\nid: my/f\ntitle: F\nsteps: [{ check: ikkm.drawer, expect: 0 }]\n',
      'not-one.ts': 'throw new Error()',
      'parts/f.scenario.ts': 'throw new Error()',
    }
    const { exitCode, stdout, stderr } = await run(texts, ['run', '.'])
    expect(stderr).toBe('')
    expect(stdout.match(/my\/\w (PASS|FAIL|ERROR)/g)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `my/${name} PASS`),
    )
    expect(exitCode).toBe(0)
  })

  test('is chosen and listed like any other', async () => {
    const rows = `matrix: [{ name: 'one', sum: 0 }, { name: 'two', sum: 1 }],`
    const texts = {
      'a.scenario.ts': `${head}export const all = ['x', 'x.y'].map((name) => defineScenario({
  id: \`my/\${name}\`, title: name, tags: ['mine'], ${rows}
  steps: [check('ikkm.drawer', { expect: (found, { row }) => found === row.sum })] }))\n`,
    }
    const folder = folderOf(texts)
    const said = async (...words: string[]) => (await cli.run(words, {}, { cwd: folder })).stdout
    expect(await said('list', '.', '--json')).toContain('"file": "a.scenario.ts"')
    expect(await said('run', '.', '--list', '--tag', 'mine', '--case', 'two')).toBe(
      'my/x[two]\nmy/x.y[two]\n',
    )
    const again = /again +tillrig (.*)/.exec(await said('run', '.', '--grep', 'x.y'))?.[1] ?? ''
    expect(again).toBe(String.raw`run a.scenario.ts --grep '^my/x\.y\[' --case two --seed 1`)
    const words = again.split(' ').map((word) => word.replaceAll("'", ''))
    expect(await said(...words, '--list')).toBe('my/x.y[two]\n')
  })

  test('shows where it failed: the value, the function, the line of an assertion', async () => {
    const text = `import { strict as assert } from 'node:assert'
${head}
type Rows = readonly { readonly total: number }[]
export default defineScenario({
  id: 'my/bad',
  title: 'Everything that can fail',
  setup: [check('ikkm.drawer', { save: { before: ({ fact }) => fact } })],
  steps: [
    ...[190, 350].map((sale: number) =>
      send('ikkm.sale', { sale, cash: 500 }, { expect: { status: 200, reason: '1' } })),
    check('ikkm.drawer', {
      expect: { $delta: { from: ({ saved }) => saved.before, by: 541 } },
    }),
    check('ikkm.drawer', {
      expect: (found) => found === 541 || \`there are \${found} tenge\` }),
    check('ikkm.receipts', {
      expect(found: Rows) {
        assert.equal(found.length, 2)
        assert.deepEqual(found.map(({ total }) => total), [190, 351])
        return true
      } }),
    check('ikkm.receipts', { expect: { $each: { total: 1 } }, save: { lost: '\${fact.none}' } }),
    check('ikkm.queue', { expect: { $eq: ({ saved }) => saved.lost } }),
    send('ikkm.sale', ({ saved }) => ({ sale: saved.lost })),
  ],
})\n`
    const { exitCode, stdout } = await run({ 'bad.scenario.ts': text }, ['run', 'bad.scenario.ts'])
    expect(`${exitCode}\n${stdout}`).toMatchInlineSnapshot(`
      "1
       ✗ my/bad FAIL T

       ✗ my/bad                                                             FAIL T
         bad.scenario.ts:11:79
           10 |     ...[190, 350].map((sale: number) =>
           11 |       send('ikkm.sale', { sale, cash: 500 }, { expect: { status: 200, reason: '1' } })),
              |                                                                               ^^^ found "2", expected "1"
         bad.scenario.ts:13:25
           12 |     check('ikkm.drawer', {
           13 |       expect: { $delta: { from: ({ saved }) => saved.before, by: 541 } },
              |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ found 540, expected 541 (0 and +541)
         before = 0   (saved in line 8)
         bad.scenario.ts:16:15
           15 |     check('ikkm.drawer', {
           16 |       expect: (found) => found === 541 || \`there are \${found} tenge\` }),
              |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ there are 540 tenge
         bad.scenario.ts:20:9
           19 |         assert.equal(found.length, 2)
           20 |         assert.deepEqual(found.map(({ total }) => total), [190, 351])
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ found [190, 350], expected [190, 351]
         bad.scenario.ts:23:56
           22 |       } }),
           23 |     check('ikkm.receipts', { expect: { $each: { total: 1 } }, save: { lost: '\${fact.none}' } }),
              |                                                        ^ found 190 in element 1 of 2
              |                                                        ^ found 350 in element 2 of 2
         wire   +0 ms    till -> ikkm GET /api?key=11112222&sale=190&cash=500
                +0       ikkm -> till 200 1 "28858635"
                +0       till -> ikkm GET /api?key=28858635&sale=350&cash=500
                +0       ikkm -> till 200 2 "89292272"
         again  tillrig run bad.scenario.ts --seed 1

       1 FAIL   6 checks T   seed 1
       ikkm   operations 1/23  codes 0/35  causes 0/22  transitions 2/22
       not measured:
         my/bad: check ikkm.queue, my/bad: send ikkm.sale: it needs "lost", and step check ikkm.receipts failed before it was saved
      "
    `)
  })

  test('that throws while it runs is a mistake of the scenario, with its place', async () => {
    const text = `${head}export default defineScenario({ id: 'my/throws', title: 'A', steps: [
  check('ikkm.shifts', { expect: (found) => found[0]!.sales === 0 }) ] })\n`
    const { exitCode, stdout } = await run({ 'a.scenario.ts': text }, ['run', '.'])
    expect(exitCode).toBe(2)
    expect(stdout).toContain(`   a.scenario.ts:3:54
     2 | export default defineScenario({ id: 'my/throws', title: 'A', steps: [
     3 |   check('ikkm.shifts', { expect: (found) => found[0]!.sales === 0 }) ] })`)
    expect(stdout).toContain('Cannot judge: the function threw TypeError: Cannot read properties')
  })
})

test('broken scripts are told with their places, and nothing runs', async () => {
  const broken = {
    'enum.scenario.ts': 'enum Way { in, out }\n',
    'error.scenario.ts': 'const none: number[] = []\n\nnone.at(1)!.toFixed()\n',
    'export.scenario.ts': `import { sned } from 'tillrig'\nsned()\n`,
    'file.scenario.ts': `import './till'\nimport a from './tills.js'\n`,
    'javascript.scenario.js': 'const a = 1\nconst b = ;\n',
    'names.scenario.ts': `${head}export default defineScenario({
  id: 'My' as never,
  title: 'A',
  steps: [
    send('ikkm.sael' as never, { sale: 1 }, { save: { a: 7 as never } }),
    check('ikkm.receipts', { where: { number: '\${recipt}' }, expect: { $cuont: 1 } as never }),
    ...['a', 'a'].map((id) => check('ikkm.drawer', { id })),
  ],
})\n`,
    'none.scenario.ts': 'export const scenario = 1\n',
    'package.scenario.ts': `import a from 'no-such-package/sub'\n`,
    'syntax.scenario.ts': `${head}export default defineScenario({
  steps: [send('ikkm.sale', { ]
})\n`,
    'values.scenario.ts': `${head}export default defineScenario({
  id: 'my/a',
  title: 'A',
  steps: [send('ikkm.sale', { at: new Date(0) as never })],
})\n`,
  }
  const { exitCode, stdout, stderr } = await run(broken, ['run', '.'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatchInlineSnapshot(`
    "enum.scenario.ts:1:1  TypeScript enum is not supported in strip-only mode. Use what vanishes with the types: no enum, no namespace, no parameter properties.
       1 | enum Way { in, out }
         | ^^^^

    error.scenario.ts:3:12  this threw while the file was loaded: TypeError: Cannot read properties of undefined (reading 'toFixed'). Mend it.
       3 | none.at(1)!.toFixed()
         |            ^^^^^^^^^^

    export.scenario.ts:1:10  "tillrig" exports no "sned". Look at what it exports.
       1 | import { sned } from 'tillrig'
         |          ^^^^

    file.scenario.ts:1:8  cannot import "./till". There is no such file.
       1 | import './till'
         |        ^^^^^^^^

    javascript.scenario.js:2:11  this is not valid JavaScript: Unexpected token ';'. Mend it.
       1 | const a = 1
       2 | const b = ;
         |           ^

    names.scenario.ts:3:7  found "My". Give an address such as ikkm/sale/cash: small letters, digits, "-", parted by "/".
       2 | export default defineScenario({
       3 |   id: 'My' as never,
         |       ^^^^^^^^^^^^^

    names.scenario.ts:6:10  unknown operation "sael". Did you mean "sale"? Known: sale, buy, sale-return, buy-return, deposit, withdraw, check, print-last, info, print, bank, z-report, x-report, items, catalog, taxes, cashiers, shifts, cheques, sales, report, transaction, repeat, request.
       5 |   steps: [
       6 |     send('ikkm.sael' as never, { sale: 1 }, { save: { a: 7 as never } }),
         |          ^^^^^^^^^^^^^^^^^^^^

    names.scenario.ts:6:58  found 7, a number. Give a "\${...}" to keep.
       5 |   steps: [
       6 |     send('ikkm.sael' as never, { sale: 1 }, { save: { a: 7 as never } }),
         |                                                          ^^^^^^^^^^

    names.scenario.ts:7:48  unknown name "recipt". Known here: a, before, reply.
       6 |     send('ikkm.sael' as never, { sale: 1 }, { save: { a: 7 as never } }),
       7 |     check('ikkm.receipts', { where: { number: '\${recipt}' }, expect: { $cuont: 1 } as never }),
         |                                                ^^^^^^^^^

    names.scenario.ts:7:72  unknown matcher "$cuont". Did you mean "$count"? Known: $eq, $not, $gt, $gte, $lt, $lte, $in, $matches, $contains, $count, $each, $any, $absent, $delta, $type.
       6 |     send('ikkm.sael' as never, { sale: 1 }, { save: { a: 7 as never } }),
       7 |     check('ikkm.receipts', { where: { number: '\${recipt}' }, expect: { $cuont: 1 } as never }),
         |                                                                        ^^^^^^

    names.scenario.ts:8:54  the step in line 8 is called "a" too. Give each an id of its own.
       7 |     check('ikkm.receipts', { where: { number: '\${recipt}' }, expect: { $cuont: 1 } as never }),
       8 |     ...['a', 'a'].map((id) => check('ikkm.drawer', { id })),
         |                                                      ^^

    none.scenario.ts:1:1  no scenario is exported here. Write: export default defineScenario({ ... }).
       1 | export const scenario = 1
         | ^

    package.scenario.ts:1:15  cannot import "no-such-package/sub". Install the package beside the scenario.
       1 | import a from 'no-such-package/sub'
         |               ^^^^^^^^^^^^^^^^^^^^^

    syntax.scenario.ts:3:31  this is not valid TypeScript: Unexpected token \`]\`. Expected identifier, string literal, numeric literal or [ for the computed key. Mend it.
       2 | export default defineScenario({
       3 |   steps: [send('ikkm.sale', { ]
         |                               ^

    values.scenario.ts:5:35  found a Date. Give text, numbers, true, false, null, lists and maps.
       4 |   title: 'A',
       5 |   steps: [send('ikkm.sale', { at: new Date(0) as never })],
         |                                   ^^^^^^^^^^^^^^^^^^^^

    tillrig: 15 mistakes in 10 files; nothing was run.
    "
  `)
})

test('an id that stands in TypeScript and in YAML is told with both places', async () => {
  const texts = {
    'a.scenario.ts': `${head}export default ${drawer('my/a')}`,
    'b.yaml': 'format: 1\nid: my/a\ntitle: B\nsteps: [{ settle: true }]\n',
  }
  const { exitCode, stderr } = await run(texts, ['list', '.'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('b.yaml:2:5  the id "my/a" stands in a.scenario.ts:2:37 too.')
})

test('a script is read anew after a change, with what it imports', async () => {
  const folder = folderOf({
    'a.scenario.ts': `${head}import { due } from './due'
export default defineScenario({ id: 'my/a', title: 'A', steps: [check('ikkm.drawer', { expect: due })] })\n`,
    'due.ts': `export const due = 0\n`,
  })
  const watching = cli.start(['run', '.', '--watch'], {}, { cwd: folder })
  await watching.says('✓ my/a PASS')
  await watching.says('watching')
  writeFileSync(path.join(folder, 'due.ts'), `export const due = 5\n`)
  await watching.says('✗ my/a FAIL')
})
