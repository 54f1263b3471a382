/** The document's own samples, to the byte but for what no JSON can hold: comments, dots. */
import type { ApiContent, Schema } from '../../../src/device/api.ts'
import { schemaOf } from '../../../src/device/api.ts'
import { POSITIONS_MAX } from '../operations.ts'
import { list } from './schemas.ts'

const itemdata = `[{
  "name": "Чай",
  "price": "200",
  "qty": "2",
  "sum": "400"
}, {
  "name": "Стейк",
  "price": "6000",
  "qty": "2",
  "sum": "12000"
}, {
  "name": " скидка 10% ",
  "discount": "1240"
}]`

export const itemdataSchema: Schema = {
  type: 'string',
  description: `Positions for the tax operator, as JSON. Of more than ${POSITIONS_MAX} one is sent that stands for all.`,
  contentMediaType: 'application/json',
  contentSchema: { type: 'array', minItems: 1, items: schemaOf('Position') },
  examples: [itemdata],
}

const title = 'пример ответа'
const json = (schema: Schema, sample: string): Readonly<Record<string, ApiContent>> => ({
  'application/json': { schema, examples: { [title]: sample } },
})

/** Answers with data, by operation. */
export const tables = {
  items: json(
    list(schemaOf('Item')),
    `[{
  "uid": 11,
  "code1": 888,
  "code2": "008123563127",
  "name": "Кофе",
  "price1": 77,
  "itemtax1": 2,
  "itemtype": 0,
  "measure": 0,
  "catalogid": 16
}]`,
  ),
  catalog: json(
    schemaOf('Names'),
    `{
  "1": "Кухня",
  "2": "Бар"
}`,
  ),
  taxes: json(
    schemaOf('Names'),
    `{
  "1": "НДС",
  "2": "Без НДС"
}`,
  ),
  cashiers: json(
    schemaOf('Names'),
    `{
  "100": "Алия Кассир",
  "201": "Наташа Старший Кассир"
}`,
  ),
  shifts: json(
    list(schemaOf('Shift')),
    `[{
  "id": 12,
  "opened": 0,
  "openDate": "2016-01-18 20:41:06",
  "closeDate": "2016-01-19 17:21:46",
  "cashierId": 166,
  "sale": 5210,
  "buy": 100,
  "saleReturn": 803,
  "buyReturn": 50
}]`,
  ),
  // The document forgets a brace.
  cheques: json(
    list(schemaOf('Cheque')),
    `[{
  "chequeId": 244,
  "chequeDate": "2016-01-18 20:41:08",
  "chequeType": "1",
  "chequeSales": [{
    "id": 878,
    "itemCode": "1001",
    "qty": 1,
    "price": 23,
    "saleSum": 23,
    "taxId": 2
  }]
}]`,
  ),
  sales: json(
    list(schemaOf('Sale')),
    `[{
  "id": 878,
  "chequeId": 244,
  "itemCode": "1001",
  "qty": 2,
  "price": 30,
  "saleSum": 60,
  "taxId": 2
}]`,
  ),
  report: json(
    { anyOf: [schemaOf('ShiftReport'), schemaOf('ArchivedShift')] },
    `{
  "shiftState": "closed",
  "dateOpen": "2016-07-18 20:03",
  "dateClose": "2016-07-18 20:03",
  "fiscalDataOnShiftOpen": {
    "sale": 218861420.47,
    "buy": 529.70,
    "saleReturn": 19999600.00,
    "buyReturn": 0.00 },

  "totalSaleCheques": 1200,
  "saleDetails": {"sum": 1000.00, "cheques": 12 },
  "totalBuyCheques": 1007,
  "buyDetails": {"sum": 0.00,"cheques": 0 },
  "totalSaleReturnCheques": 1000,
  "saleReturnDetails": {"sum": 0.00,"cheques": 0 },
  "totalBuyReturnCheques": 947,
  "buyRetDetails": {"sum": 0.00,"cheques": 0},

  "cashOutDocCount": 1,
  "cashOutTotal": 100.00,
  "cashInDocCount": 0,
  "cashInTotal": 0.00,
  "cashWeHave": 1108.00,
  "revenue": 0.00,
  "fiscalData": {
    "sales": 218867407.47,
    "buy": 529.70,
    "saleReturn": 19999600.00,
    "buyReturn": 0.00 }
}`,
  ),
  transaction: json(
    schemaOf('Document'),
    `{
  "docid": "247",
  "createDate": "2016-01-20 18:10:43",
  "submitDate": "2016-01-20 18:11:12",
  "status": 1,
  "onlineCode": "020223112"
}`,
  ),
  info: json(
    { anyOf: [schemaOf('Info'), schemaOf('MinimumInfo')] },
    // The document has the name in guillemets, which no JSON has.
    `{
  "applicationVersion": 101021,
  "batteryCapacityPerc": "80",
  "cashWeHave": "1108.00",
  "cashierID": "166",
  "cashierName": "default",
  "currentShiftID": "109",
  "currentShiftStatus": "closed",
  "databaseSizeKb": "46",
  "defaultApiTaxID": "15",
  "factorySerialNumber": "011700029000",
  "lastClosedChequeId": "4231",
  "messagesQueueSize": "0",
  "printingMode": "internal",
  "roundingRule": "no",
  "totalFlashUsedMb": "78",
  "totalRamUsedMb": "70"
}`,
  ),
} as const
