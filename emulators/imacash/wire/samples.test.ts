import { describe, expect, test } from 'vitest'
import { askedBy, defaults, requestFor } from '../../../fixtures/management-server.ts'
import type { Operation } from '../operations.ts'
import { decode } from '../wire.ts'

const uuid = '123e4567-e89b-12d3-a456-426614174000'
const noDays = { from: undefined, to: undefined }

describe('the samples of the document', () => {
  test.each<{ operation: Operation; sent: unknown; ask: unknown }>([
    { operation: 'handshake', sent: { token: 'abcd1234xyz' }, ask: { token: 'abcd1234xyz' } },
    {
      operation: 'putinventory',
      sent: {
        uuid,
        nombre_maquina: 'Caja Altea',
        currency: 'EUR',
        datetime: '2025-05-06 14:00:00',
        coins: { '0.01': 120, '0.02': 80 },
        bills: { '5': 10, '10': 5 },
      },
      ask: {
        kind: 'put-inventory',
        inventory: {
          uuid,
          name: 'Caja Altea',
          currency: 'EUR',
          datetime: '2025-05-06 14:00:00',
          coins: { 1: 120, 2: 80 },
          bills: { 500: 10, 1000: 5 },
        },
      },
    },
    { operation: 'getinventory', sent: {}, ask: { kind: 'get-inventory', uuid: undefined } },
    {
      operation: 'puttransaction',
      sent: {
        transaction_id: 'TX123456789',
        amount: 7595,
        user: 'cajera1',
        terminal: 'Puesto1',
        datetime: '2025-05-06 16:45:00',
        method: 'efectivo',
      },
      ask: {
        kind: 'put-transaction',
        order: {
          id: 'TX123456789',
          amount: 7595,
          user: 'cajera1',
          terminal: 'Puesto1',
          datetime: '2025-05-06 16:45:00',
          method: 'efectivo',
        },
      },
    },
    { operation: 'gettransaction', sent: {}, ask: { kind: 'get-transaction', isOwn: false } },
    {
      operation: 'changestatustransaction',
      sent: { transaction_id: 'TX123456789', denominations: { '5': 1, '10': 2 } },
      ask: { kind: 'confirm', id: 'TX123456789', denominations: { 500: 1, 1000: 2 } },
    },
    {
      operation: 'statustransaction',
      sent: { transaction_id: 'TX123456789' },
      ask: { kind: 'transaction-status', id: 'TX123456789' },
    },
    {
      operation: 'listtransactions',
      sent: { status: 'leido', from: '2025-05-01', to: '2025-05-06' },
      ask: {
        kind: 'transactions',
        status: 'leido',
        days: { from: '2025-05-01', to: '2025-05-06' },
      },
    },
    {
      operation: 'putstatus',
      sent: {
        uuid,
        status: 'error_billete',
        detail: 'Atasco en validador',
        datetime: '2025-05-06 17:30:00',
      },
      ask: {
        kind: 'put-status',
        condition: {
          uuid,
          status: 'error_billete',
          detail: 'Atasco en validador',
          datetime: '2025-05-06 17:30:00',
        },
      },
    },
    { operation: 'getstatus', sent: { uuid }, ask: { kind: 'get-status', uuid } },
    { operation: 'getalerts', sent: {}, ask: { kind: 'alerts', uuid: undefined } },
    {
      operation: 'putfill',
      sent: {
        uuid,
        nombre_maquina: 'Caja Central',
        currency: 'EUR',
        datetime: '2025-05-06 19:15:00',
        coins: { '0.01': 50, '0.10': 100 },
        bills: { '5': 20, '10': 10 },
        total: 20000,
        user: 'reponedor1',
      },
      ask: {
        kind: 'put-fill',
        fill: {
          uuid,
          name: 'Caja Central',
          currency: 'EUR',
          datetime: '2025-05-06 19:15:00',
          coins: { 1: 50, 10: 100 },
          bills: { 500: 20, 1000: 10 },
          total: 20000,
          user: 'reponedor1',
        },
      },
    },
    { operation: 'getfills', sent: {}, ask: { kind: 'fills', uuid: undefined, days: noDays } },
  ])('are read: $operation', ({ operation, sent, ask }) => {
    const decoded = decode(requestFor(operation, sent), defaults)
    expect(decoded).toMatchObject({ operation, command: { kind: 'call', token: 'abcd1234xyz' } })
    expect(askedBy(requestFor(operation, sent))).toMatchObject(Object(ask))
    expect(decoded.command).toHaveProperty('isHandshake', operation === 'handshake')
  })
})
