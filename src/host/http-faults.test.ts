import { expect, test } from 'vitest'
import { get, servePuppet as serve, slowStore } from '../../fixtures/puppet-port.ts'

test.each([
  { fault: 'lose-reply', heard: ['GET /say'] },
  { fault: 'lose-request', heard: [] },
])('$fault with a reset breaks the connection', async ({ fault, heard: expected }) => {
  const { client, rig, heard } = await serve()
  rig.device('puppet').arm({ fault, ending: 'reset' })
  const till = client()
  till.send(get('/say'))
  expect(await till.closed).toBe('reset')
  expect(till.received).toBe('')
  expect(heard()).toEqual(expected)
})

test('a device that is off breaks the connection', async () => {
  const { client } = await serve()
  const till = client()
  till.send(get('/say?mute=1'))
  expect(await till.closed).toBe('reset')
})

test('silence keeps the connection open, and ends it in the end', async () => {
  const { client, rig } = await serve({ muteMs: 60 })
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence' })
  const till = client()
  const other = client()
  till.send(get('/say?body=lost') + get('/say?body=behind'))
  other.send(get('/say?body=other'))
  await other.until(/other$/)
  expect(till.socket.readyState).toBe('open')
  expect(await till.closed).toBe('closed')
  expect(till.received).toBe('')
  other.end()
})

test('silence ends when the client goes', async () => {
  const { client, rig } = await serve()
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence' })
  const till = client()
  till.send(get('/say'))
  till.end()
  expect(await till.closed).toBe('closed')
})

test('silence ends at once for a client that has gone before it began', async () => {
  const store = slowStore()
  const { client, rig, hears } = await serve({}, store)
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence' })
  const till = client()
  till.send(get('/say'))
  till.end()
  await hears(1)
  const bystander = client()
  bystander.send(get('/say?body=there-and-back'))
  bystander.end()
  await hears(2)
  store.keep()
  expect(await till.closed).toBe('closed')
  await bystander.closed
})

test.each([
  { why: 'inside the body', bytes: 3, arrives: 'hel' },
  { why: 'before the body', bytes: 0, arrives: '' },
  { why: 'after the body', bytes: 99, arrives: 'hello' },
])('an answer cut $why promises its whole length', async ({ bytes, arrives }) => {
  const { client, rig, heard } = await serve()
  rig.device('puppet').arm({ fault: 'cut-reply', bytes })
  const till = client()
  till.send(get('/say?body=hello'))
  expect(await till.closed).toBe('closed')
  expect(till.received).toMatch(/Content-Length: 5\r\n/)
  expect(till.received.split('\r\n\r\n')[1]).toBe(arrives)
  expect(heard()).toEqual(['GET /say'])
})

test('a status put in place of the answer needs no body', async () => {
  const { client, rig } = await serve()
  rig.device('puppet').arm({ fault: 'status', status: 502 })
  const till = client()
  till.send(get('/say?body=hello'))
  await till.until(/^HTTP\/1\.1 502 Bad Gateway\r\nContent-Length: 0\r\n[^]*\r\n\r\n$/)
  till.end()
})
