import http from 'node:http'
import * as msw from 'msw'
import { setupServer } from 'msw/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { puppet } from '../../fixtures/puppet.ts'
import { memoryStore } from '../device/journal.ts'
import type { Store } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { answerAt } from './msw.ts'

const base = 'http://192.0.2.40:8080'

function serve(at = base, store: Store = memoryStore): Rig {
  const rig = createRig({ devices: [puppet], store })
  // Nothing goes out to a network, whatever the device does not take.
  const elsewhere = msw.http.all('*', () => msw.HttpResponse.text('elsewhere'))
  const server = setupServer(answerAt(rig, 'puppet', at), elsewhere)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  return rig
}

function heard(rig: Rig): unknown {
  return rig.device('puppet').fact('heard', rig.now())
}

interface Seen {
  readonly status: number
  readonly reason: string
  readonly body: string
  readonly type: string | null | undefined
}

type Ask = (path: string, given?: { method: string; body?: Uint8Array }) => Promise<Seen>

const byFetch: Ask = async (path, { method, body } = { method: 'GET' }) => {
  const init = body ? { body: new Uint8Array(body) } : {}
  const response = await fetch(base + path, { method, ...init })
  const { status, statusText: reason, headers } = response
  return { status, reason, body: await response.text(), type: headers.get('content-type') }
}

const byHttp: Ask = (path, { method, body } = { method: 'GET' }) =>
  new Promise((resolve, reject) => {
    const asking = http.request(base + path, { method }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          reason: answer.statusMessage ?? '',
          body: text,
          type: answer.headers['content-type'],
        }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })

const ways = [
  { way: 'fetch', ask: byFetch },
  { way: 'node:http', ask: byHttp },
]

test.each(ways)('$way sees the status, the reason, the headers and the body', async ({ ask }) => {
  const rig = serve()
  const seen = await ask('/api?status=203&reason=7&body=48213007')
  expect(seen).toEqual({ status: 203, reason: '7', body: '48213007', type: 'text/plain' })
  expect(heard(rig)).toEqual(['GET /api'])
})

test.each(ways)('$way sees a refusal with its reason', async ({ ask }) => {
  serve()
  // The byte is no text: the puppet refuses it.
  const seen = await ask('/api', { method: 'POST', body: Uint8Array.of(0xff) })
  expect(seen).toMatchObject({ status: 400, reason: '-7', body: '-7' })
})

