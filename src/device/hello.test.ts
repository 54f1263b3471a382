/** Who answers is told apart: the device, the device with another key, its trouble, a stranger. */
import { expect, test } from 'vitest'
import { emulators } from '../emulators.ts'
import { createRig } from './rig.ts'

const troubles: Readonly<Record<string, string>> = {
  ikkm: 'internal-error',
  imacash: 'server-error',
  cashflow: 'server-error',
}

test.each(
  emulators.flatMap((asked) => [
    { name: asked.name, asked, answers: asked.name, when: 'as it is', shows: 'well' },
    {
      name: asked.name,
      asked,
      answers: asked.name,
      when: 'with another key',
      shows: 'wrong access',
    },
    ...(troubles[asked.name]
      ? [{ name: asked.name, asked, answers: asked.name, when: 'in trouble', shows: 'unwell' }]
      : []),
    ...emulators
      .filter((one) => one !== asked)
      .map(({ name }) => ({ name: asked.name, asked, answers: name, when: '', shows: 'stranger' })),
  ]),
)('a hello for $name, answered by $answers $when, shows: $shows', (row) => {
  const { asked, answers, when, shows } = row
  const rig = createRig({ devices: emulators })
  rig.catchUp()
  const access = { ...rig.device(asked.name).access() }
  const [secret = ''] = Object.keys(access).filter((field) => field !== 'user' && field !== 'uuid')
  if (when === 'with another key') access[secret] = '99999'
  if (when === 'in trouble') rig.device(asked.name).cause(troubles[asked.name] ?? '', {}, rig.now())
  const { client } = asked
  const { hello } = client
  if (!hello) throw new Error('nothing to say')
  expect(client.operations[hello.operation]?.irreversible).toBeUndefined()
  const session = client.open(access, rig.device(asked.name).options)
  const sending = client.request(session, hello.operation, hello.params, rig.now())
  const events = rig.journal.events.length
  const { reply } = rig.deliver(answers, sending.request)
  expect(rig.journal.events.length).toBe(events)
  const fields = client.read(session, sending, reply ?? { status: 0, headers: {}, body: '' })
  expect(hello.judge(fields)).toBe(shows)
})

test('geopagos gives no credentials whatever its trouble; another error would be one', () => {
  const { client } = emulators.find(({ name }) => name === 'geopagos') ?? {}
  const judge = client?.hello?.judge
  expect(judge?.({ status: 200, error: 'errors.internal_error' })).toBe('unwell')
  expect(judge?.({ status: 200, responseCode: '96' })).toBe('well')
})
