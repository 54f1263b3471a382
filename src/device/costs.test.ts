/** What cannot be taken back on a real device is declared: the emulators' journals hold that. */
import { describe, expect, test } from 'vitest'
import { emulators } from '../emulators.ts'
import type { AnyDevice, ClientOperation, Sending } from './contract.ts'
import { costOfRequest } from './costs.ts'
import { createRig } from './rig.ts'
import type { Rig } from './rig.ts'

type Params = Readonly<Record<string, unknown>>

/** What leads to an operation, and what is sent then. */
interface Trial {
  readonly before?: readonly (readonly [operation: string, params: Params])[]
  readonly params?: Params | ((rig: Rig) => Params)
  /** In minor units. */
  readonly amount?: number
}

const sold: Trial['before'] = [['sale', { sale: 50, cash: 50 }]]
const put: Trial['before'] = [['puttransaction', { transaction_id: 'A', amount: 500 }]]
const bound: Trial['before'] = [['activate-v1', {}]]
const login: Trial['before'] = [['token', {}]]
const boundLater = [...bound, ...login]

const trials: Readonly<Record<string, Readonly<Record<string, Trial>>>> = {
  ikkm: {
    sale: { params: { sale: 100, cash: 500 }, amount: 10_000 },
    buy: { params: { buy: 70, cash: 70 }, amount: 7000 },
    'sale-return': { params: { saleReturn: 60, cash: 60 }, amount: 6000 },
    'buy-return': { params: { buyReturn: 50, cash: 50 }, amount: 5000 },
    deposit: { params: { cash: 40 }, amount: 4000 },
    withdraw: { params: { cash: 30 }, amount: 3000 },
    check: {},
    'print-last': { before: sold },
    info: {},
    print: { params: { print: 'x' } },
    bank: { params: { amount: 20 }, amount: 2000 },
    'z-report': { before: sold },
    'x-report': { before: sold },
    items: {},
    catalog: {},
    taxes: {},
    cashiers: {},
    shifts: { before: sold },
    cheques: { before: sold, params: { shift: 1 } },
    sales: { before: sold, params: { shift: 1 } },
    report: { before: sold, params: { shift: 1 } },
    transaction: { before: sold, params: { transaction: '11112222' } },
    repeat: { before: sold },
  },
  imacash: {
    handshake: {},
    putinventory: { params: { bills: { '5': 1 } } },
    getinventory: {},
    puttransaction: { params: { amount: 500 }, amount: 500 },
    gettransaction: { before: put },
    changestatustransaction: { before: put, params: { denominations: { '5': 1 } } },
    statustransaction: { before: put },
    listtransactions: { before: put },
    putstatus: { params: { status: 'error_billete' } },
    getstatus: {},
    getalerts: {},
    putfill: { params: { bills: { '5': 1 } } },
    getfills: {},
    canceltransaction: { before: put },
    cancel: { before: put },
    'cash-out': { params: { amount: 300 }, amount: 300 },
    repeat: { before: put },
  },
  geopagos: {
    'activate-v1': {},
    'deactivate-v1': { before: bound },
    'credentials-v1': {},
    token: {},
    'activate-v2': { before: login },
    'deactivate-v2': { before: boundLater },
    'credentials-v2': { before: login },
    'request-otp': { before: boundLater },
    'deactivate-otp': {
      before: [...boundLater, ['request-otp', {}]],
      params: (rig) => ({ otp: rig.device('geopagos').fact('otp', rig.now()) }),
    },
    confirm: {},
    repeat: { before: bound },
  },
  cashflow: { export: {} },
}

const options: Readonly<Record<string, Params>> = {
  ikkm: { drawer: 1000 },
  imacash: { 'cancel.by': 'script' },
}

/** Paper alone, a machine of the rig that stands aside, and what ends by itself. */
const harmless = ['printed', 'relieved', 'token-given']

describe.each(emulators.map((device) => ({ device, name: device.name })))('$name', (one) => {
  const { device, name } = one
  const { operations } = device.client
  const rows = Object.entries(trials[name] ?? {}).map(([operation, trial]) => ({
    operation,
    trial,
  }))

  test('has each of its operations tried here', () => {
    expect([...Object.keys(trials[name] ?? {}), 'request'].toSorted()).toEqual(
      Object.keys(operations).toSorted(),
    )
  })

  test.each(rows)('$operation is declared when something remains of it', ({ operation, trial }) => {
    const { happened, status, params } = perform(device, operation, trial)
    const row = operations[operation]
    expect([200, 203]).toContain(status)
    if (happened.length > 0 || operation !== 'repeat')
      expect(isIrreversible(row, params)).toBe(happened.length > 0)
    expect(amountOf(row, params)).toBe(trial.amount ?? 0)
  })

  test.each(rows)('$operation as a request of its own costs the same', ({ operation, trial }) => {
    if (operation === 'repeat') return
    const { sending, params } = perform(device, operation, trial)
    const { body, ...rest } = sending.request
    const raw = { ...rest, body: new TextDecoder().decode(body) }
    const [row, { request }] = [operations[operation], operations]
    expect(isIrreversible(request, raw)).toBe(isIrreversible(row, params))
    expect(amountOf(request, raw)).toBe(amountOf(row, params))
  })
})

