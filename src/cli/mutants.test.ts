/** `mutants` as its users get it: exit codes, words, and a till of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()
let folder = ''

const sale = (steps: string) => `format: 1
id: my/sale
title: A sale
steps:
${steps}`
const paid = '  - { client: sale, with: { sale: 2920, cash: 3000 }, expect: { outcome: paid } }\n'
const change = '  - { check: ikkm.receipts, expect: [{ change: 80 }] }\n'

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-mutants-'))
  const send =
    '  - { send: ikkm.sale, with: { sale: 2920, cash: 3000 }, expect: { status: 200 } }\n'
  writeFileSync(path.join(folder, 'lazy.yaml'), sale(send))
  writeFileSync(path.join(folder, 'till.yaml'), sale(paid + change))
})
afterAll(() => rmSync(folder, { recursive: true }))

const mutants = (...words: readonly string[]) =>
  cli.run(['mutants', ...words], { NO_COLOR: '1' }, { cwd: folder })
const one = ['--mutant', 'ikkm/change-off-by-one']

describe('mutants', () => {
  test('are noticed by the built-in catalogue', async () => {
    const { exitCode, stdout, stderr } = await mutants('ikkm', ...one)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^ikkm\/change-off-by-one {2}killed by \S+\n\n1 of 1 mutants/)
  })

  test('that survive are told with what they break', async () => {
    const { exitCode, stdout } = await mutants('lazy.yaml', ...one)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('SURVIVED ikkm/change-off-by-one\n  wrong   the change is one tiyn')
    expect(stdout).toContain('  breaks  ikkm/registration/2 "what was paid,')
    expect(stdout).toMatch(/0 of 1 mutants were noticed\.\n$/)
    expect((await mutants('lazy.yaml', ...one, '--report-only')).exitCode).toBe(0)
  })

  test('grade the scenarios of somebody’s till', async () => {
    const { exitCode, stdout } = await mutants('till.yaml', ...one, '--target', 'careful', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      target: 'careful',
      score: { killed: 1, of: 1 },
      mutants: [{ outcome: 'killed', by: { id: 'my/sale', says: 'found 80.01' } }],
    })
  })

  test('are listed', async () => {
    const { stdout } = await mutants('--list', '--device', 'shop')
    expect(stdout).toMatch(/^shop\/link-writes-twice +a link brings every movement twice +shop\//)
  })

  test.each([
    {
      words: ['lazy.yaml', '--device', 'cashflow'],
      exitCode: 5,
      says: /no case uses cashflow and passes without a bug\n\nNo mutant was measured\./,
    },
    {
      words: ['--mutant', 'ikkm/key-stay'],
      exitCode: 64,
      says: /There is none\. Did you mean "ikkm\/key-stays"\? "tillrig mutants --list" shows them/,
    },
    { words: ['--device', 'shop', ...one], exitCode: 64, says: /no mutant is of that device/ },
    { words: ['--device', 'ikm'], exitCode: 64, says: /Did you mean "ikkm"\?/ },
    {
      words: ['--target', 'http://127.0.0.1:1'],
      exitCode: 64,
      says: /Cannot plant mutants in "http/,
    },
  ])('with $words end with $exitCode', async ({ words, exitCode, says }) => {
    const ended = await mutants(...words)
    expect(ended.exitCode).toBe(exitCode)
    expect(ended.stdout + ended.stderr).toMatch(says)
  })
})
