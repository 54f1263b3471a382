/** What the client makes of answers that the emulator would never give. */
import { expect, test } from 'vitest'
import type { Line } from '../../fixtures/scripted-transport.ts'
import { scriptedTransport } from '../../fixtures/scripted-transport.ts'
import { createIkkmClient, expectDone, NotDoneError } from './ikkm.ts'

type Lines = readonly Line[]

const till = (...lines: Lines) => {
  const { transport, sent } = scriptedTransport(...lines)
  return { client: createIkkmClient({ key: '11112222', transport }), sent }
}
const sale = { sale: 100, cash: 100 }

test.each<{ why: string; lines: Lines; says: object; sent: number }>([
  {
    why: 'nobody listens',
    lines: ['refused'],
    says: { kind: 'unreachable' },
    sent: 1,
  },
  {
    why: 'nobody listens any more, after a try that may have arrived',
    lines: ['reset', 'refused'],
    says: { kind: 'unknown', how: 'reset', tries: 3 },
    sent: 3,
  },
  {
    why: 'the code is in no document',
    lines: [[400, '-55', 'what is this']],
    says: { kind: 'unlisted', wire: -55, said: 'what is this' },
    sent: 1,
  },
  {
    why: 'the register is still at work on the try that was lost',
    lines: ['reset', [400, '-2'], [203, '555', '7']],
    says: { kind: 'done', key: '555', number: 7, isRepeat: true },
    sent: 3,
  },
  {
    why: 'the key is wrong behind a try that was lost, which may have used it up',
    lines: ['cut', [400, '-1']],
    says: { kind: 'unknown', how: 'unclear', key: '11112222' },
    sent: 3,
  },
  {
    why: 'the register fails behind a try that was lost',
    lines: ['reset', [400, '-99']],
    says: { kind: 'unknown', how: 'unclear' },
    sent: 3,
  },
  {
    why: 'a proxy answers for a while',
    lines: [
      [502, '<html>Bad Gateway</html>'],
      [504, ''],
      [200, '555', '7'],
    ],
    says: { kind: 'done', number: 7, isRepeat: false },
    sent: 3,
  },
  {
    why: 'a page comes in place of an answer',
    lines: [[200, '<html>Log in</html>']],
    says: { kind: 'unknown', how: 'unclear', tries: 3 },
    sent: 3,
  },
  {
    why: 'the reason phrase does not come through',
    lines: [[200, '555']],
    says: { kind: 'done', key: '555', number: undefined },
    sent: 1,
  },
  {
    why: 'a key comes under a status that promises none',
    lines: [[500, '555']],
    says: { kind: 'unknown', how: 'unclear' },
    sent: 3,
  },
])('a sale, when $why', async ({ lines, says, sent: count }) => {
  const { client, sent } = till(...lines)
  expect(await client.sale(sale)).toMatchObject(says)
  expect(sent.length).toBe(count)
  expect(new Set(sent.map(({ query }) => query))).toEqual(
    new Set(['key=11112222&sale=100&cash=100']),
  )
})

test.each<{ why: string; lines: Lines }>([
  { why: 'a list', lines: [[200, '[]']] },
  { why: 'null', lines: [[200, 'null']] },
  { why: 'half of it', lines: [[200, '{"cashierID":"20']] },
  { why: 'a map under a status of its own', lines: [[500, '{}']] },
])('what should be a map and is $why says nothing', async ({ lines }) => {
  expect(await till(...lines).client.getInfo()).toMatchObject({ kind: 'unknown', how: 'unclear' })
})

test('a check that is answered with a key says nothing', async () => {
  const { client } = till([200, '555'])
  expect(await client.check()).toMatchObject({ kind: 'unknown', how: 'unclear' })
})

test.each<{ lines: Lines; message: string; code: string | undefined }>([
  {
    lines: [[400, '-6']],
    message:
      'Refused with -6 (PRINTER_NOT_READY): The printer cannot print. Put in paper and close the cover.',
    code: 'PRINTER_NOT_READY',
  },
  {
    lines: [[400, '-55', 'new']],
    message: 'Refused with -55, which no document lists: "new".',
    code: undefined,
  },
  {
    lines: ['reset'],
    message:
      "Nobody knows whether it was done (reset, sent 3 times). Call findOut(), or once the register can be asked, transaction('11112222').",
    code: undefined,
  },
  {
    lines: ['refused'],
    message: 'The device could not be asked, so nothing was done. Is it running?',
    code: undefined,
  },
])('whoever expects it to be done hears: $message', async ({ lines, message, code }) => {
  const answer = await till(...lines).client.sale(sale)
  const thrown = (() => {
    try {
      return expectDone(answer)
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(NotDoneError)
  expect(thrown).toMatchObject({ name: 'NotDoneError', message, code, answer })
})
