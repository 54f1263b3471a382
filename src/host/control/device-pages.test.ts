/** Pages that a device sends people to: shown, pressed, and guarded. */
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { toy } from '../../../fixtures/toy-device.ts'
import type { AnyDevice, Page } from '../../device/contract.ts'
import { createRig } from '../../device/rig.ts'
import { createControlApp } from './control-app.ts'

const plain: AnyDevice = toy
const paths = '/devices/toy/pages/dust'

function open(token?: string) {
  const device: AnyDevice = {
    ...plain,
    pages: {
      dust: {
        says: 'Asks whether there shall be dust.',
        read(state, id): Page | undefined {
          if (id !== '7') return undefined
          if (state.causes['jam'])
            return { title: 'Done', lines: ['There is <dust> & "more".'], buttons: [] }
          return {
            title: 'Dust?',
            lines: [],
            buttons: [
              { label: 'Yes', cause: 'jam', params: { percent: 40 } },
              { label: 'No', cause: 'kick', params: {} },
            ],
          }
        },
      },
    },
  }
  const rig = createRig({ devices: [device] })
  const parts = { rig, addresses: new Map(), host: '127.0.0.1', token }
  return { rig, app: createControlApp(parts) }
}

describe('a page', () => {
  test('is shown, and does what its button says, once', async () => {
    const { rig, app } = open()
    const shown = await request(app).get(`${paths}/7`).expect(200)
    expect(shown.text).toContain('<h1>Dust?</h1>')
    expect(shown.text).toContain('<button name="button" value="0">Yes</button>')
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'")

    const pressed = await request(app).post(`${paths}/7`).type('form').send('button=0')
    expect([pressed.status, pressed.headers['location']]).toEqual([303, `${paths}/7`])
    expect(rig.device('toy').state.causes).toEqual({ jam: { percent: 40 } })

    const after = await request(app).get(`${paths}/7`).expect(200)
    expect(after.text).toContain('<p>There is &lt;dust&gt; &amp; &quot;more&quot;.</p>')
    expect(after.text).not.toContain('<form')
    const again = await request(app).post(`${paths}/7`).type('form').send('button=0')
    expect(again.status).toBe(404)
    expect(again.body.detail).toContain('has none any more')
  })

  test('says why a button could not do it', async () => {
    const { app } = open()
    const { status, body } = await request(app).post(`${paths}/7`).type('form').send('button=1')
    expect(status).toBe(400)
    expect(body.detail).toContain('there is nothing to lose')
  })

  test.each([
    { path: `${paths}/8` },
    { path: '/devices/toy/pages/toString/7' },
    { path: '/devices/nobody/pages/dust/7' },
  ])('$path is not there', async ({ path }) => {
    const { status, body } = await request(open().app).get(path)
    expect(status).toBe(404)
    expect(body.type).toBe('urn:tillrig:problem:unknown-path')
  })

  test.each([{ button: '2' }, { button: '-1' }, { button: 'toString' }, { button: '' }])(
    'has no button "$button"',
    async ({ button }) => {
      const { rig, app } = open()
      await request(app).post(`${paths}/7`).type('form').send({ button }).expect(404)
      expect(rig.device('toy').state.causes).toEqual({})
    },
  )

  test('takes no other method', async () => {
    const { status, headers } = await request(open().app).delete(`${paths}/7`)
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('the guard of a page', () => {
  test('refuses a form of another site', async () => {
    const { rig, app } = open()
    const sending = request(app).post(`${paths}/7`).set('Origin', 'http://evil.example')
    await sending.type('form').send('button=0').expect(403)
    expect(rig.device('toy').state.causes).toEqual({})
  })

  test('refuses a name that leads here from elsewhere', async () => {
    await request(open().app).get(`${paths}/7`).set('Host', 'evil.example').expect(421)
  })

  test.each([
    { why: 'nothing', header: undefined, status: 401 },
    { why: 'another password', header: `Basic ${btoa('me:other')}`, status: 401 },
    { why: 'another scheme', header: 'Bearer secret', status: 401 },
    { why: 'the token', header: `Basic ${btoa('anybody:secret')}`, status: 200 },
  ])('wants the token as the password, and got $why', async ({ header, status }) => {
    const asking = request(open('secret').app).get(`${paths}/7`)
    const reply = await (header === undefined ? asking : asking.set('Authorization', header))
    expect(reply.status).toBe(status)
    if (status === 401) expect(reply.headers['www-authenticate']).toMatch(/^Basic realm="tillrig"/)
  })
})
