/** The document of the control API against the Express app: the same routes, the same answers. */
import type { Express } from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { createJudge } from '../../fixtures/document-judge.ts'
import type { Rig } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { createControlApp } from '../host/control/control-app.ts'
import { createShop } from '../shop/create-shop.ts'
import { templateOf } from './control-document.ts'
import { controlTable } from './control-table.ts'
import { documentOf } from './documents.ts'

const addresses = new Map([['ikkm', 'http://127.0.0.1:8080']])
const host = '127.0.0.1'
const page = { html: '<!doctype html>', policy: "default-src 'none'" }
const document = documentOf('control')
const judge = createJudge(document)

function openApp(): { rig: Rig; app: Express } {
  const rig = createRig({ devices: [...emulators, createShop(emulators)] })
  return { rig, app: createControlApp({ rig, addresses, host, page }) }
}

describe('the routes of the control API', () => {
  const served = routesOf(openApp().app.router.stack)
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )

  test('all stand in its document', () => {
    expect(served.filter((route) => !described.includes(route))).toEqual([])
  })

  test('are all that stands in its document', () => {
    expect(described.filter((route) => !served.includes(route))).toEqual([])
  })

  test('have no row too many', () => {
    const rows = Object.keys(controlTable).map(templateOf)
    expect(rows.filter((row) => !served.includes(row))).toEqual([])
  })
})

/** One question a route, each in its turn; a person must be able to read what is expected. */
const questions: readonly { readonly ask: string; readonly body?: object; readonly is: string }[] =
  [
    { ask: 'GET /api/rig', is: 'rig' },
    { ask: 'GET /api/audit', is: 'audit' },
    { ask: 'GET /api/clock', is: 'clock' },
    { ask: 'POST /api/clock', body: { advance: '25h' }, is: 'advanceClock' },
    { ask: 'POST /api/settle', is: 'settle' },
    { ask: 'POST /api/devices/ikkm/faults', body: { fault: 'delay', delay: '5s' }, is: 'armFault' },
    { ask: 'GET /api/devices/ikkm/faults', is: 'faults' },
    { ask: 'DELETE /api/devices/ikkm/faults?id=ikkm-1', is: 'disarmFaults' },
    {
      ask: 'POST /api/devices/ikkm/causes/battery',
      body: { percent: 3 },
      is: 'beginCause',
    },
    { ask: 'GET /api/devices/ikkm/causes', is: 'causes' },
    { ask: 'DELETE /api/devices/ikkm/causes/battery', is: 'endCause' },
    { ask: 'GET /api/devices/imacash/state', is: 'state' },
    { ask: 'GET /api/devices/ikkm/facts', is: 'facts' },
    { ask: 'GET /api/devices/ikkm/facts/receipts?total=100', is: 'fact' },
    { ask: 'GET /api/devices/ikkm/journal?after=1&limit=50', is: 'deviceJournal' },
    { ask: 'GET /api/journal', is: 'journal' },
    { ask: 'POST /api/snapshots/one', is: 'saveSnapshot' },
    { ask: 'GET /api/snapshots', is: 'snapshots' },
    { ask: 'POST /api/snapshots/one/restore', is: 'restoreSnapshot' },
    { ask: 'DELETE /api/snapshots/one', is: 'deleteSnapshot' },
    { ask: 'POST /api/reset', is: 'reset' },
    { ask: 'GET /', is: 'console' },
  ]

describe('an answer of the control API', () => {
  test.each(questions)('to $ask is as the document says', async ({ ask, body, is }) => {
    const { rig, app } = openApp()
    prepare(rig)
    await request(app).post('/api/snapshots/one')
    await request(app).post('/api/devices/ikkm/faults').send({ fault: 'garble' })
    if (is === 'endCause')
      await request(app).post('/api/devices/ikkm/causes/battery').send({ percent: 3 })
    expect(await judged(app, { ask, body, operation: is })).toEqual([])
  })

  test('is asked for of every route there is', () => {
    const asked = questions.map(({ is }) => is)
    const ids = Object.values(controlTable).map(({ id }) => id)
    expect(ids.filter((id) => !asked.includes(id))).toEqual([])
  })

  test.each([
    { ask: 'POST /api/devices/ikm/faults', is: 'armFault', code: 'unknown-name' },
    { ask: 'GET /api/journal?limit=x', is: 'journal', code: 'misuse' },
    { ask: 'POST /api/clock', is: 'advanceClock', code: 'misuse' },
    { ask: 'GET /api/nothing', is: '', code: 'unknown-path' },
    { ask: 'DELETE /api/clock', is: '', code: 'wrong-method' },
  ])('that refuses $ask is the problem $code of the document', async ({ ask, is, code }) => {
    const { app } = openApp()
    expect(await judged(app, { ask, body: undefined, operation: is, code })).toEqual([])
  })
})

/** A sale, a lost answer and what nobody imitates, so that the journal holds all kinds. */
function prepare(rig: Rig): void {
  const none = { headers: {}, body: new Uint8Array() }
  const sale = { method: 'GET', path: '/api', query: 'key=11112222&sale=100&cash=100', ...none }
  rig.device('ikkm').arm({ fault: 'lose-reply' })
  rig.deliver('ikkm', sale)
  rig.deliver('ikkm', { ...sale, path: '/nowhere' })
}

interface Question {
  readonly ask: string
  readonly body: object | undefined
  readonly operation: string
  readonly code?: string
}

async function judged(app: Express, { ask, body, operation, code }: Question): Promise<string[]> {
  const [method = '', target = ''] = ask.split(' ')
  const [path = '', query = ''] = target.split('?')
  const verb = { GET: 'get', POST: 'post', DELETE: 'delete' } as const
  const agent = request(app)[verb[method as keyof typeof verb]](target)
  const { status, headers, text } = await (body ? agent.send(body) : agent)
  const said = code && JSON.parse(text).type.replace('urn:tillrig:problem:', '')
  expect({ said, isWell: status < 400 }).toEqual({ said: code, isWell: code === undefined })
  const sent = new TextEncoder().encode(body ? JSON.stringify(body) : '')
  const asked = { method, path, query, headers: {}, body: sent }
  return judge({ operation, request: asked, reply: { status, headers, body: text }, code })
}

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { method?: string }[] }
  readonly handle?: { readonly stack?: readonly unknown[] }
}

/** What answers a method; what refuses all others of a path has none of its own. */
function routesOf(stack: readonly unknown[]): string[] {
  return stack.flatMap((one) => {
    // Express keeps its routes there, and has no other list of them.
    const { route, handle } = one as Layer
    if (!route) return handle?.stack ? routesOf(handle.stack) : []
    const methods = new Set(route.stack.flatMap(({ method }) => method?.toUpperCase() ?? []))
    return methods.size > 3
      ? []
      : [...methods].map((method) => `${method} ${templateOf(route.path)}`)
  })
}
