/** What the tables do not say of the web-api: parameters, bodies and replies of each operation. */
import type { Api, ApiContent, ApiParameter, ApiReply, Schema } from '../../src/device/api.ts'
import { schemaOf } from '../../src/device/api.ts'
import { always, asking, movingCash, printing, registering, reporting } from './openapi/codes.ts'
import type { Asked, Question } from './openapi/methods.ts'
import { byGet, byPost, formsOf } from './openapi/methods.ts'
import { itemdataSchema, tables } from './openapi/samples.ts'
import { amount, schemas } from './openapi/schemas.ts'
import { kinds, payments, receiptKinds } from './operations.ts'
import type { Operation, Payment } from './operations.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'

// A9.
const headers = {
  'access-control-allow-origin': {
    says: 'Pages of other sites may read the answer.',
    schema: { const: '*' },
  },
}

const plain = (schema: Schema): Readonly<Record<string, ApiContent>> => ({
  'text/plain': { schema },
})
const reason = 'The number of the document.'
const ready: ApiReply = {
  status: 200,
  says: 'Done, or ready to be.',
  reason: 'The number of the last document; 0 is a new register.',
  headers,
  content: plain({ const: '0' }),
}
const registered: readonly ApiReply[] = [
  {
    status: 200,
    says: 'Registered: the body is the key of the next request.',
    reason,
    headers,
    content: plain(schemaOf('Key')),
  },
  {
    status: 203,
    says: 'Registered before, with the same key: the same answer again, and nothing was done.',
    reason,
    headers,
    content: plain(schemaOf('Key')),
  },
]
const data = (content: ApiReply['content']): readonly ApiReply[] => [
  { status: 200, says: 'The data.', headers, ...(content ? { content } : {}) },
]

const shift: ApiParameter = {
  name: 'shift',
  in: 'path',
  says: 'номер-смены',
  schema: { type: 'integer', minimum: 0 },
  example: 12,
}
const usedKey: ApiParameter = {
  name: 'transaction',
  in: 'path',
  says: 'The key that the document was made with.',
  schema: { type: 'string' },
  example: '11112222',
}

const table = (name: 'items' | 'catalog' | 'taxes' | 'cashiers' | 'shifts'): Question => ({
  id: name,
  path: `/dump/table/${name}`,
  operations: [name],
  replies: data(tables[name]),
  codes: name === 'shifts' ? reporting : asking,
})
const ofShift = (name: 'cheques' | 'sales' | 'report'): Question => ({
  id: name,
  path: `/dump/table/shifts/{shift}/${name}`,
  operations: [name],
  inPath: [shift],
  replies: data(tables[name]),
  codes: [...reporting, 'BAD_VALUE'],
})
const doing = (
  name: 'check' | 'print-last' | 'z-report' | 'x-report',
  path: string,
  codes: readonly Code[],
): Question => ({
  id: name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
  path,
  operations: [name],
  replies: [ready],
  codes,
})

function questions(decimals: Options['amount.decimals']): readonly Question[] {
  const cash = { cash: amount('none', 'Tenge, as digits only.') }
  const moving = (name: 'deposit' | 'withdraw'): Question => ({
    id: name,
    path: `/api${name}`,
    operations: [name],
    fields: cash,
    required: ['cash'],
    replies: registered,
    codes: name === 'withdraw' ? [...movingCash, 'NO_CASH'] : movingCash,
  })
  return [
    registration(decimals),
    doing('check', '/apicheck', [
      ...printing,
      'SHIFT_TOO_OLD',
      'OFFLINE_TOO_LONG',
      'OTHER_CASHIER',
      'OFD_BLOCKED',
    ]),
    doing('print-last', '/apicheck/printLastDocument', [...printing, 'BAD_REQUEST']),
    {
      id: 'getInfo',
      path: '/apicheck/getInfo',
      operations: ['info'],
      fields: { show: { type: 'string', description: '`minimum` for the short answer.' } },
      replies: data(tables.info),
      codes: asking,
    },
    {
      id: 'bank',
      path: '/apibank',
      operations: ['bank'],
      fields: { amount: amount(decimals, 'Сумма-платежа') },
      required: ['amount'],
      replies: [ready],
      codes: [...always, 'BUSY', 'BAD_REQUEST', 'BAD_VALUE'],
    },
    doing('z-report', '/apizreport', [...printing, 'SENIOR_ONLY']),
    doing('x-report', '/apixreport', [...printing, 'SENIOR_ONLY']),
    moving('withdraw'),
    moving('deposit'),
    ...(['items', 'catalog', 'taxes', 'cashiers', 'shifts'] as const).map(table),
    ...(['cheques', 'sales', 'report'] as const).map(ofShift),
    {
      id: 'transaction',
      path: '/dump/transaction/{transaction}',
      operations: ['transaction'],
      inPath: [usedKey],
      replies: data(tables.transaction),
      codes: [...asking, 'BAD_VALUE'],
    },
  ]
}

const paidBy = (name: Payment) =>
  name === 'cash' ? 'получено наличности в тенге' : 'Paid in this way, in tenge.'

function registration(decimals: Options['amount.decimals']): Question {
  const paid = Object.fromEntries(payments.map((name) => [name, amount(decimals, paidBy(name))]))
  const sums = receiptKinds.map((kind) => [kind, amount(decimals, `${kinds[kind].title}, tenge.`)])
  return {
    id: 'register',
    path: '/api',
    operations: ['sale', 'buy', 'sale-return', 'buy-return', 'register'],
    title: 'Registers a sale, a purchase, or the return of one',
    says: `Exactly one of ${receiptKinds.join(', ')}; several kinds of payment for a sale only.`,
    fields: {
      ...Object.fromEntries(sums),
      ...paid,
      tax: { type: 'integer', minimum: 0, description: 'код налога' },
    },
    posted: {
      print: { type: 'string', description: 'Printed on the receipt, line by line.' },
      itemdata: itemdataSchema,
    },
    replies: registered,
    codes: registering,
  }
}

/** Text is printed by POST only. */
const print: Question = {
  id: 'print',
  path: '/apiprint',
  operations: ['print'],
  fields: { print: { type: 'string', description: 'Text, line by line, in UTF-8.' } },
  required: ['print'],
  replies: [ready],
  codes: [...printing, 'BAD_REQUEST'],
}

/** The document's own example lacks its question mark. */
const depositInPath: Asked = {
  id: 'depositInPath',
  method: 'GET',
  path: '/apideposit/{form}',
  operations: ['deposit'],
  says: 'As the document writes it: `/apideposit/key=[API-Key]&cash=[сумма]`.',
  parameters: [{ name: 'form', in: 'path', says: 'The parameters.', schema: { pattern: '.=' } }],
  replies: registered,
  codes: movingCash,
  security: [''],
}

export function describeApi(options: Options): Api<Operation, Code> {
  const asked = questions(options['amount.decimals'])
  const forms = formsOf([...asked, print])
  const operations = [
    ...asked.flatMap((question) => [byGet(question), byPost(question)]),
    byPost(print),
    depositInPath,
  ]
  return {
    says: 'One slash at the end of a path is ignored, and so are parameters that are not known.',
    source: 'iKKM web-api (PDF, Russian); http://ikkm.kz/apidoc/',
    security: { key: { type: 'apiKey', in: 'query', name: 'key', description: 'web-api ключ' } },
    schemas: { ...schemas, ...forms },
    operations,
    strays: ['UNKNOWN_METHOD'],
    refusal: (code) => ({ const: String(errors[code].wire) }),
  }
}
