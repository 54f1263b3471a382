import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { puppet } from '../../fixtures/puppet.ts'
import type { Rig } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { deviceRouter } from './express.ts'

function host(...before: express.RequestHandler[]): { app: express.Express; rig: Rig } {
  const rig = createRig({ devices: [puppet] })
  const app = express()
  for (const parser of before) app.use(parser)
  app.use('/register', deviceRouter(rig, 'puppet'))
  const inWords: express.ErrorRequestHandler = (error: Error, _request, response, _next) => {
    response.status(418).send(error.message)
  }
  app.use(inWords)
  return { app, rig }
}

function heard(rig: Rig): unknown {
  return rig.device('puppet').fact('heard', rig.now())
}

test('a device answers below the path it is mounted at', async () => {
  const { app, rig } = host()
  const reply = await request(app).get('/register/api?status=203&body=48213007')
  expect(reply.status).toBe(203)
  expect(reply.text).toBe('48213007')
  expect(reply.headers).not.toHaveProperty('x-powered-by')
  expect(reply.headers).not.toHaveProperty('etag')
  expect(heard(rig)).toEqual(['GET /api'])
})

test('a path outside of it is not the device’s', async () => {
  const { app, rig } = host()
  await request(app).get('/api').expect(404)
  expect(heard(rig)).toEqual([])
})

test('a body comes through to the byte', async () => {
  const { app, rig } = host()
  await request(app).post('/register/api').type('json').send('{"a": 1.0, "a": 1.0 }').expect(200)
  expect(heard(rig)).toEqual(['POST /api {"a": 1.0, "a": 1.0 }'])
})

const asSent = { type: () => true }
const parsers = [
  { why: 'raw bytes', parser: express.raw(asSent), type: 'json', sent: '{"a": 1.0}' },
  { why: 'text', parser: express.text(asSent), type: 'json', sent: '{"a": 1.0}' },
  { why: 'JSON', parser: express.json(), type: 'json', sent: '{"a":[1,"b"]}' },
  { why: 'forms', parser: express.urlencoded(), type: 'form', sent: 'b=%26&a=1&a=2' },
]

test.each(parsers)('a body behind a parser for $why is still heard', async (row) => {
  const { app, rig } = host(row.parser)
  await request(app).post('/register/api').type(row.type).send(row.sent).expect(200)
  expect(heard(rig)).toEqual([`POST /api ${row.sent}`])
})

test.each(parsers)('no body behind a parser for $why is no body', async ({ parser }) => {
  const { app, rig } = host(parser)
  await request(app).get('/register/api?body=ok').expect(200, 'ok')
  expect(heard(rig)).toEqual(['GET /api'])
})

test('a body parsed into something unknown says where to mount the device', async () => {
  const swallow: express.RequestHandler = (incoming, _response, next) => {
    incoming.resume().on('end', () => next())
  }
  const { app, rig } = host(swallow)
  const reply = await request(app).post('/register/api').type('xml').send('<a/>')
  expect(reply.status).toBe(418)
  expect(reply.text).toBe(
    'Cannot give the body to the device: a parser has read it into something else. Mount the device before the parser.',
  )
  expect(heard(rig)).toEqual([])
})

test('a fault breaks the connection of the host as well', async () => {
  const { app, rig } = host()
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'reset' })
  await expect(request(app).get('/register/api')).rejects.toThrow('ECONNRESET')
  expect(heard(rig)).toEqual(['GET /api'])
})

test('a device the rig does not have is refused when it is mounted', () => {
  const { rig } = host()
  expect(() => deviceRouter(rig, 'pupet')).toThrow(
    'Cannot use "pupet": unknown device "pupet". Did you mean "puppet"? Known: puppet.',
  )
})
