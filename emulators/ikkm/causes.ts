/** The physical world around the register. */
import type { CauseTable } from '../../src/device/contract.ts'
import { assumed, documented } from '../../src/device/evidence.ts'
import { choiceField, integerField } from '../../src/device/field.ts'

export const causes = {
  'paper-out': {
    says: 'The paper roll is empty.',
    opposite: 'a new roll is put in',
    params: {},
    from: documented('answer codes, -6'),
  },
  'cover-open': {
    says: 'The cover of the printer is open.',
    opposite: 'the cover is closed',
    params: {},
    from: documented('answer codes, -6'),
  },
  busy: {
    says: 'A cashier works at the register itself, and it is busy.',
    opposite: 'the cashier is done',
    params: {},
    from: documented('answer codes, -2'),
  },
  battery: {
    says: 'The battery has so much charge left.',
    opposite: 'the register is on the charger again',
    params: { percent: integerField('Charge in percent.', { min: 0, max: 100 }) },
    from: documented('answer codes, -5'),
  },
  'ofd-down': {
    says: 'The tax operator cannot be reached; the register works offline.',
    opposite: 'the link is back',
    params: {},
    from: documented('answer codes, -4'),
  },
  'ofd-refuses': {
    says: 'The tax operator answers each document with this result code.',
    opposite: 'it accepts documents again',
    params: {
      code: integerField('1 to 17, or 254 and 255 for "not now".', { min: 1, max: 255 }),
    },
    from: documented('answer codes, -100...-199'),
  },
  unblock: {
    says: 'A technician unblocks the register, once what blocked it is gone.',
    params: {},
    from: documented('answer codes, -4'),
  },
  cashier: {
    says: 'Another cashier logs in on the register.',
    params: { id: integerField('The cashier’s code.', { min: 1, max: 9999 }) },
    from: documented('answer codes, -11 and -16'),
  },
  'bank-finish': {
    says: 'The cashier finishes the bank operation on the register.',
    params: {
      outcome: choiceField(
        'How it ended; the register tells nobody.',
        ['paid', 'cancelled'],
        'paid',
      ),
    },
    from: documented('bank application'),
  },
  'internal-error': {
    says: 'Something inside the register fails.',
    opposite: 'it works again',
    params: {},
    from: documented('answer codes, -99'),
  },
  'tax-rate': {
    says: 'The rate of a tax is edited, and so the tax gets a new code.',
    params: {
      id: integerField('The tax’s code before.', { min: 1, max: 1e6 }),
      rate: integerField('The new rate in percent.', { min: 0, max: 99 }),
    },
    from: documented('taxes'),
  },
  'web-cash-off': {
    says: 'The web cash mode is switched off: nobody answers.',
    opposite: 'it is switched on',
    params: {},
    from: documented('answer codes, no answer'),
  },
  'power-cut': {
    says: 'The register has no power: nobody answers, and what it was doing is over.',
    opposite: 'power is back and the register starts',
    params: {},
    from: assumed('A12'),
  },
} as const satisfies CauseTable

export type CauseName = keyof typeof causes
