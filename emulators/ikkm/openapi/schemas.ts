/** What the register answers with, as schemas; what the document says of a field stands with it. */
import type { Schema } from '../../../src/device/api.ts'
import { AMOUNT_MAX_TENGE } from '../operations.ts'
import type { Options } from '../options.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer' }
const count: Schema = { type: 'integer', minimum: 0 }
const digits: Schema = { type: 'string', pattern: String.raw`^\d+$` }
const decimal: Schema = { type: 'string', pattern: String.raw`^-?\d+\.\d\d$` }
/** Two decimals are always shown: `529.70`. */
const money: Schema = { type: 'number' }
const moment: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$` }
const minute: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d$` }
const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { const: '' }] })

/** All of these fields are always there; those in `more` may be. */
function object(properties: Readonly<Record<string, Schema>>, more = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...more },
  }
}
export const list = (items: Schema): Schema => ({ type: 'array', items })

/** Tenge, as digits only or with a dot, as the option says. */
export function amount(decimals: Options['amount.decimals'], says: string): Schema {
  return decimals === 'none'
    ? { type: 'integer', minimum: 1, maximum: AMOUNT_MAX_TENGE, description: says }
    : { type: 'number', exclusiveMinimum: 0, maximum: AMOUNT_MAX_TENGE, description: says }
}

const soldPosition = {
  id: { ...whole, description: 'код продажи' },
  itemCode: { ...text, description: 'код товара (может быть пустой)' },
  qty: { type: 'number', description: 'количество (может быть Double)' },
  price: { type: 'number', description: 'цена за единицу' },
  saleSum: { type: 'number', description: 'сумма продажи' },
  taxId: { ...whole, description: 'код налога' },
}
const inShift = object({ sum: money, cheques: count })
const fiscalData = object({ sales: money, buy: money, saleReturn: money, buyReturn: money })
const fiscalDataOnShiftOpen = object({
  sale: money,
  buy: money,
  saleReturn: money,
  buyReturn: money,
})
const cashier = { cashierID: digits, cashierName: text }
const shiftNow = { currentShiftID: digits, currentShiftStatus: { enum: ['opened', 'closed'] } }