test.each<{ name: string; params: Params; amount: number }>([
  { name: 'ikkm.sale', params: { sale: '12a', cash: 100 }, amount: Infinity },
  { name: 'ikkm.sale', params: { sale: '12.345' }, amount: 1235 },
  { name: 'ikkm.sale', params: { cash: 100 }, amount: 10_000 },
  { name: 'ikkm.sale', params: { sale: 1, buyReturn: 7 }, amount: 700 },
  { name: 'ikkm.withdraw', params: {}, amount: 0 },
  { name: 'ikkm.request', params: { path: '/api', query: 'sale=1&sale=5&cash=9' }, amount: 500 },
  { name: 'ikkm.request', params: { path: '/api', query: 'sale=1e9' }, amount: Infinity },
  { name: 'ikkm.request', params: { path: '/api', query: 'sale=%zz' }, amount: Infinity },
  { name: 'ikkm.request', params: { path: '/api', query: 'key=777&x=8' }, amount: 0 },
  { name: 'ikkm.request', params: { path: '/apideposit/key=1&cash=6' }, amount: 600 },
  {
    name: 'ikkm.request',
    params: {
      path: '/api',
      body: '--x\r\nContent-Disposition: form-data; name="sale"\r\n\r\n8\r\n--x--\r\n',
    },
    amount: 800,
  },
  { name: 'imacash.puttransaction', params: { amount: '75' }, amount: 75 },
  { name: 'imacash.puttransaction', params: { amount: -75 }, amount: 75 },
  { name: 'imacash.puttransaction', params: { amount: 'all' }, amount: Infinity },
  { name: 'imacash.request', params: { body: '{"amount":5}' }, amount: 5 },
  { name: 'imacash.request', params: { body: '{"amount":5' }, amount: Infinity },
  { name: 'imacash.request', params: { query: 'amount=6' }, amount: 6 },
])('$name of $params may cost $amount', ({ name, params, amount }) => {
  const [device, operation = ''] = name.split('.')
  const { client } = emulators.find((one) => one.name === device) ?? {}
  expect(amountOf(client?.operations[operation], { path: '/', ...params })).toBe(amount)
})

test.each<{ name: string; path: string; isSure: boolean }>([
  { name: 'ikkm', path: '/dump/table/shifts/1/cheques', isSure: true },
  { name: 'ikkm', path: '/apicheck/getInfo/', isSure: true },
  { name: 'ikkm', path: '/apichecks', isSure: false },
  { name: 'ikkm', path: '/dump/../api', isSure: false },
  { name: 'ikkm', path: '/%61pi', isSure: false },
  { name: 'ikkm', path: '${saved.path}', isSure: false },
  { name: 'imacash', path: '/getinventory.php', isSure: true },
  { name: 'imacash', path: '/x/getinventory.php', isSure: false },
  { name: 'geopagos', path: '/v2/getCredentials', isSure: true },
  { name: 'geopagos', path: '/v2/requestOtp', isSure: false },
])('a request of $name to $path is sure to leave nothing: $isSure', ({ name, path, isSure }) => {
  const { client } = emulators.find((one) => one.name === name) ?? {}
  expect(isIrreversible(client?.operations['request'], { path })).toBe(!isSure)
})

const isIrreversible = (row: ClientOperation | undefined, params: Params) =>
  costOfRequest(row, params) !== undefined

const amountOf = (row: ClientOperation | undefined, params: Params) =>
  costOfRequest(row, params)?.amount?.(params) ?? 0

interface Performed {
  readonly sending: Sending
  readonly params: Params
  readonly status: number | undefined
  /** What is more than looking. */
  readonly happened: readonly string[]
}

function perform(device: AnyDevice, operation: string, trial: Trial): Performed {
  const { name, client } = device
  const rig = createRig({ devices: [device], options: { [name]: options[name] ?? {} } })
  const emulator = rig.device(name)
  const session = client.open(emulator.access(), emulator.options)
  const send = (asked: string, params: Params) => {
    const sending = client.request(session, asked, params, rig.catchUp())
    const before = rig.journal.events.length
    const { reply } = rig.deliver(name, sending.request)
    if (reply) client.read(session, sending, reply)
    const events = rig.journal.events.slice(before).map(({ event }) => event.kind)
    const happened = events.filter((kind) => !harmless.includes(kind))
    return { sending, params, status: reply?.status, happened }
  }
  for (const [asked, params] of trial.before ?? []) send(asked, params)
  const { params = {} } = trial
  return send(operation, typeof params === 'function' ? params(rig) : params)
}