test.each(ways)('$way sees an empty answer', async ({ ask }) => {
  serve()
  expect(await ask('/api')).toMatchObject({ status: 200, body: '' })
  expect(await ask('/api?status=204&body=42')).toMatchObject({ status: 204, body: '' })
  expect(await ask('/api?body=42', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test.each(ways)('$way sees a reason that no status line holds with question marks', async (row) => {
  serve()
  expect(await row.ask('/api?reason=%D1%91%20no')).toMatchObject({ reason: '? no' })
})

test('a request arrives as it was sent: path, query, headers, bytes', async () => {
  const rig = serve()
  using deliver = vi.spyOn(rig, 'deliver')
  const body = Uint8Array.of(0x31, 0, 0xff, 0xd1)
  await fetch(`${base}/a%20b%zz//?name=%D0%A1%2B+%zz&name`, {
    method: 'PUT',
    headers: { 'X-Till': 'A' },
    body,
  })
  const [[, request] = []] = deliver.mock.calls
  expect(request).toMatchObject({
    method: 'PUT',
    path: '/a%20b%zz//',
    query: 'name=%D0%A1%2B+%zz&name',
    headers: { 'x-till': 'A', host: '192.0.2.40:8080', 'content-length': '4' },
  })
  expect([...(request?.body ?? [])]).toEqual([...body])
})

test('a body over a mebibyte is refused by the device, as on its port', async () => {
  const rig = serve()
  const large = (length: number) => ({ method: 'POST', body: new Uint8Array(length).fill(0x61) })
  expect(await byFetch('/api', large(2 ** 20))).toMatchObject({ status: 200 })
  expect(await byFetch('/api', large(2 ** 20 + 1))).toMatchObject({ status: 400, body: '-7' })
  expect(heard(rig)).toHaveLength(1)
})

test.each([
  { why: 'the address itself', path: '', heard: 'GET /' },
  { why: 'a slash behind it', path: '/', heard: 'GET /' },
  { why: 'what is below it', path: '/till/api', heard: 'GET /till/api' },
])('$why leads to the device', async ({ path, heard: expected }) => {
  const rig = serve(`${base}/shop(1)`)
  await fetch(`${base}/shop(1)${path}`)
  expect(heard(rig)).toEqual([expected])
})

test.each(['/shop1', '/', '/shopx/api', '/api/shop'])('%s is not below /shop', async (path) => {
  const rig = serve(`${base}/shop`)
  expect(await byFetch(path)).toMatchObject({ body: 'elsewhere' })
  expect(heard(rig)).toEqual([])
})

const lost = ['lose-request', 'lose-reply', 'late', 'restart-before', 'restart-after']

test.each(ways.flatMap((row) => lost.map((fault) => ({ ...row, fault }))))(
  '$way meets a network error where $fault resets the connection',
  async ({ ask, fault }) => {
    const rig = serve()
    rig.device('puppet').arm({ fault, ending: 'reset' })
    await expect(ask('/api')).rejects.toThrow(/fetch|Network error/)
    const acted = fault === 'lose-reply' || fault === 'restart-after'
    expect(heard(rig)).toEqual(acted ? ['GET /api'] : [])
  },
)

test.each(lost)(
  '%s in silence ends with the time-out of whoever asks, and leaves nothing',
  async (fault) => {
    const rig = serve()
    rig.device('puppet').arm({ fault })
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const patience = new AbortController()
    const answer = fetch(`${base}/api`, { signal: patience.signal })
    setTimeout(() => patience.abort(new Error('15 s are over')), 15_000)
    const outcome = expect(answer).rejects.toThrow('15 s are over')
    await vi.advanceTimersByTimeAsync(15_000)
    await outcome
    expect(vi.getTimerCount()).toBe(0)
  },
)

test('a request of node:http times out while nobody answers', async () => {
  const rig = serve()
  rig.device('puppet').arm({ fault: 'lose-reply' })
  const asking = http.get(`${base}/api`, { timeout: 1 })
  await new Promise((resolve) => asking.once('timeout', resolve))
  const ended = new Promise((resolve) => asking.once('error', resolve))
  asking.destroy(new Error('no answer'))
  expect(await ended).toMatchObject({ message: 'no answer' })
  expect(heard(rig)).toEqual(['GET /api'])
})

test.each([
  { why: 'a fault', fault: { fault: 'delay', delay: '15s' }, path: '/api?body=late' },
  { why: 'a device at work', path: '/api?body=late&takes=15000' },
])('an answer that $why delays waits by the timers of the moment', async ({ fault, path }) => {
  const rig = serve()
  if (fault) rig.device('puppet').arm(fault)
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let isThere = false
  const answer = fetch(base + path).then((response) => ((isThere = true), response.text()))
  await vi.advanceTimersByTimeAsync(14_999)
  expect(isThere).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toBe('late')
})

test('nothing waits for a sender who has gone', async () => {
  serve()
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const gone = new AbortController()
  const answer = fetch(`${base}/api?takes=60000`, { signal: gone.signal })
  const outcome = expect(answer).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(1)
  expect(vi.getTimerCount()).toBe(1)
  gone.abort(new Error('gone'))
  await outcome
  expect(vi.getTimerCount()).toBe(0)
})

test.each(ways)('$way meets an answer that breaks off', async ({ ask }) => {
  const rig = serve()
  rig.device('puppet').arm({ fault: 'cut-reply', bytes: 3, times: 2 })
  await expect(ask('/api?body=48213007')).rejects.toThrow(/terminated|aborted/)
  expect(await ask('/api?body=482')).toMatchObject({ body: '482' })
  expect(heard(rig)).toHaveLength(2)
})

test('of an answer that breaks off the bytes before arrive, and its whole length is promised', async () => {
  const rig = serve()
  rig.device('puppet').arm({ fault: 'cut-reply', bytes: 3 })
  const { headers, body } = await fetch(`${base}/api?body=48213007`)
  expect(headers.get('content-length')).toBe('8')
  const reader = body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('482')
  await expect(reader?.read()).rejects.toThrow('terminated')
})

test('a page that cannot hand over streams is told that an answer cannot be cut there', async () => {
  const rig = serve()
  rig.device('puppet').arm({ fault: 'cut-reply', bytes: 3 })
  vi.stubGlobal('navigator', { serviceWorker: {} })
  vi.stubGlobal('structuredClone', () => {
    throw new DOMException('no')
  })
  vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => void (vi.unstubAllGlobals(), vi.restoreAllMocks()))
  const seen = await byFetch('/api?body=48213007')
  expect(seen.status).toBe(500)
  expect(JSON.parse(seen.body)).toMatchObject({
    name: 'RangeError',
    message:
      'Cannot cut the answer: this browser cannot hand streams over to a service worker. ' +
      'Arm "lose-reply" with the ending "reset" instead, or use a port of the device in Node.',
  })
})

test.each([
  { fault: { fault: 'duplicate' }, seen: { status: 200, body: 'hello' }, times: 2 },
  { fault: { fault: 'status', status: 502 }, seen: { status: 502, body: '' }, times: 0 },
  {
    fault: { fault: 'status', status: 204, processed: true },
    seen: { status: 204, body: '' },
    times: 1,
  },
  {
    fault: { fault: 'garble' },
    seen: { body: expect.stringMatching(/^(?!hello$).{5}$/) },
    times: 1,
  },
])('$fault is seen as on a port', async ({ fault, seen, times }) => {
  const rig = serve()
  rig.device('puppet').arm(fault)
  expect(await byFetch('/api?body=hello')).toMatchObject(seen)
  expect(heard(rig)).toHaveLength(times)
})

test('a mistake of ours is said to be one, and not dressed as an answer', async () => {
  serve()
  vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  expect(await byFetch('/api?bug')).toMatchObject({
    status: 500,
    body: 'tillrig: internal error: the puppet broke\n',
  })
})

test('what cannot be kept is not answered', async () => {
  serve(base, { ...memoryStore, whenDurable: (_kept, lost) => lost?.(new Error('full')) })
  await expect(fetch(`${base}/api`)).rejects.toThrow('fetch')
})

test('a request whose body breaks off is not heard', async () => {
  const rig = serve()
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
  const upload: RequestInit & { readonly duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  await expect(fetch(`${base}/api`, upload)).rejects.toThrow()
  expect(heard(rig)).toEqual([])
})

test('a body of GET is not heard, as fetch has none', async () => {
  const rig = serve()
  await byHttp('/api', { method: 'GET', body: new TextEncoder().encode('body=lost') })
  expect(heard(rig)).toEqual(['GET /api'])
})
