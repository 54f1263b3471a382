/** Whatever ends the process that started a command, the command and its children end with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transform } from '@swc/wasm-typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchtower } from '../../fixtures/watchtower.ts'
import { endGroup, spawnGroup } from './process-group.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-group-'))
beforeAll(async () => {
  const source = readFileSync(path.join(import.meta.dirname, 'process-group.ts'), 'utf8')
  const { code } = await transform(source, { mode: 'strip-only' })
  writeFileSync(path.join(folder, 'process-group.mjs'), code)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Nobody of a test that failed stays for ever. */
const stay = 'setTimeout(() => {}, 20_000)'

/** Calls the tower, and hears no polite word. */
const stubborn = (port: number) => `process.on('SIGTERM', () => {})
require('node:net').connect(${port}, '127.0.0.1')
${stay}`

/** A process that starts a command, which starts a stubborn one; then it does `body`. */
function starter(port: number, body: string) {
  const leaf = JSON.stringify(stubborn(port))
  const command = `require('node:child_process').spawn(process.execPath, ['-e', ${leaf}]); ${stay}`
  const file = path.join(folder, `starter-${port}.mjs`)
  writeFileSync(
    file,
    `import { endGroup, spawnGroup } from './process-group.mjs'
const child = spawnGroup([process.execPath, '-e', ${JSON.stringify(command)}], { stdio: 'ignore' })
${body}`,
  )
  return spawn(process.execPath, [file], { stdio: 'ignore' })
}

test.each([
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
  { signal: 'SIGHUP', code: 129 },
  { signal: 'SIGQUIT', code: 131 },
] as const)('nobody is left behind by $signal, also when nobody listens', async (one) => {
  const { port, calls, hangsUp } = await watchtower()
  const started = starter(port, '')
  await calls
  const ended = once(started, 'exit')
  started.kill(one.signal)
  expect(await ended).toEqual([one.code, null])
  await hangsUp
})

test.each([
  { how: 'an exit', body: 'process.exit(3)', code: 3 },
  { how: 'a mistake', body: `throw new Error('oh')`, code: 1 },
  { how: 'the end of the group', body: 'await endGroup(child, 100)', code: 0 },
  {
    how: 'somebody who ends in order',
    body: `process.on('SIGTERM', async () => { await endGroup(child, 100); process.exitCode = 9 })
process.kill(process.pid, 'SIGTERM')`,
    code: 9,
  },
])('nobody is left behind by $how', async ({ body, code }) => {
  const { port, calls, hangsUp } = await watchtower()
  const started = starter(port, `process.once('SIGUSR2', async () => {\n${body}\n})`)
  await calls
  const ended = once(started, 'exit')
  started.kill('SIGUSR2')
  expect(await ended).toEqual([code, null])
  await hangsUp
})

test('listens for nothing while no command runs', async () => {
  const counted = () =>
    ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].map((one) => process.listenerCount(one))
  const before = counted()
  expect(() => spawnGroup([`${process.execPath}/till`], {})).toThrow('ENOTDIR')
  expect(counted()).toEqual(before)
  const child = spawnGroup([process.execPath, '-e', ''], { stdio: 'ignore' })
  expect(counted()).toEqual(before.map((count) => count + 1))
  await endGroup(child)
  await endGroup(child)
  expect(counted()).toEqual(before)
})
