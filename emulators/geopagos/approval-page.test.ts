/** The page that the representative's mail links to, in a real browser. */
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../../fixtures/browser.ts'
import { openRig } from '../../src/host/open-rig.ts'
import { createGeopagos } from './device.ts'

async function openShop() {
  const open = await openRig({
    devices: [createGeopagos()],
    host: '127.0.0.1',
    ports: { geopagos: 0 },
    controlPort: 0,
    options: {},
    durability: 'process',
  })
  onTestFinished(() => open.close())
  const { url = '', user = '', password = '' } = open.devices['geopagos'] ?? {}
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
  const token = JSON.parse(
    (await post('/vm-api-autorizacion/oauth/token', { usuario: user, clave: password })).text,
  ).token
  const bearer = { Authorization: `Bearer ${token}` }
  const bound = await post(
    '/v2/activate',
    { fullSerialNumber: '6G356108', type: '2', activationCode: '880310' },
    bearer,
  )
  const key = { 'X-Authentication-ApiKey': JSON.parse(bound.text).data['X-Authentication-ApiKey'] }
  const terminal = { fullSerialNumber: '6G356108', type: '2', codigoNBO: '840270777' }
  return {
    control: open.control.url,
    unbind: () => post('/v2/deactivate', terminal, { ...bearer, ...key }),
    fact: (name: string) => open.rig.device('geopagos').fact(name, open.rig.catchUp()),
  }
}

const checkMail = {
  status: 200,
  text: '{"error":"Generic Error Message","response":{"code":401,"message":"REVISE SU CORREO"}}',
}

/** What the newest mail says, and where it leads. */
function linkIn(messages: unknown): string {
  const [link = ''] =
    /\/devices\/geopagos\/pages\/approval\/\d+/.exec(JSON.stringify(messages)) ?? []
  return link
}

test('open the mail, approve, and the next call unbinds', async ({ skip }) => {
  const page = await openBrowser({ skip })
  const shop = await openShop()
  expect(await shop.unbind()).toEqual(checkMail)

  await page.goto(shop.control + linkIn(shop.fact('messages')))
  expect(await page.locator('main').innerText()).toContain('6G356108')
  await page.getByRole('button', { name: 'Aprobar' }).click()
  await page.getByRole('button').waitFor({ state: 'detached' })

  expect(shop.fact('approvals')).toMatchObject([{ status: 'approved' }])
  expect(await shop.unbind()).toEqual({ status: 200, text: '' })
  expect(shop.fact('binding')).toBeNull()
})

test('reject, and the next call asks by another mail', async ({ skip }) => {
  const page = await openBrowser({ skip })
  const shop = await openShop()
  await shop.unbind()
  const first = linkIn(shop.fact('messages'))
  await page.goto(shop.control + first)
  await page.getByRole('button', { name: 'Rechazar' }).click()
  await page.getByRole('button').waitFor({ state: 'detached' })

  expect(await shop.unbind()).toEqual(checkMail)

  expect(shop.fact('approvals')).toMatchObject([{ status: 'rejected' }, { status: 'asked' }])
  expect(shop.fact('binding')).toMatchObject({ serial: '6G356108' })
})
