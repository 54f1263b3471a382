/** Baselines, the last failures, parts of a plan and their joined report, as users get them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ended } from '../../fixtures/built-cli.ts'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()
let folder = ''

const drawer = (expected: string) => `format: 1
id: my/drawer
title: Each row says what it expects in an empty drawer
matrix: [${expected}]
steps:
  - { check: ikkm.drawer, expect: "\${case.is}" }
`
const good = '{ name: good, is: 0 }'
const bad = '{ name: bad, is: 5 }, { name: worse, is: 6 }'

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-selection-'))
  write('drawer.yaml', drawer(`${good}, ${bad}`))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, name)
const write = (name: string, text: string) => writeFileSync(file(name), text)
const tillrig = (...words: string[]): Promise<Ended> => cli.run(words, {}, { cwd: folder })
const listed = async (...words: string[]) =>
  (await tillrig('run', ...words, '--list')).stdout.split('\n').filter(Boolean)

describe('a baseline', () => {
  const known = (...entries: string[]) =>
    write('known.yaml', `format: 1\nexpected:\n${entries.map((one) => `  - ${one}\n`).join('')}`)
  const badOnes = ['bad', 'worse'].map((row) => `{ id: "my/drawer[${row}]", why: known in May }`)

  test.each<{ why: string; entries: string[]; exitCode: number; says: string }>([
    {
      why: 'all failures are known',
      entries: badOnes,
      exitCode: 0,
      says: '1 PASS  2 EXPECTED_FAIL',
    },
    {
      why: 'one of them passes',
      entries: [...badOnes, '{ id: "my/drawer[good]", why: known in May }'],
      exitCode: 4,
      says: 'known.yaml:5:11\n     4 |   - { id: "my/drawer[worse]", why: known in May }\n     5 |   - { id: "my/drawer[good]", why: known in May }\n       |           ^^^^^^^^^^^^^^^^^ expected FAIL, but ended PASS',
    },
    {
      why: 'an entry is over',
      entries: [...badOnes.slice(1), '{ id: "my/drawer[bad]", why: known, until: 2020-01-31 }'],
      exitCode: 1,
      says: '^^^^^^^^^^ no longer excused since 2020-01-31 is over',
    },
    {
      why: 'an entry is about nothing',
      entries: ['{ id: "my/drawer[bda]", why: known in May }'],
      exitCode: 2,
      says: 'known.yaml:3:11  unknown id "my/drawer[bda]". Did you mean "my/drawer[bad]"?',
    },
  ])('decides how a run ends: $why', async ({ entries, exitCode, says }) => {
    known(...entries)
    const ended = await tillrig('run', 'drawer.yaml', '--baseline', 'known.yaml')
    expect(ended.stdout + ended.stderr).toContain(says)
    expect(ended.exitCode).toBe(exitCode)
  })

  test('is not asked about what was not chosen', async () => {
    known(...badOnes)
    const chosen = await tillrig('run', 'drawer.yaml', '--case', 'good', '--baseline', 'known.yaml')
    expect(chosen.stderr).toContain(
      '2 entries of known.yaml not judged: outside of what was chosen',
    )
    expect(chosen.exitCode).toBe(0)
  })

  test('may know of files that were not read', async () => {
    known(...badOnes, '{ id: my/shelf, why: known in May }')
    const ended = await tillrig('run', 'drawer.yaml', '--baseline', 'known.yaml')
    expect(ended.stderr).toContain(
      '1 entry of known.yaml not judged: outside of what was chosen. In no file that was read: my/shelf.\n',
    )
    expect(ended.exitCode).toBe(0)
    // Without words all there is was read.
    const whole = await tillrig('run', '--tag', 'sale', '--baseline', 'known.yaml')
    expect(whole.stderr).toContain('unknown id "my/shelf"')
    expect(whole.exitCode).toBe(2)
  })

  test('is drafted from what fails, and over nothing that is there', async () => {
    const words = ['run', 'drawer.yaml', '--write-baseline', 'draft.yaml']
    expect((await tillrig(...words)).exitCode).toBe(1)
    const refused = await tillrig('run', 'drawer.yaml', '--baseline', 'draft.yaml')
    expect(refused.stderr).toContain('found "CHANGE ME". Give the reason')
    expect(refused.exitCode).toBe(2)
    write(
      'draft.yaml',
      readFileSync(file('draft.yaml'), 'utf8').replaceAll('CHANGE ME', 'a reason'),
    )
    expect((await tillrig('run', 'drawer.yaml', '--baseline', 'draft.yaml')).exitCode).toBe(0)
    const again = await tillrig(...words)
    expect(again.stderr).toContain('Cannot write the baseline "draft.yaml": it is there already.')
    expect(again.exitCode).toBe(64)
  })
})

describe('--last-failed', () => {
  test('runs what failed until nothing does', async () => {
    await tillrig('run', 'drawer.yaml')
    // Without words it is about what the last run was about.
    expect(await listed('--last-failed')).toEqual(['my/drawer[bad]', 'my/drawer[worse]'])
    expect(await listed('--last-failed', '--shard', '2/2')).toEqual(['my/drawer[worse]'])
    write('drawer.yaml', drawer(`${good}, { name: bad, is: 0 }, { name: worse, is: 6 }`))
    // What it did not choose stays to be mended.
    expect((await tillrig('run', '--last-failed', '--case', 'bad')).exitCode).toBe(0)
    expect(await listed('--last-failed')).toEqual(['my/drawer[worse]'])
    write('drawer.yaml', drawer(`${good}, { name: worse, is: 0 }`))
    expect((await tillrig('run', '--last-failed')).exitCode).toBe(0)
    const rest = await tillrig('run', '--last-failed')
    expect(rest).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'tillrig: nothing failed in the last run; nothing to do.\n',
    })
  })

  test('keeps out of version control, and needs a run before it', async () => {
    const ended = await tillrig('run', '--last-failed')
    expect(ended.stderr).toContain('Cannot run what failed last: no run of this folder is known')
    expect(ended.exitCode).toBe(64)
    await tillrig('run', 'drawer.yaml')
    expect(readFileSync(file('.tillrig/.gitignore'), 'utf8')).toBe('*\n')
  })

  test('leaves what --bail kept from running, if it failed before', async () => {
    await tillrig('run', 'drawer.yaml')
    await tillrig('run', '--last-failed', '--bail', '--workers', '1')
    expect(await listed('--last-failed')).toEqual(['my/drawer[bad]', 'my/drawer[worse]'])
    await tillrig('run', 'drawer.yaml', '--case', 'good', '--case', 'bad', '--bail')
    expect(await listed('--last-failed')).toEqual(['my/drawer[bad]'])
  })

  test('leaves what an interruption kept from running', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `{ name: c${i}, is: 0 }`)
    write('drawer.yaml', drawer(rows.join(', ')))
    const running = cli.start(['run', 'drawer.yaml', '--workers', '1'], {}, { cwd: folder })
    await running.says('my/drawer[c1]')
    running.child.kill('SIGINT')
    const { exitCode, stdout } = await running.ended
    expect(exitCode).toBe(130)
    const skipped = Number(/(\d+) SKIPPED/.exec(stdout)?.[1])
    expect(skipped).toBeGreaterThan(0)
    expect(await listed('--last-failed')).toHaveLength(skipped)
  })

  test('runs as ever where nothing can be kept', async () => {
    // A file where the folder should be cannot be written into, whoever runs this.
    write('.tillrig', '')
    expect((await tillrig('run', 'drawer.yaml', '--case', 'good')).exitCode).toBe(0)
  })
})

describe('report merge', () => {
  const shard = (number: number) =>
    tillrig('run', 'drawer.yaml', '--shard', `${number}/2`, '--reporter', `json=${number}.json`)

  test('gives the report, and the exit code, that the whole run would have given', async () => {
    const codes = (await Promise.all([shard(1), shard(2)])).map(({ exitCode }) => exitCode)
    expect(codes).toEqual([1, 0])
    const words = ['2.json', '1.json', '--reporter', 'pretty', '--reporter', 'junit=all.xml']
    const merged = await tillrig('report', 'merge', ...words, '--coverage', 'parts.json')
    const whole = await tillrig('run', 'drawer.yaml', '--coverage', 'whole.json')
    expect(readFileSync(file('parts.json'))).toEqual(readFileSync(file('whole.json')))
    // Times differ from run to run.
    const summary = ({ stdout }: Ended) =>
      stdout.slice(stdout.indexOf(' 1 PASS')).replace(/\d+(\.\d+)? m?s\b/, '')
    expect(summary(merged)).toBe(summary(whole))
    expect(summary(merged)).toContain(' 1 PASS  2 FAIL   (1 cause)   3 checks')
    expect(merged.exitCode).toBe(1)
    expect(readFileSync(file('all.xml'), 'utf8')).toContain('tests="3" failures="2"')

    const part = await tillrig('report', 'merge', '2.json')
    expect(part.stderr).toBe(
      'tillrig: Cannot merge: missing 1/2. Give the reports of all parts, or --partial.\n',
    )
    expect(part).toMatchObject({ exitCode: 2, stdout: '' })
    expect(await tillrig('report', 'merge', '2.json', '--partial')).toMatchObject({ exitCode: 0 })
  })

  test.each([
    { why: 'a file that is not there', words: ['1.json'], says: 'there is no such file.' },
    {
      why: 'to write over what it reads',
      words: ['drawer.yaml', '--reporter', 'json=drawer.yaml'],
      says: 'Cannot write drawer.yaml: it is one of the files to merge.',
    },
    {
      why: 'a folder',
      words: ['.'],
      says: 'Cannot merge ".": EISDIR: illegal operation on a directory, read.',
    },
  ])('refuses $why', async ({ words, says }) => {
    const ended = await tillrig('report', 'merge', ...words)
    expect(ended.stderr).toContain(says)
    expect(ended.exitCode).toBe(64)
    expect(readFileSync(file('drawer.yaml'), 'utf8')).toBe(drawer(`${good}, ${bad}`))
  })
})

describe('init', () => {
  test('writes what runs at once, and touches nothing that is there', async () => {
    const first = await tillrig('init', 'shop')
    expect(first.exitCode).toBe(0)
    const shop = file('shop')
    const ran = await cli.run(['run', 'scenarios/'], {}, { cwd: shop })
    expect(ran.stdout).toContain(' 1 PASS   2 checks')
    expect(ran.exitCode).toBe(0)
    write('shop/tillrig.yaml', 'mine')
    rmSync(file('shop/scenarios/first-sale.yaml'))
    const again = await tillrig('init', 'shop', '--ci', 'gitlab', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({
      written: ['shop/scenarios/first-sale.yaml', 'shop/.gitlab-ci.yml'],
      left: [
        'shop/tillrig.yaml',
        'shop/tillrig.schema.json',
        'shop/scenarios/scenario.schema.json',
      ],
    })
    expect(readFileSync(file('shop/tillrig.yaml'), 'utf8')).toBe('mine')
  })

  test('says what is in its way', async () => {
    write('taken', '')
    const ended = await tillrig('init', 'taken')
    expect(ended.stderr).toMatch(
      /^tillrig: Cannot write "taken.tillrig\.yaml": E\w+: .*\. Give a folder of yours\.\n$/,
    )
    expect(ended.exitCode).toBe(3)
  })

  test('shows targets that are right when they are no comments any more', async () => {
    await tillrig('init', '--ci', 'none')
    expect(existsSync(file('.github'))).toBe(false)
    const text = readFileSync(file('tillrig.yaml'), 'utf8').replace(
      /^ {2}# ( *[\w-]+:(?: .*)?)$/gm,
      '  $1',
    )
    write('tillrig.yaml', text)
    const ended = await tillrig('run', 'scenarios/', '--target', 'my-tlil')
    expect(ended.stderr).toContain('emulator, careful, careless, shop-7, my-till')
  })
})
