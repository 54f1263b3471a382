/** A register that was started elsewhere, with another profile, plays the real one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { openRegister } from '../../fixtures/real-device.ts'
import type { RealRegister } from '../../fixtures/real-device.ts'

const cli = builtCli()
let folder = ''

const steps = `  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: { status: 200 } }
  - { check: ikkm.receiptCount, expect: { $gt: 0 } }`
const texts = {
  'sale.yaml': `format: 1\nid: my/sale\ntitle: A sale\nsteps:\n${steps}\n`,
  'asked.yaml': `format: 1
id: my/asked
title: A person looks
steps:
${steps}
  - operator: { ask: number, say: How many receipts?, timeout: 1m }
    expect: 1
  - { cause: ikkm.paper-out, operator: { ask: confirm, say: Take the paper out } }
`,
  'tillrig.yaml': `targets:
  shop-7:
    kind: device
    ikkm: { url: "\${env.REGISTER}", key: "\${env.IKKM_KEY}", max-receipts: 2, max-amount: 1000, options: { profile: v27a } }
    operator: console
  slow-7:
    kind: device
    ikkm: { url: "\${env.REGISTER}", key: "\${env.IKKM_KEY}", min-interval: 1010ms, max-receipts: 2, max-amount: 1000 }
  nobody-there:
    kind: device
    ikkm: { url: "\${env.REGISTER}", key: "\${env.IKKM_KEY}", max-receipts: 2, max-amount: 1000 }
`,
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-real-'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const sales = ({ heard }: RealRegister) => heard().filter(({ path: at }) => at === '/api').length

/** Runs against a fresh register, with what is piped in. */
async function run(words: readonly string[], input = '') {
  const register = await openRegister({ profile: 'v27a' })
  const { url = '', key = '' } = register.devices['ikkm'] ?? {}
  const env = { REGISTER: url, IKKM_KEY: key, NO_COLOR: '1' }
  const given = words.map((word) => word.replace('URL', url))
  const ended = await cli.run(['run', ...given], env, { cwd: folder, input })
  return { ...ended, register }
}

