/** `tillrig up` and `tillrig exec` as processes. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Running } from '../../fixtures/built-cli.ts'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'

const cli = builtCli()

interface Ready {
  readonly ready: true
  readonly control: string
  readonly devices: { readonly ikkm: { readonly url: string; readonly key: string } }
}

async function ready(up: Running): Promise<Ready> {
  await up.says('\n')
  return JSON.parse(up.stdout) as Ready
}

async function sell({ devices }: Ready): Promise<Response> {
  const { url, key } = devices.ikkm
  return fetch(`${url}/api?key=${key}&sale=100&cash=100`)
}

describe('up', () => {
  test('--json prints exactly one line, and everything else to stderr', async () => {
    const up = cli.start(['up', 'ikkm', '--json', ...freePorts])
    const rig = await ready(up)
    expect(rig).toEqual({
      ready: true,
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      devices: { ikkm: { url: expect.stringMatching(/^http:/), key: '11112222' } },
    })
    expect((await sell(rig)).status).toBe(200)
    await up.says('GET /api?key=11112222&sale=100&cash=100 → 200 1')

    up.child.kill('SIGTERM')

    const { exitCode, stdout, stderr } = await up.ended
    expect(exitCode).toBe(143)
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toContain('State is kept in memory')
  })

  test('tells a person what stands where, what to try, and what is said', async () => {
    const up = cli.start(['up', ...freePorts])
    const text = await up.says('State is kept in memory and ends with this process')
    expect(text).toMatch(/^ikkm +iKKM .+ http:\/\/127\.0\.0\.1:\d+ +key 11112222$/m)
    expect(text).toMatch(/^console .+ http:\/\/127\.0\.0\.1:\d+$/m)
    const [, tried = ''] = /curl -i '(.+)'/.exec(text) ?? []
    expect((await fetch(tried)).status).toBe(200)

    const [url] = /http:\S+/.exec(text) ?? []
    await fetch(`${url}/nothing/here`)
    expect(await up.says('NOT IMITATED')).not.toContain('\u001b[')
    up.child.kill('SIGINT')

    expect((await up.ended).exitCode).toBe(130)
  })

  test('names the port that is taken and exits with 3', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo

    const ended = await cli.run(['up', ...freePorts, '--port', `ikkm=${port}`])

    expect(ended).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `tillrig: Cannot listen on 127.0.0.1:${port} for ikkm: the port is taken. Stop what uses it, or choose another with --port ikkm=0.\n`,
    })
  })

  test('continues from its file, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillrig-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const words = ['up', '--json', ...freePorts, '--data', join(folder, 'rig.db')]
    const first = cli.start(words)
    const answer = await sell(await ready(first))
    first.child.kill('SIGTERM')
    expect((await first.ended).stderr).toContain('which is new')

    const second = cli.start(words)

    expect((await ready(second)).devices.ikkm.key).toBe(await answer.text())
    await second.says(/continues after \d+ events/)
  })

  test.each([
    { words: ['--set', 'ikkm.kee=1'], says: /unknown option "kee"\. Did you mean "key"\? Known: / },
    { words: ['--set', 'ikkm.key'], says: /Give a device, an option and a value/ },
    { words: ['--port', 'ikkm=70000'], says: /Give a name and a number from 0 to 65535/ },
    { words: ['--port', 'ikm=0'], says: /unknown device "ikm"\. Did you mean "ikkm"\?/ },
    { words: ['ikm'], says: /unknown device "ikm"\. Did you mean "ikkm"\?/ },
    { words: ['--seed', 'x'], says: /Give a whole number/ },
    { words: ['--durability', 'none'], says: /Allowed choices are process, power/ },
    { words: ['--host', '0.0.0.0'], says: /Give a --token/ },
    { words: ['--porrt', 'ikkm=0'], says: /Did you mean --port\?/ },
  ])('refuses $words as a mistake of use', async ({ words, says }) => {
    const { exitCode, stderr, stdout } = await cli.run(['up', ...freePorts, ...words])
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).toMatch(/^tillrig: /)
    expect(stderr).not.toContain('    at ')
  })

  test('asks for the token it was given', async () => {
    const up = cli.start(['up', '--json', ...freePorts], { TILLRIG_TOKEN: 'secret' })
    const { control } = await ready(up)

    const without = await cli.run(['clock', '--control', control])
    const withToken = await cli.run(['clock', '--control', control, '--token', 'secret'])

    expect(without).toMatchObject({ exitCode: 3 })
    expect(without.stderr).toContain('asks for its token')
    expect(withToken).toMatchObject({ exitCode: 0 })
  })
})

describe('exec', () => {
  const node = (script: string) => ['exec', '--', process.execPath, '-e', script]

  test('gives the command the addresses of a rig, and passes its exit code on', async () => {
    const { exitCode, stdout } = await cli.run(
      node(`
        const { TILLRIG_CONTROL, IKKM_URL, IKKM_KEY } = process.env
        const sold = await fetch(IKKM_URL + '/api?sale=1&cash=1&key=' + IKKM_KEY)
        const state = await fetch(TILLRIG_CONTROL + '/api/devices/ikkm/state')
        console.log(sold.status, (await state.json()).receiptCount)
        process.exitCode = 7`),
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 7, stdout: '200 1\n' })
  })

  test('runs several at once', async () => {
    const script = 'console.log(process.env.IKKM_URL)'
    const [one, two] = await Promise.all([cli.run(node(script)), cli.run(node(script))])
    expect(one.exitCode).toBe(0)
    expect(one.stdout).not.toBe(two.stdout)
  })

  test('exits as a shell does when a signal ended the command', async () => {
    const { exitCode } = await cli.run(node("process.kill(process.pid, 'SIGKILL')"))
    expect(exitCode).toBe(137)
  })

  test('forwards the signals it gets', async () => {
    const exec = cli.start(
      node(
        "process.on('SIGINT', () => process.exit(5)); setInterval(() => 0, 1e3); console.log('up')",
      ),
    )
    await exec.says('up')
    exec.child.kill('SIGINT')
    expect((await exec.ended).exitCode).toBe(5)
  })

  test('ends what the command leaves behind', async () => {
    // `close` comes only when nobody holds the output any more: the sleeper must be gone.
    const { exitCode, stdout } = await cli.run(['exec', '--', 'sh', '-c', 'sleep 600 & echo left'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'left\n' })
  })

  test('says when there is no such command', async () => {
    const { exitCode, stderr } = await cli.run(['exec', '--', 'no-such-command'])
    expect(exitCode).toBe(127)
    expect(stderr).toBe('tillrig: Cannot run "no-such-command": there is no such command.\n')
  })

  test('says why a command cannot even be tried', async () => {
    const { exitCode, stderr } = await cli.run(['exec', '--', `${cli.main}/through-a-file`])
    expect(exitCode).toBe(126)
    expect(stderr).toMatch(/^tillrig: Cannot run ".*through-a-file": .*ENOTDIR.*\n$/)
  })

  test('asks for a command', async () => {
    expect(await cli.run(['exec'])).toMatchObject({ exitCode: 64 })
  })

  test('prints the environment as a dotenv file', async () => {
    const { stdout } = await cli.run(['exec', '--print-env', '--', 'true'])
    expect(stdout).toMatch(/^TILLRIG_CONTROL=http:\S+\nIKKM_URL=http:\S+\nIKKM_KEY=11112222\n/)
    expect(stdout).toMatch(/^IMACASH_URL=http:\S+\nIMACASH_TOKEN=abcd1234xyz\nIMACASH_UUID=\S+$/m)
  })

  test('prints the environment of a rig that is already up', async () => {
    const up = cli.start(['up', '--json', ...freePorts])
    const { control, devices } = await ready(up)

    const { stdout } = await cli.run(['exec', '--print-env', '--control', control])

    expect(stdout).toContain(
      `TILLRIG_CONTROL=${control}\nIKKM_URL=${devices.ikkm.url}\nIKKM_KEY=11112222\n`,
    )
  })
})
