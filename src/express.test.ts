import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { router } from './express.ts'
import { createRig } from './index.ts'

/** Somebody's application, with two devices in it. */
function shop(...before: express.RequestHandler[]) {
  const rig = createRig()
  const app = express()
  for (const parser of before) app.use(parser)
  app.use('/register', router(rig.ikkm))
  app.use('/ledger', router(rig.cashflow))
  app.get('/health', (_request, response) => void response.send('well'))
  return { rig, app }
}

test('a sale in somebody’s application is on the register and in the ledger beside it', async () => {
  const { rig, app } = shop()
  const { key } = rig.ikkm.access
  const sold = await request(app).get(`/register/api?key=${key}&sale=2920&cash=3000`)
  expect(sold).toMatchObject({ status: 200, text: rig.ikkm.access.key })
  expect(rig.ikkm.fact('receipts')).toHaveLength(1)
  const { apikey } = rig.cashflow.access
  const ledger = await request(app).get('/ledger/api/cashFlow').query({ apikey, format: 'json' })
  expect(ledger.body).toMatchObject({ count: 1, transactions: [{ cash_change: '2920.00' }] })
})

test('the rest of the application stays as it is', async () => {
  const { rig, app } = shop()
  await request(app).get('/health').expect(200, 'well').expect('X-Powered-By', 'Express')
  await request(app).get('/api').expect(404)
  expect(rig.ikkm.journal()).toEqual([])
})

test('an unknown path below a device is answered by the device', async () => {
  const { app } = shop()
  const answer = await request(app).get('/register/nothing')
  expect(answer).toMatchObject({ status: 400, text: '-8' })
  expect(answer.headers).not.toHaveProperty('x-powered-by')
})

test('a till of the application repeats what was lost, with one receipt', async () => {
  const { rig, app } = shop()
  const { key } = rig.ikkm.access
  const fault = rig.ikkm.fault('lose-reply', { on: 'sale', ending: 'reset' })
  const sale = `/register/api?key=${key}&sale=2920&cash=3000`
  await expect(request(app).get(sale)).rejects.toThrow('ECONNRESET')
  await request(app).get(sale).expect(203)
  expect(fault.met).toBe(1)
  expect(rig.ikkm.fact('receipts')).toHaveLength(1)
})

const orders = [
  { why: 'before', parsers: [] },
  { why: 'behind', parsers: [express.json()] },
]

test.each(orders)('bodies reach a device that is mounted $why a parser for JSON', async (row) => {
  const { rig, app } = shop(...row.parsers)
  const { key } = rig.ikkm.access
  const bodies = { type: 'sale', positions: [], cash: 3000 }
  await request(app).post(`/register/api?key=${key}`).send(bodies)
  const [heard] = rig.ikkm.journal().filter(({ kind }) => kind === 'exchange')
  expect(heard).toMatchObject({ request: { method: 'POST', body: JSON.stringify(bodies) } })
})

test('a device that was reset answers as a new one, where it was mounted', async () => {
  const { rig, app } = shop()
  const { key } = rig.ikkm.access
  await request(app).get(`/register/api?key=${key}&sale=100&cash=100`).expect(200)
  rig.reset()
  await request(app).get(`/register/api?key=${key}&sale=100&cash=100`).expect(200)
  expect(rig.ikkm.fact('receipts')).toHaveLength(1)
})
