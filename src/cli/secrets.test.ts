/** Keys, tokens and passwords of a device are printed to those who ask for them alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'

const cli = builtCli()

async function bind(...words: readonly string[]) {
  const up = cli.start(['up', 'geopagos', '--json', ...freePorts, ...words])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  const { control, devices } = JSON.parse(line) as {
    control: string
    devices: { geopagos: { url: string; user: string; password: string } }
  }
  const { url, user, password } = devices.geopagos
  const reply = await fetch(`${url}/v1/activate`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${user}:${password}`)}` },
    body: JSON.stringify({ fullSerialNumber: '6G356108', activationCode: '880310' }),
  })
  const [, key = ''] = /"X-Authentication-ApiKey":"(\w{64})"/.exec(await reply.text()) ?? []
  expect(key).not.toBe('')
  return { up, control, key }
}

const tellings = [
  ['journal'],
  ['journal', 'geopagos', '--json'],
  ['state', 'geopagos'],
  ['state', 'geopagos', '--json'],
  ['state', 'geopagos', '--field', 'lastBinding'],
  ['state', 'geopagos', '--field', 'lastBinding.apiKey'],
]

test('a rig is logged and told of without its keys, unless they are asked for', async () => {
  const { up, control, key } = await bind()
  await expect.poll(() => up.stderr).toContain('/v1/activate')
  expect(up.stderr).toContain('•••')
  expect(up.stderr).not.toContain(key)
  expect(up.stderr).not.toContain('880310')
  const env = { TILLRIG_CONTROL: control }
  for (const words of tellings) {
    const veiled = await cli.run(words, env)
    expect(veiled.stdout, words.join(' ')).toContain('•••')
    expect(veiled.stdout, words.join(' ')).not.toContain(key)
    const shown = await cli.run([...words, '--show-secrets'], env)
    expect(shown.stdout, words.join(' ')).toContain(key)
  }
})

test('a rig that was asked to logs them', async () => {
  const { up, key } = await bind('--show-secrets')
  await expect.poll(() => up.stderr).toContain(key)
})

test('a report shows them only when asked to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tillrig-secrets-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'bad.yaml')
  await writeFile(
    file,
    `format: 1
id: my/secret
title: A key is not what it is
steps:
  - send: geopagos.activate-v1
    save: { key: "\${reply.apiKey}" }
  - check: geopagos.binding
    expect: { apiKey: { $not: "\${key}" } }
`,
  )
  const cut = join(folder, 'cut.yaml')
  await writeFile(
    cut,
    `format: 1
id: my/cut
title: A line of the trace is cut inside the key
steps:
  - send: geopagos.activate-v1
    expect: { status: 500 }
`,
  )
  const traced = await cli.run(['run', cut])
  expect(traced.stdout).toMatch(/ApiKey[\\"]+:[\\"]+•••/)
  for (const reporter of ['pretty', 'json', 'junit']) {
    const veiled = await cli.run(['run', file, '--reporter', reporter])
    expect([reporter, veiled.exitCode]).toEqual([reporter, 1])
    expect(veiled.stdout).not.toMatch(/\w{64}/)
    const shown = await cli.run(['run', file, '--reporter', reporter, '--show-secrets'])
    expect(shown.stdout).toMatch(/\w{64}/)
  }
})
