/** A recording holds no secret, keeps who is who, and survives being cut off. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { emulators } from '../../emulators.ts'
import type { AnyDevice } from '../../device/contract.ts'
import { createBlanks, secretNames, standIns } from './blank-secrets.ts'
import type { HeardExchange } from './record-exchange.ts'
import { createRecorder } from './recorder.ts'
import type { RecordingHead } from './recording.ts'
import { readRecording } from './recording.ts'
import { createRecordingFile } from './write-recording.ts'

interface Said {
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly asks?: string | Uint8Array
  readonly answers?: string | Uint8Array
  /** The `Content-Encoding` of the answer. */
  readonly packed?: string
}

const bytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

function heard({ target, headers = {}, asks = '', answers = '', packed }: Said): HeardExchange {
  const [path = '', query = ''] = target.split('?')
  const body = bytes(answers)
  const text = new TextDecoder().decode(body)
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return {
    at: 0,
    request: {
      method: asks ? 'POST' : 'GET',
      path,
      query,
      headers: Object.fromEntries(named),
      body: bytes(asks),
    },
    requestHeaders: Object.entries(headers).flat(),
    reply: {
      reply: {
        status: 200,
        reason: 'OK',
        headers: packed === undefined ? {} : { 'content-encoding': packed },
        body: text,
      },
      headers: [],
      body,
      afterMs: 1,
    },
  }
}

/** Records this, and gives the file's text and a reader of it. */
function recorded(said: readonly Said[], devices: readonly AnyDevice[] = emulators) {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-recording-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const name = join(folder, 'one.json')
  const head: RecordingHead = {
    format: 1,
    kind: 'recording',
    date: '2026-11-22T09:30:00.000Z',
    upstream: 'http://127.0.0.1:9',
  }
  const file = createRecordingFile(name, head, 'wx')
  const recorder = createRecorder({ file, head, devices })
  for (const one of said) recorder.add(heard(one))
  file.close()
  return readFileSync(name, 'utf8')
}

const basic = (pair: string) => `Basic ${btoa(pair)}`

test.each<{ where: string; secret: string; said: readonly Said[]; shows: readonly string[] }>([
  {
    where: 'the key of a register, which is the whole answer',
    secret: '28858635',
    said: [
      { target: '/api?key=11112222&sale=2885863&cash=28858635.0', answers: '28858635' },
      { target: '/dump/transaction/28858635?key=28858635' },
    ],
    shows: ['"body":"‹key 2›"', '/dump/transaction/‹key 2›', 'sale=2885863&'],
  },
  {
    where: 'a token of a header, with its scheme left',
    secret: 'a+b/c==d9',
    said: [
      { target: '/handshake.php', headers: { Authorization: 'Bearer a+b/c==d9' }, asks: '{}' },
    ],
    shows: ['["Authorization","Bearer ‹token 1›"]'],
  },
  {
    where: 'a password, plain and in Basic auth',
    secret: 's3cret word',
    said: [
      { target: '/v2/activate', headers: { authorization: basic('me:s3cret word') }, asks: '{}' },
      { target: '/vm-api-autorizacion/oauth/token', asks: 'usuario=me&clave=s3cret%20word' },
    ],
    shows: ['Basic ‹authorization 1›', 'clave=‹password 1›'],
  },
  {
    where: 'a secret that was there before anybody knew it for one',
    secret: 'known-only-later',
    said: [
      { target: '/getinventory.php', answers: '{"note":"known-only-later"}' },
      { target: '/getinventory.php', headers: { authorization: 'Bearer known-only-later' } },
    ],
    shows: [String.raw`"{\"note\":\"‹token 1›\"}"`],
  },
  {
    where: 'an answer that is no text',
    secret: 'apikey-in-latin1',
    said: [
      {
        target: '/api/cashFlow?apikey=apikey-in-latin1',
        answers: Buffer.from('\xe9 apikey-in-latin1', 'latin1'),
      },
    ],
    shows: [`"base64":"${Buffer.from('\xe9 ?apikey 1?', 'latin1').toString('base64')}"`],
  },
  {
    where: 'what is known for a secret after an answer that is no text, or by it alone',
    secret: 'apikey-in-latin1',
    said: [
      { target: '/what', answers: Buffer.from('\xe9 apikey-in-latin1', 'latin1') },
      {
        target: '/what',
        answers: Buffer.from('{"a":"\xe9","apikey":"apikey-in-latin1"}', 'latin1'),
      },
    ],
    shows: [`"base64":"${Buffer.from('\xe9 ?apikey 1?', 'latin1').toString('base64')}"`],
  },
  {
    where: 'a cookie',
    secret: 'session=9f8e7d6c',
    said: [{ target: '/handshake.php', headers: { cookie: 'session=9f8e7d6c' } }],
    shows: ['["cookie","‹cookie 1›"]'],
  },
  {
    where: 'a token as JSON of PHP has it, and as a form of .NET',
    secret: 'a/b+c==é"d9',
    said: [
      {
        target: '/handshake.php?token=a%2fb%2bc%3d%3d%c3%a9%22d9',
        headers: { authorization: 'Bearer a/b+c==é"d9' },
        answers: String.raw`{"said":"a\/b+c==\u00e9\"d9"}`,
      },
    ],
    shows: ['"query":"token=‹token 1›"', String.raw`{\"said\":\"‹token 1›\"}`],
  },
  {
    where: 'a key behind the end of a line in JSON',
    secret: '28858635',
    said: [{ target: '/api?key=28858635', answers: String.raw`{"paper":"Key:\n28858635"}` }],
    shows: [String.raw`Key:\\n‹key 1›`],
  },
  {
    where: 'what was packed for the way',
    secret: 'token-in-gzip',
    said: [
      {
        target: '/handshake.php',
        headers: { authorization: 'Bearer token-in-gzip', 'content-encoding': 'gzip' },
        asks: gzipSync('{"token":"token-in-gzip"}'),
        answers: brotliCompressSync('{"token":"token-in-gzip"}'),
        packed: 'br',
      },
      {
        target: '/getinventory.php',
        answers: Buffer.from('\xe9 token-in-gzip', 'latin1'),
        packed: 'rot13',
      },
    ],
    shows: [String.raw`"body":"{\"token\":\"‹token 1›\"}"},"reply"`, '"afterMs":1}'],
  },
])('blanks $where', ({ secret, said, shows }) => {
  const text = recorded(said)
  const plain = text.replace(/"base64":"([^"]*)"/g, (_, part) => atob(part))
  for (const way of [secret, encodeURIComponent(secret), btoa(`me:${secret}`)])
    expect(plain).not.toContain(way)
  for (const part of shows) expect(text).toContain(part)
})

