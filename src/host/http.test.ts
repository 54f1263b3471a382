import { expect, onTestFinished, test, vi } from 'vitest'
import { get, post, slowStore, servePuppet as serve } from '../../fixtures/puppet-port.ts'
import { rawClient } from '../../fixtures/raw-client.ts'
import { PortTaken, serveDevice } from './http.ts'

test('says the status line, the headers and the body of the device, and nothing of ours', async () => {
  const { client } = await serve()
  const till = client()

  till.send(get('/say?status=203&reason=1566&body=48213007'))

  const said = await till.until(/48213007$/)
  expect(said.replace(/Date: .* GMT/, 'Date: now')).toBe(
    'HTTP/1.1 203 1566\r\nContent-Type: text/plain\r\nContent-Length: 8\r\nDate: now\r\n' +
      'Connection: keep-alive\r\nKeep-Alive: timeout=75\r\n\r\n48213007',
  )
  till.end()
})

test('counts bytes, not characters, in the length of a body', async () => {
  const { client } = await serve()
  const till = client()
  till.send(get('/say?body=%D0%A7%D0%B5%D0%BA'))
  expect(await till.until(/\r\n\r\n.{6}$/)).toContain('Content-Length: 6\r\n')
  till.end()
})

test('puts a question mark for what does not fit into a reason phrase', async () => {
  const { client } = await serve()
  const till = client()
  till.send(get(`/say?reason=${encodeURIComponent('чек 7\r\nX-Evil: 1')}`))
  expect(await till.until(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 200 \?\?\? 7\?\?X-Evil: 1\r\n/)
  till.end()
})

test.each([
  { why: 'the origin form', target: '/say/a?body=ok', path: '/say/a' },
  { why: 'the absolute form', target: 'http://till:8080/say/b?body=ok', path: '/say/b' },
  { why: 'no path at all', target: 'http://till?body=ok', path: '/' },
  { why: 'encoded characters', target: '/say%2Fc%3F?body=ok', path: '/say%2Fc%3F' },
  { why: 'two slashes', target: '//say//d?body=ok', path: '//say//d' },
])('reads a target with $why', async ({ target, path }) => {
  const { client, heard } = await serve()
  const till = client()
  till.send(get(target))
  await till.until(/ok$/)
  expect(heard()).toEqual([`GET ${path}`])
  till.end()
})

test.each([
  { why: 'a body of known length', request: post('/say', 'body=ok') },
  {
    why: 'a body in chunks',
    request:
      'POST /say HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbody=\r\n2\r\nok\r\n0\r\n\r\n',
  },
  {
    why: 'an expectation nobody knows',
    request: 'POST /say HTTP/1.1\r\nExpect: cake\r\nContent-Length: 7\r\n\r\nbody=ok',
  },
  { why: 'no Host header', request: 'POST /say HTTP/1.1\r\nContent-Length: 7\r\n\r\nbody=ok' },
  { why: 'an old protocol', request: 'POST /say HTTP/1.0\r\nContent-Length: 7\r\n\r\nbody=ok' },
])('hears $why', async ({ request }) => {
  const { client, heard } = await serve()
  const till = client()
  till.send(request)
  expect(await till.until(/ok$/)).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(heard()).toEqual(['POST /say body=ok'])
  till.end()
})

test('asks for the body when a client waits to be asked', async () => {
  const { client } = await serve()
  const till = client()
  till.send('POST /say HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 7\r\n\r\n')
  await till.until(/^HTTP\/1\.1 100 Continue\r\n\r\n/)
  till.send('body=ok')
  await till.until(/ok$/)
  till.end()
})

test('answers HEAD with the length, and without the body', async () => {
  const { client } = await serve()
  const till = client()
  till.send('HEAD /say?body=hello HTTP/1.1\r\nConnection: close\r\n\r\n')
  expect(await till.closed).toBe('closed')
  expect(till.received).toMatch(/Content-Length: 5\r\n[^]*\r\n\r\n$/)
})

test('an answer leaves only when what happened is durable', async () => {
  const store = slowStore()
  const { client, hears } = await serve({}, store)
  const other = await serve()
  const till = client()

  till.send(get('/say?body=kept'))
  await hears(1)
  const bystander = other.client()
  bystander.send(get('/say?body=there-and-back'))
  await bystander.until(/there-and-back$/)
  expect(till.received).toBe('')

  store.keep()
  await till.until(/kept$/)
  till.end()
  bystander.end()
})

test('a device whose state cannot be kept answers nothing and stops listening', async () => {
  const store = slowStore()
  const { client, hears, port } = await serve({}, store)
  const till = client()
  till.send(get('/say?body=never'))
  await hears(1)

  store.lose()

  await till.closed
  expect(till.received).toBe('')
  const late = rawClient(port.port)
  late.send(get('/say'))
  await late.closed
  expect(late.received).toBe('')
  store.lose()
})

test('a client that has said its last word still gets its answer', async () => {
  const store = slowStore()
  const { client, hears } = await serve({}, store)
  const till = client()
  till.send(get('/say?body=late'))
  till.end()
  await hears(1)
  const bystander = client()
  bystander.send(get('/say?body=other'))
  bystander.end()
  await hears(2)

  store.keep()

  expect(await till.closed).toBe('closed')
  expect(till.received).toMatch(/late$/)
  await bystander.closed
})

test('pipelined requests are heard and answered in order, with bodies or without', async () => {
  const { client, heard } = await serve()
  const till = client()

  till.send(post('/1', 'body=a') + get('/2?body=b') + get('/3?body=c') + post('/4', 'body=d'))

  const said = await till.until(/d$/)
  expect(said.match(/(?<=\r\n\r\n)\w/g)).toEqual(['a', 'b', 'c', 'd'])
  expect(heard()).toEqual(['POST /1 body=a', 'GET /2', 'GET /3', 'POST /4 body=d'])
  till.end()
})

test('a slow answer holds up the answers behind it, and no other connection', async () => {
  const { client } = await serve()
  const till = client()
  const other = client()

  till.send(get('/say?takes=40&body=slow') + get('/say?body=quick'))
  other.send(get('/say?body=other'))
  await other.until(/other$/)
  const said = await till.until(/quick$/)

  expect(said.indexOf('slow')).toBeLessThan(said.indexOf('quick'))
  till.end()
  other.end()
})

test('two answers that break the connection wait for their turn', async () => {
  const { client, rig } = await serve()
  rig.device('puppet').arm({ fault: 'cut-reply', bytes: 2, match: { path: '/cut' } })
  const till = client()
  till.send(get('/say?takes=20&body=first') + get('/cut?body=second') + get('/say?body=third'))
  expect(await till.closed).toBe('closed')
  expect(till.received).toMatch(/first[^]*Content-Length: 6[^]*\r\n\r\nse$/)
})

test('an upload that breaks off was never heard', async () => {
  const { client, heard } = await serve()
  const till = client()
  till.send('POST /say HTTP/1.1\r\nContent-Length: 100\r\n\r\nbody=half')
  till.socket.once('connect', () => setImmediate(() => till.socket.destroy()))
  await till.closed

  const halfClosed = client()
  halfClosed.send('POST /say HTTP/1.1\r\nContent-Length: 100\r\n\r\nbody=half')
  halfClosed.end()
  await halfClosed.closed
  expect(halfClosed.received).toBe('')
  expect(heard()).toEqual([])
})

test('a mistake of ours is said to be one, and the next request is answered', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => printed.mockRestore())
  const { client } = await serve()
  const till = client()
  till.send(get('/say?bug=1'))
  const said = await till.until(/broke\n$/)
  expect(said).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\n/)
  expect(said).toMatch(/tillrig: internal error: the puppet broke\n$/)
  till.send(get('/say?body=alive'))
  await till.until(/alive$/)
  till.end()
  expect(printed).toHaveBeenCalledWith(new Error('the puppet broke'))
})

