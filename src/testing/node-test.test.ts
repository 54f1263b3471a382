/** The rig under Node’s own test runner, from the package as it is built. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { runIn } from '../../fixtures/run-tests.ts'

const cli = builtCli()

const tests = (tillrig: string) => `
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRig, FaultNeverMet, matchers } from ${JSON.stringify(tillrig)}

const path = '/api?key=11112222&sale=2920&cash=3000'

function balanced(rig) {
  const { pass, message } = matchers.toBalance(rig)
  assert.ok(pass, message())
}

test('a receipt whose answer is lost is registered once', async () => {
  const rig = createRig()
  rig.ikkm.fault('lose-reply')
  const { url } = await rig.ikkm.listen()
  rig.ikkm.deliver({ path })
  assert.equal((await fetch(url + path)).status, 203)
  assert.equal(rig.ikkm.fact('receiptCount'), 1)
  balanced(rig)
  await rig[Symbol.asyncDispose]()
  await assert.rejects(fetch(url + path))
})

test('at the same time', { concurrency: true }, async (t) => {
  const one = (n) => t.test('rig ' + n, async (own) => {
    const rig = createRig({ devices: ['ikkm'], options: { ikkm: { drawer: n } } })
    own.after(() => rig.close())
    const { url } = await rig.ikkm.listen()
    await fetch(url + path)
    assert.equal(rig.ikkm.fact('drawer'), n + 2920)
    rig.verify()
  })
  await Promise.all(Array.from({ length: 10 }, (_, n) => one(n)))
})

test('a fault that nothing met', () => {
  const rig = createRig({ devices: ['ikkm'] })
  rig.ikkm.fault('lose-reply')
  assert.throws(() => rig.verify(), FaultNeverMet)
  rig[Symbol.dispose]()
})
`

test('node:test has the same rig, and hears of a fault that was never met', async () => {
  const folder = path.dirname(path.dirname(cli.main))
  const tillrig = pathToFileURL(path.join(folder, 'src', 'index.js')).href
  const words = ['--test', '--test-reporter=tap', 'own.test.mjs']
  const { exitCode, stdout } = await runIn('own.test.mjs', tests(tillrig), words)

  const results = stdout.split('\n').filter((line) => /^(not )?ok /.test(line))
  expect(results).toEqual([
    'ok 1 - a receipt whose answer is lost is registered once',
    'ok 2 - at the same time',
    'not ok 3 - a fault that nothing met',
  ])
  expect(stdout).toContain('The fault "lose-reply" (ikkm-1) on ikkm was armed and never met')
  expect(exitCode).toBe(1)
}, 120_000)
