import { describe, expect, test } from 'vitest'
import { createServer } from '../../../../fixtures/management-server.ts'

const isOk = { code: 200, status: 'ok' }
const unknownMachine = { code: 404, status: 'error', message: 'Máquina desconocida' }

describe('an inventory', () => {
  const inventory = (uuid: string, bills: object = { 5: 10 }) => ({
    uuid,
    nombre_maquina: 'Caja Altea',
    currency: 'EUR',
    datetime: '2025-05-06 14:00:00',
    coins: { '0.01': 120, '0.5': 3 },
    bills,
  })

  test('is told back as it came, with every piece in its usual spelling', () => {
    const { ask } = createServer()
    const told = ask('putinventory', inventory('m1'))
    expect(told).toEqual({ ...isOk, message: 'Inventario recibido' })
    const data = { ...inventory('m1'), coins: { '0.01': 120, '0.50': 3 } }
    expect(ask('getinventory')).toEqual({ ...isOk, data })
  })

  test('is the latest of the machine that is named, or of the last to speak', () => {
    const { ask } = createServer()
    ask('putinventory', inventory('m1', { 5: 1 }))
    ask('putinventory', inventory('m2', { 5: 2 }))
    ask('putinventory', inventory('m1', { 5: 3 }))
    expect(ask('getinventory')).toMatchObject({ data: { uuid: 'm1', bills: { 5: 3 } } })
    expect(ask('getinventory', 'uuid=m2')).toMatchObject({ data: { bills: { 5: 2 } } })
    expect(ask('getinventory', 'uuid=m1')).toMatchObject({ data: { bills: { 5: 3 } } })
  })

  test('is none before one is told, and of a machine named an UNKNOWN_MACHINE', () => {
    const { ask } = createServer()
    expect(ask('getinventory')).toEqual({ ...isOk, message: 'Sin inventarios' })
    expect(ask('getinventory', 'uuid=m1')).toEqual(unknownMachine)
    ask('putinventory', inventory('m2'))
    expect(ask('getinventory', 'uuid=m1')).toEqual(unknownMachine)
  })

  test('without a date gets that of the server, and without a currency that of the machine', () => {
    const { ask } = createServer({ currency: 'GBP', 'utc-offset': 0 })
    ask('putinventory', { uuid: 'm1', coins: [] })
    expect(ask('getinventory')).toEqual({
      ...isOk,
      data: {
        uuid: 'm1',
        nombre_maquina: '',
        currency: 'GBP',
        datetime: '2025-05-06 15:45:00',
        coins: {},
        bills: {},
      },
    })
  })
})