describe('run against a real device', () => {
  test('lists what cannot be taken back, asks once, and goes on after a yes', async () => {
    const { exitCode, stdout, stderr, register } = await run(
      ['sale.yaml', '--target', 'shop-7'],
      'y\n',
    )
    expect({ exitCode, sold: sales(register) }).toEqual({ exitCode: 0, sold: 1 })
    expect(stdout).toContain('✓ my/sale PASS')
    expect(stderr).toMatch(
      /^This run does what cannot be taken back:\n 1 time {2}ikkm\.sale {2}100 /,
    )
    expect(stderr).toContain('1 of 2 receipts, 100 of 1000.')
    expect(stderr.match(/Go on/g)).toHaveLength(1)
    const key = register.rig.device('ikkm').access()['key']
    expect(stderr).toContain(`tillrig: the key of ikkm is ${key} now; give that the next time.`)
  })

  test.each([
    { input: 'n\n', why: 'nobody wants it' },
    { input: '', why: 'nobody is there to answer: the input has ended' },
    { input: 'perhaps\n', why: 'nobody is there to answer: the input has ended' },
  ])('sends nothing without a yes: $why', async ({ input, why }) => {
    const { exitCode, stdout, stderr, register } = await run(
      ['sale.yaml', '--target', 'shop-7'],
      input,
    )
    expect({ exitCode, stdout, sold: sales(register) }).toEqual({
      exitCode: 64,
      stdout: '',
      sold: 0,
    })
    expect(stderr).toContain(
      `tillrig: Cannot run against the device: ${why}. Nothing was sent. Where nobody can be asked, give --yes.`,
    )
  })

  test('with --yes asks nobody', async () => {
    const { exitCode, stderr, register } = await run(['sale.yaml', '--target', 'shop-7', '--yes'])
    expect({ exitCode, sold: sales(register) }).toEqual({ exitCode: 0, sold: 1 })
    expect(stderr).not.toContain('Go on')
  })

  test('asks the person at the device, with answers piped in', async () => {
    const words = ['asked.yaml', '--target', 'shop-7', '--yes', '--reporter', 'json']
    const { exitCode, stdout, stderr } = await run(words, 'one\n1\ny\n')
    expect(exitCode).toBe(0)
    expect(stderr).toContain(' ? How many receipts?\n   a number (1m left) > ')
    expect(stderr).toContain('That is no answer to it. a number')
    expect(stdout).toContain(
      '"answers":[{"say":"How many receipts?","answer":"1"},{"say":"Take the paper out","answer":"true"}]',
    )
  })

  test('waits for a person whose answer never came: exit code 5', async () => {
    const { exitCode, stdout } = await run(['asked.yaml', '--target', 'shop-7', '--yes'], '1\n')
    expect(exitCode).toBe(5)
    expect(stdout).toContain('1 REVIEW')
    expect(stdout).toContain('this waits for a person: nobody is there to answer')
  })

  test('that a person contradicts fails: exit code 1', async () => {
    const { exitCode, stdout } = await run(['asked.yaml', '--target', 'shop-7', '--yes'], '2\ny\n')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('^ found 2')
  })

  test('without an operator leaves out what needs one, before anything is sent', async () => {
    const { exitCode, stdout, register } = await run([
      'asked.yaml',
      '--target',
      'nobody-there',
      '--yes',
    ])
    expect({ exitCode, sold: sales(register) }).toEqual({ exitCode: 5, sold: 0 })
    expect(stdout).toContain('the target has no operator')
  })

  test('ends with ERROR when the budget is spent: exit code 3', async () => {
    // This register answers one request a second.
    const words = ['sale.yaml', '--target', 'slow-7', '--yes', '--repeat', '4']
    const { exitCode, stdout, stderr, register } = await run(words)
    expect({ exitCode, sold: sales(register) }).toEqual({ exitCode: 3, sold: 2 })
    expect(stderr).toContain('This is more than the budget')
    expect(stdout).toContain('2 PASS  1 ERROR  1 SKIPPED')
    expect(stdout).toContain('the budget is spent: 2 of 2 receipts, 200 of 1000')
  })

  /** A terminal that stays there, as a pipe. */
  async function asked(words: readonly string[]) {
    const { devices } = await openRegister()
    const env = { ...process.env, REGISTER: devices['ikkm']?.['url'], IKKM_KEY: '11112222' }
    const given = [cli.main, 'run', 'sale.yaml', '--target', 'shop-7', ...words]
    const child = spawn(process.execPath, given, { cwd: folder, env, stdio: 'pipe' })
    onTestFinished(() => void child.kill('SIGKILL'))
    let stderr = ''
    const closed = once(child, 'close')
    await new Promise<void>((resolve) =>
      child.stderr.on('data', (text) => {
        stderr += String(text)
        if (stderr.includes(' > ')) resolve()
      }),
    )
    return { child, closed, said: () => stderr }
  }

  test('ends as interrupted at Ctrl-C before the yes', async () => {
    const { child, closed } = await asked([])
    child.kill('SIGINT')
    expect(await closed).toEqual([130, null])
  })

  test('does not wait for more lines when the report cannot be made', async () => {
    const { child, closed } = await asked(['--reporter', 'preety'])
    child.stdin.write('y\n')
    expect(await closed).toEqual([64, null])
  })

  test('ends in order when nobody reads its report any more', async () => {
    const { child, closed, said } = await asked([])
    child.stdout.destroy()
    child.stdin.write('y\n')
    expect(await closed).toEqual([143, null])
    expect(said()).toContain('tillrig: the key of ikkm is ')
  })

  test('refuses a device with two addresses', async () => {
    const words = ['--target', 'ikkm=URL', '--target', 'ikkm=http://127.0.0.1:9', '--key', '1']
    const { exitCode, stderr } = await run([...words, '--max-receipts', '9', '--max-amount', '9'])
    expect(stderr).toContain('"ikkm" was given twice. Give each device one address.')
    expect(exitCode).toBe(64)
  })

  test('tells a rig of the file the token of the environment', async () => {
    const tokens: unknown[] = []
    const server = createServer(({ headers }, response) => {
      tokens.push(headers.authorization)
      response.writeHead(401).end()
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    // It listens on a port.
    const { port } = server.address() as AddressInfo
    const config = path.join(folder, 'far.yaml')
    const far = { kind: 'remote', control: `http://127.0.0.1:${port}` }
    writeFileSync(config, JSON.stringify({ targets: { far } }))
    const words = ['run', 'sale.yaml', '--target', 'far', '--config', config]
    const { exitCode } = await cli.run(words, { TILLRIG_TOKEN: 'secret-7' }, { cwd: folder })
    expect({ exitCode, token: tokens[0] }).toEqual({ exitCode: 3, token: 'Bearer secret-7' })
  })

  test('needs a budget', async () => {
    const { exitCode, stderr, register } = await run([
      'sale.yaml',
      '--target',
      'ikkm=URL',
      '--key',
      '11112222',
      '--yes',
    ])
    expect({ exitCode, sold: sales(register) }).toEqual({ exitCode: 64, sold: 0 })
    expect(stderr).toContain('Give a budget: --max-receipts 20 --max-amount 1000.')
  })

  test('may be given on the command line, and the line to run it again has no key', async () => {
    const limits = ['--max-receipts', '9', '--max-amount', '5000.50']
    const words = [
      'asked.yaml',
      '--target',
      'ikkm=URL',
      '--key',
      '11112222',
      ...limits,
      '--operator',
      'console',
      '--yes',
    ]
    const { exitCode, stdout } = await run(words, '2\ny\n')
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /again {2}tillrig run asked\.yaml --target ikkm=http:\S+ --max-receipts 9 /,
    )
    expect(stdout).toContain('--max-amount 5000.5 --operator console --key KEY --seed 1\n')
    expect(stdout).not.toContain('11112222')
  })

  test('whose key is not in the environment says which one is missing', async () => {
    const words = ['run', 'sale.yaml', '--target', 'shop-7', '--yes']
    const { exitCode, stderr } = await cli.run(
      words,
      { REGISTER: 'http://127.0.0.1:1' },
      { cwd: folder },
    )
    expect(exitCode).toBe(64)
    expect(stderr).toBe(
      'tillrig: Cannot use the target: the environment has no IKKM_KEY. Set it, as in IKKM_KEY=... tillrig run.\n',
    )
  })
})
