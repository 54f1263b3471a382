/** What the routes of the control API do not say themselves: one row a route. */
import type { ApiParameter } from '../device/api.ts'

/** What a route answers with, and takes; the names in its path say the rest. */
export interface More {
  readonly id: string
  readonly reply: string
  readonly body?: readonly [schema: string, samples: Readonly<Record<string, string>>]
  readonly problems?: readonly string[]
}

/** One row a route, in the order of their paths. The test holds it against the routes there are. */
export const controlTable: Readonly<Record<string, More>> = {
  'GET /api/audit': { id: 'audit', reply: 'Audit' },
  'GET /api/clock': { id: 'clock', reply: 'Clock' },
  'POST /api/clock': {
    id: 'advanceClock',
    reply: 'Clock',
    body: ['Advance', { 'A day and an hour': '{"advance":"25h"}' }],
  },
  'GET /api/devices/:device/causes': { id: 'causes', reply: 'Causes' },
  'POST /api/devices/:device/causes/:cause': {
    id: 'beginCause',
    reply: 'InForce',
    body: ['CauseParams', { 'A battery at three percent': '{"percent":3}' }],
  },
  'DELETE /api/devices/:device/causes/:cause': { id: 'endCause', reply: 'InForce' },
  'GET /api/devices/:device/facts': { id: 'facts', reply: 'Facts' },
  'GET /api/devices/:device/facts/:fact': { id: 'fact', reply: 'Fact' },
  'GET /api/devices/:device/faults': { id: 'faults', reply: 'FaultRules' },
  'POST /api/devices/:device/faults': {
    id: 'armFault',
    reply: 'FaultRule',
    body: [
      'FaultOrder',
      {
        'A lost answer': '{"fault":"lose-reply","times":1,"match":{"path":"/api"}}',
        'A late answer': '{"fault":"delay","delay":"15s","match":{"operation":"sale"}}',
      },
    ],
  },
  'DELETE /api/devices/:device/faults': { id: 'disarmFaults', reply: 'FaultRules' },
  'GET /api/devices/:device/journal': { id: 'deviceJournal', reply: 'Journal' },
  'GET /api/devices/:device/state': { id: 'state', reply: 'State' },
  'GET /api/journal': { id: 'journal', reply: 'Journal' },
  'POST /api/reset': { id: 'reset', reply: 'Now' },
  'GET /api/rig': { id: 'rig', reply: 'Rig' },
  'POST /api/settle': { id: 'settle', reply: 'Now' },
  'GET /api/snapshots': { id: 'snapshots', reply: 'Snapshots' },
  'POST /api/snapshots/:snapshot': { id: 'saveSnapshot', reply: 'Snapshots', problems: ['full'] },
  'DELETE /api/snapshots/:snapshot': { id: 'deleteSnapshot', reply: 'Snapshots' },
  'POST /api/snapshots/:snapshot/restore': { id: 'restoreSnapshot', reply: 'Now' },
}

export const parameters: Readonly<Record<string, Omit<ApiParameter, 'name' | 'in'>>> = {
  device: { says: 'Its name in the rig.', schema: { type: 'string' }, example: 'ikkm' },
  cause: { says: 'A cause of the device.', schema: { type: 'string' }, example: 'paper-out' },
  fact: { says: 'A fact of the device.', schema: { type: 'string' }, example: 'receipts' },
  snapshot: {
    says: 'A name for it.',
    schema: { type: 'string', pattern: String.raw`^[\w.-]{1,64}$` },
    example: 'before-lunch',
  },
  page: { says: 'A page of the device.', schema: { type: 'string' }, example: 'approval' },
  id: { says: 'Which of them.', schema: { type: 'string' }, example: '1' },
  after: {
    says: 'Only entries with a greater number.',
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
  limit: {
    says: 'So many entries at most.',
    schema: { type: 'integer', minimum: 0, maximum: 1000, default: 100 },
  },
}
export const faultId: ApiParameter = {
  name: 'id',
  in: 'query',
  says: 'The fault, as it was named when it was armed; all of them unless given.',
  schema: { type: 'string' },
  example: 'ikkm-1',
}
