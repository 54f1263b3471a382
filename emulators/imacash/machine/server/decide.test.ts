import { describe, expect, test } from 'vitest'
import type { ManagementServer } from '../../../../fixtures/management-server.ts'
import { createServer, requestFor } from '../../../../fixtures/management-server.ts'
import type { Operation } from '../../operations.ts'
import { operations } from '../../operations.ts'

const isOk = { code: 200, status: 'ok' }
const refused = (code: number, message: string) => ({ code, status: 'error', message })

describe('who may ask', () => {
  const tell = (server: ManagementServer, operation: Operation, authorization?: string) =>
    server.tell({
      ...requestFor(operation, { token: 'abcd1234xyz' }),
      headers: authorization === undefined ? {} : { authorization },
    })
  const noToken = refused(401, 'Token no enviado')
  const badToken = refused(401, 'Token no válido')
  // Keys of the table itself; this one script is there by option only.
  const scripts = (Object.keys(operations) as Operation[]).filter(
    (name) => name !== 'canceltransaction',
  )

  test.each(scripts)('%s needs the token: NO_TOKEN, BAD_TOKEN', (operation) => {
    const server = createServer()
    expect(tell(server, operation)).toEqual(noToken)
    expect(tell(server, operation, 'Basic abcd1234xyz')).toEqual(noToken)
    for (const token of ['abcd1234xy', 'abcd1234xyzz', 'ABCD1234XYZ', 'abcd1234xyz x'])
      expect(tell(server, operation, `Bearer ${token}`)).toEqual(badToken)
    expect(tell(server, operation, 'bearer  abcd1234xyz')).not.toHaveProperty('code', 401)
    expect(server.events).toEqual([])
  })

  test('a handshake validates the token of its body as well', () => {
    const { ask } = createServer()
    expect(ask('handshake', { token: 'abcd1234xyz' })).toEqual({ ...isOk, message: 'Token válido' })
    expect(ask('handshake', { token: 'abcd' })).toEqual(badToken)
  })

  test('a handshake may do without the header, and nothing else may', () => {
    const server = createServer({ 'handshake.header': 'optional' })
    expect(tell(server, 'handshake')).toMatchObject(isOk)
    expect(tell(server, 'handshake', 'Bearer x')).toEqual(badToken)
    expect(tell(server, 'gettransaction')).toEqual(noToken)
    server.state.causes = { 'token-revoked': {} }
    expect(tell(server, 'handshake')).toEqual(badToken)
  })

  test('nobody, once the token is revoked', () => {
    const server = createServer()
    server.state.causes = { 'token-revoked': {} }
    expect(server.ask('gettransaction')).toEqual(badToken)
    expect(server.ask('handshake', { token: 'abcd1234xyz' })).toEqual(badToken)
    expect(tell(server, 'gettransaction')).toEqual(noToken)
  })

  test('is looked at in the order of the errors', () => {
    const server = createServer()
    const bad = { ...requestFor('puttransaction', '{'), headers: { authorization: 'Bearer x' } }
    const nowhere = { ...bad, path: '/nowhere.php' }
    const wrongWay = { ...bad, method: 'GET' }
    expect(server.tell(bad)).toEqual(badToken)
    server.state.causes = { 'server-error': {} }
    expect(server.tell(bad)).toEqual(refused(500, 'Error interno del servidor')) // SERVER_ERROR
    expect(server.tell(wrongWay)).toEqual(refused(405, 'Método no permitido'))
    expect(server.tell(nowhere)).toEqual(refused(404, 'Recurso no encontrado'))
    server.state.causes = { 'server-error': {}, 'server-down': {} }
    for (const request of [bad, wrongWay, nowhere]) expect(server.tell(request)).toBeUndefined()
  })
})