test('close lets the answers in flight leave, and does not wait for idle or mute clients', async () => {
  const store = slowStore()
  const { client, rig, hears, port } = await serve({}, store)
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence', match: { path: '/lost' } })
  const idle = client()
  const mute = client()
  const till = client()
  idle.send(get('/say?body=idle'))
  mute.send(get('/lost'))
  await hears(2)
  store.keep()
  await idle.until(/idle$/)
  till.send(get('/say?body=answered'))
  await hears(3)

  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const closing = port.close()
  // However slow the disk is.
  vi.advanceTimersByTime(60_000)
  store.keep()
  await till.until(/answered$/)
  vi.advanceTimersByTime(1000)
  await Promise.all([closing, idle.closed, mute.closed, till.closed])
})

test('a port that is taken is told by its number and its device', async () => {
  const { port, rig } = await serve()
  const again = serveDevice(rig, 'puppet', { host: '127.0.0.1', port: port.port })
  await expect(again).rejects.toThrow(PortTaken)
  await expect(again).rejects.toMatchObject({
    port: port.port,
    device: 'puppet',
    message: `Cannot listen on 127.0.0.1:${port.port} for puppet: the port is taken. Stop what uses it, or choose another with --port puppet=0.`,
  })
})

test('an address that is not of this machine is a mistake of the person', async () => {
  const { rig } = await serve()
  const port = serveDevice(rig, 'puppet', { host: '192.0.2.1', port: 0 })
  await expect(port).rejects.toThrow(/^Cannot listen on 192\.0\.2\.1:0 for puppet: /)
  await expect(port).rejects.toThrow(RangeError)
})
