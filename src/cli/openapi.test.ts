/** `tillrig openapi`: what it prints and writes, and how it says no. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import { builtCli } from '../../fixtures/built-cli.ts'
import { documentNames, documentOf } from '../openapi/documents.ts'
import { command } from './openapi.ts'

const cli = builtCli()

afterEach(() => vi.restoreAllMocks())

/** What the verb prints for these words. */
async function printed(...words: readonly string[]): Promise<string> {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((more) => {
    text += String(more)
    return true
  })
  await command().exitOverride().parseAsync(words, { from: 'user' })
  vi.restoreAllMocks()
  return text
}

describe('the verb openapi', () => {
  test('prints the same as a process of its own', async () => {
    const { exitCode, stdout } = await cli.run(['openapi', 'cashflow'])
    expect(exitCode).toBe(0)
    expect(stdout).toBe(await printed('cashflow'))
  })

  test('ends with 64 and one line when nobody knows the protocol', async () => {
    expect(await cli.run(['openapi', 'cashflo'])).toMatchObject({
      exitCode: 64,
      stdout: '',
      stderr: expect.stringMatching(/^tillrig: .*Did you mean "cashflow"\?.*\n$/),
    })
  })

  test.each(documentNames.map((name) => ({ name })))(
    'prints $name as YAML that reads as the document itself',
    async ({ name }) => {
      const text = await printed(name)
      expect(parse(text)).toEqual(JSON.parse(JSON.stringify(documentOf(name))))
      expect(text).not.toMatch(/^\s*[^'"]*: [&*]a\d/m)
    },
  )

  test('keeps texts of the vendors as they are', async () => {
    expect(await printed('ikkm')).toContain('summary: смена привысила 24 часа')
    expect(await printed('imacash')).toContain('message: Token válido')
  })

  test('prints JSON when asked', async () => {
    expect(JSON.parse(await printed('cashflow', '--json'))).toMatchObject({ openapi: '3.1.1' })
  })

  test('writes a file in place of printing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-openapi-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = path.join(folder, 'ikkm.yaml')
    expect(await printed('ikkm', '--out', file)).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(await printed('ikkm'))
  })

  test('names the server that it is told', async () => {
    const text = await printed('ikkm', '--server', 'http://192.168.1.40:8080/')
    expect(parse(text).servers).toEqual([{ url: 'http://192.168.1.40:8080' }])
  })

  test('follows the options of the device', async () => {
    const text = await printed('ikkm', '--set', 'ikkm.profile=v27a')
    const [sale] = parse(text).paths['/api'].get.parameters
    expect(sale).toMatchObject({ name: 'sale', schema: { type: 'number' } })
  })

  test.each([
    { words: ['ikm'], says: 'unknown protocol "ikm". Did you mean "ikkm"?' },
    { words: ['ikkm', '--server', '192.168.1.40'], says: 'Cannot name the server "192.168.1.40"' },
    { words: ['ikkm', '--set', 'imacash.token=x'], says: 'it is no option of ikkm' },
    { words: ['control', '--set', 'control.a=b'], says: 'it is no option of control' },
    { words: ['ikkm', '--set', 'ikkm.kee=1'], says: 'Did you mean "key"?' },
  ])('refuses $words', async ({ words, says }) => {
    await expect(printed(...words)).rejects.toThrow(says)
  })
})
