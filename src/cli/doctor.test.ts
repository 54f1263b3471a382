/** What doctor prints, and how it ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { openRegister } from '../../fixtures/real-device.ts'

const cli = builtCli()

describe('tillrig doctor', () => {
  const inFolder = (text: string | undefined, ...words: readonly string[]) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-doctor-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    if (text !== undefined) writeFileSync(path.join(folder, 'tillrig.yaml'), text)
    return cli.run(['doctor', ...words], { NO_COLOR: '1', OUR_KEY: '11112222' }, { cwd: folder })
  }

  test('ends with 0 where all is well, and says what it looked at', async () => {
    const { devices } = await openRegister()
    const url = devices['ikkm']?.['url']
    const text = `targets:
  shop-7:
    kind: device
    ikkm: { url: "${url}", key: "\${env.OUR_KEY}", max-receipts: 5, max-amount: 100 }
  gone:
    kind: device
    ikkm: { url: "http://127.0.0.1:1", key: "\${env.NO_KEY}", max-receipts: 5, max-amount: 100 }
`
    const ended = await inFolder(text, 'shop-7')
    expect({ ...ended, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(ended.stdout).toMatch(/^here\n {2}✓ node +\d+\.\d+\.\d+\n/)
    expect(ended.stdout).toContain(`target shop-7\n  ✓ ikkm         answers at ${url}\n`)
    expect(ended.stdout).toMatch(/\neverything is there(; \d things? to know)?\n$/)
    const all = await inFolder(text, '--json')
    expect(all.exitCode).toBe(3)
    const { isWell, sections } = JSON.parse(all.stdout)
    expect([isWell, sections.map(({ name }: Section) => name)]).toEqual([
      false,
      ['here', 'target shop-7', 'target gone'],
    ])
    expect(sections[2].findings).toEqual([
      {
        is: 'bad',
        about: 'environment',
        says: 'the environment has no NO_KEY. Set it, as in NO_KEY=... tillrig run.',
        matters: '"tillrig run --target gone" ends before it begins.',
        todo: 'Set it where tillrig is started.',
      },
    ])
  })

  test('ends with 3 where something is to mend, and says what to do', async () => {
    const { exitCode, stdout } = await inFolder(
      'targets: { shop: { kind: client, client: { command: [no-such-till] } } }',
    )
    expect(exitCode).toBe(3)
    expect(stdout).toContain(`target shop
  ✗ command  there is no program "no-such-till" that may be run
             The till cannot be started, and every case would end as ERROR.
             Give its path, from the folder of this file on, or make it executable.
`)
    expect(stdout).toMatch(/\n1 thing to mend(; .*)?\n$/)
  })

  test('ends with 2 for a file with mistakes, and looks at nothing', async () => {
    const text = 'targets: { shop: { kind: devise } }\ndevices: { till: { kind: cashflaw } }\n'
    const { exitCode, stdout, stderr } = await inFolder(text)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/tillrig\.yaml:1:26[^]*tillrig\.yaml:2:\d+[^]*no target was looked at/)
  })

  test('looks at a device on the command line, told as "run" is', async () => {
    const { devices } = await openRegister()
    const { url = '', key = '' } = devices['ikkm'] ?? {}
    const limits = ['--max-receipts', '5', '--max-amount', '100']
    const words = ['--target', `ikkm=${url}`, '--key', key]
    const file = 'targets: { shop: { kind: client, client: { command: [no-such-till] } } }'
    const ended = await inFolder(file, ...words, ...limits)
    expect(ended.stdout).toContain(`target ikkm=${url}\n  ✓ ikkm         answers at ${url}\n`)
    expect(ended.stdout).toContain('✓ ikkm budget  5 receipts, 100 of money')
    expect(ended.stdout).not.toContain('target shop')
    expect(ended.stdout).not.toContain(key)
    expect(ended.exitCode).toBe(0)
    const both = await inFolder(file, 'shop', ...words, ...limits, '--json')
    expect(JSON.parse(both.stdout).sections.map(({ name }: Section) => name)).toEqual([
      'here',
      'target shop',
      `target ikkm=${url}`,
    ])
    expect(both.exitCode).toBe(3)
    const without = await inFolder(undefined, ...words)
    expect(without.stderr).toContain('Give a budget: --max-receipts 20 --max-amount 1000.')
    expect(without.exitCode).toBe(64)
  })

  test('looks at a rig by its address, with its token', async () => {
    const word = ['--target', 'http://127.0.0.1:1', '--token', 'secret-7']
    const { exitCode, stdout } = await inFolder(undefined, ...word)
    expect(exitCode).toBe(3)
    expect(stdout).toContain('target http://127.0.0.1:1\n  ✗ rig  no rig answers at')
    expect(stdout).not.toContain('secret-7')
  })

  test('needs no file, and knows which targets there are', async () => {
    expect(await inFolder(undefined)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('~ tillrig.yaml  is not here'),
    })
    const { exitCode, stderr } = await inFolder('targets: { shop: { kind: emulator } }', 'shup')
    expect(exitCode).toBe(64)
    expect(stderr).toContain('Cannot look at "shup": unknown target "shup". Did you mean "shop"?')
  })
})

type Section = { readonly name: string }