test('a number that only contains a short secret is left alone', () => {
  const blanks = createBlanks(() => secretNames())
  blanks.learn({ key: '2920' })
  expect(blanks.cover('key=2920 sum=29200 of=12920 at=2920. is%3D2920')).toBe(
    'key=‹key 1› sum=29200 of=12920 at=‹key 1›. is%3D‹key 1›',
  )
})

test.each([
  { secret: 'two words', ways: ['two+words', 'two%20words', String.raw`two\u0020words`] },
  {
    secret: 'C:\\\\all\\"mine"',
    ways: [String.raw`C:\\\\all\\\"mine\"`, 'C%3a%5C%5Call%5c%22mine%22'],
  },
  { secret: '-BEGIN-\nMII/=', ways: [String.raw`-BEGIN-\nMII\/=`, '%2DBEGIN-%0aMII%252F%3D'] },
])('"$secret" is blanked however it is written', ({ secret, ways }) => {
  const blanks = createBlanks(() => secretNames())
  blanks.learn({ token: secret })
  for (const way of [secret, ...ways, JSON.stringify(JSON.stringify(secret)).slice(3, -3)])
    expect(blanks.cover(`<${way}>`)).toBe('<‹token 1›>')
})

test('stand-ins look like what they stand for, and no two are the same', () => {
  const looks = { 'key 1': '9×8', 'key 2': '9×8', 'token 1': 'a×20', 'pin 1': 'a×20' }
  const all = standIns(new Map(Object.entries(looks)))('‹key 1› ‹key 2› ‹token 1› ‹pin 1› ‹key 1›')
  const [first, second, token, pin, again] = all.split(' ')
  expect([first, second]).toEqual([expect.stringMatching(/^[1-9]\d{7}$/), expect.any(String)])
  expect(new Set([first, second, token, pin]).size).toBe(4)
  expect(again).toBe(first)
  expect([token?.length, pin?.length]).toEqual([20, 20])
})

test('wherever a file was cut off, only its last exchange may be lost', () => {
  const text = recorded([{ target: '/apicheck?key=11112222' }, { target: '/apixreport' }])
  const whole = readRecording('one.json', text)
  expect(whole).toMatchObject({ device: 'ikkm', isCut: false })
  const lastLine = text.indexOf('{"at"', text.indexOf('{"at"') + 1)
  // What lacks its last line break alone is whole.
  for (let end = lastLine; end < text.length - 1; end++) {
    const { exchanges, isCut } = readRecording('one.json', text.slice(0, end))
    expect(isCut).toBe(true)
    expect(whole.exchanges.slice(0, exchanges.length)).toEqual(exchanges)
    expect(exchanges.length).toBeGreaterThanOrEqual(1)
  }
})

test.each([
  { text: '', says: 'does not begin as one' },
  { text: '{"format":2,"kind":"recording","exchanges":[\n]}\n', says: 'does not begin as one' },
  {
    text: recordedText().replace('"path":"/apicheck"', '"path":7'),
    says: 'exchange 1 is no exchange',
  },
])('what is no recording is said to be none: $says', ({ text, says }) => {
  expect(() => readRecording('one.json', text)).toThrow(says)
})

function recordedText(): string {
  return `{"format":1,"kind":"recording","date":"2026-11-22T09:30:00.000Z","upstream":"http://a","exchanges":[
{"at":0,"request":{"method":"GET","path":"/apicheck","query":"","headers":[]}}
]}
`
}

test('what no device understands is kept, and nobody says what device it is', () => {
  const recording = readRecording('one.json', recorded([{ target: '/what?pin=1&token=abcd1234' }]))
  expect(recording.device).toBeUndefined()
  expect(recording.exchanges[0]?.request.query).toBe('pin=1&token=‹token 1›')
})

test('a number of the device that is a secret, too, is blanked in what the device says it is', () => {
  const asked = { target: '/apicheck/getInfo?key=101021', answers: '{"applicationVersion":101021}' }
  const { about } = readRecording('one.json', recorded([asked]))
  expect(about).toEqual({ applicationVersion: '‹key 1›' })
})

test('a recording that a formatter has laid out anew is the same recording', () => {
  const text = recorded([{ target: '/apicheck?key=11112222' }])
  const whole = readRecording('one.json', text)
  for (const other of [JSON.stringify(JSON.parse(text), null, 2), text.replaceAll('\n', '\r\n')])
    expect(readRecording('one.json', other)).toEqual(whole)
})
