/** What the README shows of tests is run, as it stands there. */
import express from 'express'
import { setupServer } from 'msw/node'
import request from 'supertest'
import { expect, onTestFinished } from 'vitest'
import { section } from '../../fixtures/readme.ts'
import { runVitest } from '../../fixtures/run-tests.ts'
import { router } from '../express.ts'
import { createRig } from '../index.ts'
import { handlers } from '../msw.ts'

interface Mounted {
  readonly server: ReturnType<typeof setupServer>
  readonly app: express.Express
}

section('In a test', 'the README’s examples of tests pass', async (example, mounts) => {
  expect(example).toMatch(/^import \{ expect, test \} from 'tillrig\/vitest'\n/)
  const { exitCode, stdout } = await runVitest(example.replace(/^import .*\n/, ''))
  expect(JSON.parse(stdout)).toMatchObject({ numPassedTests: 1, numTotalTests: 1 })
  expect(exitCode).toBe(0)

  const known = { setupServer, handlers, express, router, rig: createRig() }
  const lines = `${mounts}\nreturn { server, app }`
  // The names of its last line are those that the example defines.
  const { server, app } = new Function(...Object.keys(known), lines)(
    ...Object.values(known),
  ) as Mounted
  const sale = `/api?key=${known.rig.ikkm.access.key}&sale=2920&cash=3000`
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  expect((await fetch(`http://192.0.2.40:8080${sale}`)).status).toBe(200)
  server.close()
  await request(app).get(`/register${sale}`).expect(203)
  expect(known.rig.ikkm.fact('receipts')).toHaveLength(1)
})