describe('a condition', () => {
  const datetime = '2025-05-06 17:30:00'
  const condition = (uuid: string, status: string, detail = '') => ({
    uuid,
    status,
    detail,
    datetime,
  })

  test('is told back as it came', () => {
    const { ask } = createServer()
    const jam = condition('m1', 'error_billete', 'Atasco en validador')
    expect(ask('putstatus', jam)).toEqual({ ...isOk, message: 'Estado recibido' })
    expect(ask('getstatus', 'uuid=m1')).toEqual({ ...isOk, data: jam })
    expect(ask('getalerts')).toEqual({ ...isOk, data: [jam] })
  })

  test('is the latest of the machine asked for, or of the last to speak', () => {
    const { ask } = createServer()
    for (const [uuid, status] of [
      ['m1', 'sin_cambio'],
      ['m2', 'ok'],
      ['m1', 'ok'],
    ] as const)
      ask('putstatus', condition(uuid, status))
    expect(ask('getstatus')).toMatchObject({ data: { uuid: 'm1', status: 'ok' } })
    expect(ask('getstatus', 'uuid=m2')).toMatchObject({ data: { uuid: 'm2' } })
  })

  test('that nobody told is none, and of a machine named an UNKNOWN_MACHINE', () => {
    const { ask } = createServer()
    expect(ask('getstatus')).toEqual({ ...isOk, message: 'Sin estados' })
    expect(ask('getstatus', 'uuid=nobody')).toEqual(unknownMachine)
    expect(ask('getalerts', 'uuid=nobody')).toEqual({ ...isOk, data: [] })
  })

  test('without a date gets that of the server where it is told', () => {
    const { ask } = createServer()
    ask('putstatus', { uuid: 'm1', status: 'ok' })
    expect(ask('getstatus')).toMatchObject({
      data: { detail: '', datetime: '2025-05-06 16:45:00' },
    })
  })

  test('is one alert however often it is told, until the machine is well', () => {
    const { ask } = createServer()
    const alerts = (query = '') =>
      // Every alert has a machine and a word.
      (ask('getalerts', query)['data'] as { uuid: string; status: string; detail: string }[]).map(
        ({ uuid, status, detail }) => `${uuid} ${status} ${detail}`.trim(),
      )
    ask('putstatus', condition('m1', 'error_billete', 'Atasco'))
    ask('putstatus', condition('m2', 'sin_cambio'))
    ask('putstatus', condition('m1', 'tolva_vacia', '0.50'))
    ask('putstatus', condition('m1', 'error_billete', 'Atasco en validador'))
    expect(alerts()).toEqual([
      'm1 error_billete Atasco en validador',
      'm1 tolva_vacia 0.50',
      'm2 sin_cambio',
    ])
    expect(alerts('uuid=m2')).toEqual(['m2 sin_cambio'])

    ask('putstatus', condition('m1', 'ok'))

    expect(alerts()).toEqual(['m2 sin_cambio'])
    expect(alerts('uuid=m1')).toEqual([])
    expect(ask('getstatus', 'uuid=m1')).toMatchObject({ data: { status: 'ok' } })
  })

  test('is well in the word that is set', () => {
    const { ask } = createServer({ 'status.ok': 'en_servicio' })
    ask('putstatus', condition('m1', 'ok'))
    expect(ask('getalerts')).toMatchObject({ data: [{ status: 'ok' }] })
    ask('putstatus', condition('m1', 'en_servicio'))
    expect(ask('getalerts')).toMatchObject({ data: [] })
  })
})

describe('a refill', () => {
  const fill = (uuid: string, datetime: string, more: object = {}) => ({
    uuid,
    nombre_maquina: 'Caja Central',
    currency: 'EUR',
    datetime,
    coins: { '0.01': 50, '0.10': 100 },
    bills: { '5': 20, '10': 10 },
    ...more,
  })

  test('of the document is taken though its total does not add up, and that is noted', () => {
    const { ask, events } = createServer()
    const sample = fill('m1', '2025-05-06 19:15:00', { total: 20000, user: 'reponedor1' })
    expect(ask('putfill', sample)).toEqual({ ...isOk, message: 'Rellenado registrado' })
    expect(ask('getfills')).toEqual({ ...isOk, data: [sample] })
    expect(events).toMatchObject([{ kind: 'fill-received', piecesTotal: 21_050 }])
  })

  test('that adds up, or tells no total, leaves nothing to note', () => {
    const { ask, events } = createServer()
    ask('putfill', fill('m1', '2025-05-06 19:15:00', { total: 21_050 }))
    ask('putfill', fill('m1', '2025-05-06 19:15:00'))
    expect(ask('getfills')).toMatchObject({ data: [{ total: 21_050 }, { total: 21_050 }] })
    for (const event of events) expect(event).not.toHaveProperty('piecesTotal')
  })

  test('without a date gets that of the server', () => {
    const { ask } = createServer()
    ask('putfill', { uuid: 'm1', coins: {} })
    expect(ask('getfills')).toMatchObject({ data: [{ datetime: '2025-05-06 16:45:00', total: 0 }] })
  })

  test.each<{ query: string; totals: readonly number[] }>([
    { query: '', totals: [1, 2, 3] },
    { query: 'uuid=m1', totals: [1, 3] },
    { query: 'uuid=m1&from=2025-05-02', totals: [3] },
    { query: 'from=2025-05-01&to=2025-05-01', totals: [1] },
    { query: 'to=2025-05-02', totals: [1, 2] },
    { query: 'uuid=nobody', totals: [] },
  ])('is found by "$query": $totals', ({ query, totals }) => {
    const { ask } = createServer()
    ask('putfill', fill('m1', '2025-05-01 23:59:59', { total: 1 }))
    ask('putfill', fill('m2', '2025-05-02 00:00:00', { total: 2 }))
    ask('putfill', fill('m1', '2025-05-03 12:00:00', { total: 3 }))
    expect(ask('getfills', query)['data']).toMatchObject(totals.map((total) => ({ total })))
  })
})
