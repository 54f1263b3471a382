/** Scripts that wait for what never comes, and people who do not want to wait: no green end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()
let folder = ''

const careful = new URL('../../fixtures/tills/careful-register.js', import.meta.url)
const tills = {
  'mute.js': 'export default () => ({ sale: () => new Promise(() => {}) })',
  'lasting.js': `import { openRegister } from '${fileURLToPath(careful)}'
setInterval(() => 0, 100)
export default openRegister`,
  'floating.js': `import { openRegister } from '${fileURLToPath(careful)}'
export default (platform) => {
  const { sale } = openRegister(platform)
  return { sale: (params) => {
    Promise.reject(new Error('the printer of labels is away'))
    return sale(params)
  } }
}`,
  'unopened.js': 'await new Promise(() => {})\nexport default () => ({})',
  // Where it had to wait for an answer, it waits for ever.
  'shaken.js': `import { openRegister } from '${fileURLToPath(careful)}'
export default (platform) => {
  const { sale } = openRegister(platform)
  return { sale: async (params) => {
    const began = platform.now()
    const answer = await sale(params)
    return platform.now() > began ? new Promise(() => {}) : answer
  } }
}`,
  // Somebody stops it in the middle of the search; named by how often.
  ...Object.fromEntries(
    ['SIGINT', 'SIGTERM', 'SIGINT,SIGTERM'].map((names) => [
      `stopped-${names}.js`,
      `import { openRegister } from '${fileURLToPath(careful)}'
let opened = 0
export default (platform) => {
  if (++opened === 20) for (const name of '${names}'.split(',')) process.kill(process.pid, name)
  return openRegister(platform)
}`,
    ]),
  ),
}
const sale = `format: 1
id: my/sale
title: A sale
steps:
  - { client: sale, with: { sale: 2920, cash: 3000 }, expect: { outcome: paid } }
  - { check: ikkm.receipts, expect: [{ change: 80 }] }
`

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-wayward-'))
  writeFileSync(path.join(folder, 'sale.yaml'), sale)
  for (const [name, text] of Object.entries(tills)) writeFileSync(path.join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...words: readonly string[]) => cli.run(words, { NO_COLOR: '1' }, { cwd: folder })
const HANGS = 'the till hangs: it waits for what never comes'

describe('a till that waits for what never comes', () => {
  test.each([
    { verb: 'run', exitCode: 1 },
    { verb: 'explore', exitCode: 1 },
    { verb: 'mutants', exitCode: 5 },
  ])('is noticed at once by $verb', async ({ verb, exitCode }) => {
    const ended = await run(verb, 'sale.yaml', '--target', './mute.js')
    expect(ended).toMatchObject({ exitCode, stderr: '' })
    if (verb !== 'mutants') expect(ended.stdout.replaceAll(/\s+/g, ' ')).toContain(HANGS)
  })

  test('is judged in each run in which it does, and in the same when it is replayed', async () => {
    const words = ['sale.yaml', '--target', './shaken.js', '--reporter', 'json', '--audit', '0']
    const { exitCode, stdout } = await run('explore', ...words)
    expect(exitCode).toBe(1)
    const { invariants } = JSON.parse(stdout.split('\n')[0] ?? '')
    const { says, token } = invariants.find(({ id }: { id: string }) => id === 'stuck').broken
    expect(says).toEqual([expect.stringContaining(HANGS)])
    const again = await run('replay', token)
    expect(again).toMatchObject({ exitCode: 1, stderr: '' })
    expect(again.stdout).toContain(HANGS)
  })

  test.each(['run', 'explore', 'mutants'])(
    'before it is opened, does not end %s well',
    async (verb) => {
      const { exitCode, stderr } = await run(verb, 'sale.yaml', '--target', './unopened.js')
      expect(stderr).toMatch(/^tillrig: this ended before its work was done, .*\n$/)
      expect(exitCode).toBe(70)
    },
  )
})

test.each(['run', 'explore'])('a till that goes on by itself does not hold %s', async (verb) => {
  const ended = await run(verb, 'sale.yaml', '--target', './lasting.js')
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
  expect(ended.stdout).toContain('PASS')
})

test('a promise that nobody takes is told, and is no failed check', async () => {
  const ended = await run('explore', 'sale.yaml', '--target', './floating.js')
  expect(ended.exitCode).toBe(3)
  expect(ended.stderr).toMatch(
    /^tillrig: a promise was rejected in a script .+\nError: the printer/,
  )
})

describe('a search in virtual time', () => {
  const search = (till: string) =>
    run('explore', 'sale.yaml', '--target', `./${till}.js`, '--max-faults', '9')

  test.each([
    { name: 'SIGINT', exitCode: 130 },
    { name: 'SIGTERM', exitCode: 143 },
  ])('ends in order at $name', async ({ name, exitCode }) => {
    const ended = await search(`stopped-${name}`)
    expect(ended).toMatchObject({ exitCode, stderr: '' })
    expect(ended.stdout).toMatch(/, [1-9]\d* not explored\n .*interrupted/)
  })

  test('ends at once when it is stopped twice', async () => {
    expect(await search('stopped-SIGINT,SIGTERM')).toMatchObject({ exitCode: 130, stdout: '' })
  })
})
