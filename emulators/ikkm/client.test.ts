import { expect, test } from 'vitest'
import { client } from './client.ts'

test.each([
  ['sale', { sale: 100, cash: 100 }, '22223333'],
  ['check', {}, '11112222'],
  ['request', { path: '/api', query: 'key=11112222' }, '22223333'],
  ['request', { path: '/check' }, '11112222'],
])('the number that answers %s is the next key where the request registers', (...given) => {
  const [operation, params, key] = given
  const session = client.open({ key: '11112222' })
  const sending = client.request(session, operation, params, 0)
  client.read(session, sending, { status: 200, reason: '1', headers: {}, body: '22223333' })
  expect(client.knows(session)).toEqual({ key })
})