export const schemas: Readonly<Record<string, Schema>> = {
  Key: { type: 'string', pattern: String.raw`^[1-9]\d*$`, description: 'The new web-api key.' },
  Item: object({
    uid: { ...whole, description: 'внутренний и уникальный код товара' },
    code1: { ...whole, description: 'уникальный код товара' },
    code2: { ...text, description: 'штрих-код' },
    name: { ...text, description: 'наименование товара' },
    price1: { type: 'number', description: 'розничная цена' },
    itemtax1: { ...whole, description: 'код налога (см справочник налоги)' },
    itemtype: { ...whole, description: 'тип' },
    measure: { ...whole, description: 'измерение' },
    catalogid: { ...whole, description: 'код каталога (см справочник каталог)' },
  }),
  Names: {
    type: 'object',
    description: 'Names by their codes.',
    propertyNames: { pattern: String.raw`^\d+$` },
    additionalProperties: text,
  },
  Shift: object({
    id: { ...whole, description: 'Номер смены' },
    opened: { enum: [0, 1], description: '1 - смена открыта, 0 - смена закрыта' },
    openDate: { ...moment, description: 'дата открытия смены' },
    closeDate: { ...maybe(moment), description: 'дата закрытия смены' },
    cashierId: { ...whole, description: 'код кассира' },
    sale: { type: 'number', description: 'сумма всех продаж на начало смены' },
    buy: { type: 'number', description: 'сумма всех покупок на начало смены' },
    saleReturn: { type: 'number', description: 'сумма всех возвратов продаж на начало смены' },
    buyReturn: { type: 'number', description: 'сумма всех возвратов покупок на начало смены' },
  }),
  Cheque: object({
    chequeId: { ...whole, description: 'номер чека' },
    chequeDate: { ...moment, description: 'дата открытия чека' },
    chequeType: {
      enum: ['0', '1', '2', '3'],
      description: '0 - продажа, 1 - покупка, 2 - возврат продажи, 3 - возврат покупки',
    },
    chequeSales: list(object(soldPosition)),
  }),
  Sale: object({
    ...soldPosition,
    chequeId: { ...whole, description: 'номер чека, сортировка результата по этому полю' },
  }),
  ShiftReport: object(
    {
      shiftState: { enum: ['opened', 'closed'], description: 'статус смены закрыта или открыта' },
      dateOpen: { ...minute, description: 'время открытия смены' },
      fiscalDataOnShiftOpen,
      totalSaleCheques: { ...count, description: 'количество всех чеков продаж' },
      saleDetails: inShift,
      totalBuyCheques: count,
      buyDetails: inShift,
      totalSaleReturnCheques: count,
      saleReturnDetails: inShift,
      totalBuyReturnCheques: count,
      // The vendor's own spelling.
      buyRetDetails: inShift,
      cashOutDocCount: { ...count, description: 'количество документов снятий наличности' },
      cashOutTotal: { ...money, description: 'снято наличности' },
      cashInDocCount: { ...count, description: 'количество документов вноса наличности' },
      cashInTotal: { ...money, description: 'внесено наличности' },
      cashWeHave: { ...money, description: 'наличности в кассе' },
      revenue: { ...money, description: 'доход' },
      fiscalData,
    },
    { dateClose: { ...minute, description: 'время закрытия смены (если смена закрыта)' } },
  ),
  ArchivedShift: {
    description: 'Если смена в архиве, будут возвращены только фискальные данные',
    // The vendor's own spelling.
    ...object({ fiscalDataOnShiftOpen, fiscalData, isArhived: { const: true } }),
  },
  Document: object({
    docid: { ...digits, description: 'номер чека' },
    createDate: { ...moment, description: 'дата создания' },
    submitDate: { ...maybe(moment), description: 'дата отправки' },
    status: { enum: [0, 1], description: '0 - не отправлен в ОФД, 1 - отправлен' },
    onlineCode: { ...text, description: 'онлайн номер чека (может быть пустым)' },
  }),
  Info: object({
    applicationVersion: { ...whole, description: 'версия приложения, целое число' },
    batteryCapacityPerc: { ...digits, description: 'заряд батареи (если есть)' },
    cashWeHave: { ...decimal, description: 'наличности в кассе' },
    ...cashier,
    ...shiftNow,
    databaseSizeKb: { ...digits, description: 'размер базы данных в кб' },
    defaultApiTaxID: {
      ...digits,
      description: 'ID налога по умолчанию для использования в Web-API',
    },
    factorySerialNumber: { ...digits, description: 'заводской номер iKKM' },
    lastClosedChequeId: { ...digits, description: 'последний закрытый номер чека' },
    messagesQueueSize: {
      ...digits,
      description: 'очередь не отправленных сообщений в налоговую',
    },
    printingMode: { enum: ['internal', 'external'] },
    roundingRule: { ...text, description: 'использовать округление' },
    totalFlashUsedMb: { ...digits, description: 'всего использовано флеш памяти' },
    totalRamUsedMb: { ...digits, description: 'свободно памяти' },
  }),
  MinimumInfo: object({
    ...cashier,
    ...shiftNow,
    defaultApiTaxID: digits,
    lastClosedChequeId: digits,
  }),
  Position: {
    anyOf: [
      object({
        name: text,
        price: { type: ['string', 'number'] },
        qty: { type: ['string', 'number'] },
        sum: { type: ['string', 'number'] },
      }),
      {
        description: 'если скидка, поля price,qty,sum не указываются',
        ...object({ name: text, discount: { type: ['string', 'number'] } }),
      },
    ],
  },
}
