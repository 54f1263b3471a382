/** The register's answers as data, in order of precedence (A1). Sources: PROTOCOL.md. */
import type { ErrorRow } from '../../src/device/contract.ts';
export interface IkkmErrorRow extends ErrorRow {
    /** The reason phrase: short, and ASCII, as status lines must be. */
    readonly reason: string;
}
export declare const errors: {
    readonly UNKNOWN_METHOD: {
        readonly wire: -8;
        readonly text: 'ошибка метода';
        readonly reason: 'unknown method';
        readonly means: 'There is no such path, or the HTTP method is neither GET nor POST.';
        readonly cause: 'A path that the document does not name.';
        readonly cure: 'Use /api, /apicheck or another documented path.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly WRONG_KEY: {
        readonly wire: -1;
        readonly text: 'неверный web-api ключ';
        readonly reason: 'wrong key';
        readonly means: 'The key is missing, wrong, or too old to be remembered.';
        readonly cause: 'Another till used the register, or the answer with the new key was lost.';
        readonly cure: 'Read the current key on the register and set it on the till.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BUSY: {
        readonly wire: -2;
        readonly text: 'происходит регистрация или банковская операция';
        readonly reason: 'busy';
        readonly means: 'A registration or a bank operation is under way.';
        readonly cause: 'A bank operation was opened and not finished, or a registration still runs.';
        readonly cure: 'Repeat the request later; finish the bank operation on the register.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, string];
    };
    readonly SHIFT_TOO_OLD: {
        readonly wire: -3;
        readonly text: 'смена привысила 24 часа';
        readonly reason: 'shift over 24 hours';
        readonly means: 'The shift is older than 24 hours, counted from its first payment document.';
        readonly cause: 'Nobody closed the shift.';
        readonly cure: 'Close the shift (Z report).';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, "tillrig clock advance 25h", "curl -i \"$URL/api?key=$(tillrig state ikkm --field key)&sale=100&cash=100\""];
    };
    readonly OFFLINE_TOO_LONG: {
        readonly wire: -4;
        readonly text: 'офлайн период более 72 часов';
        readonly reason: 'offline over 72 hours';
        readonly means: 'The oldest document that the tax operator has not seen is older than 72 hours.';
        readonly cause: 'The link to the tax operator is down.';
        readonly cure: 'Restore the link, let the queue go out, then have the register unblocked.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause ikkm.ofd-down", string, "tillrig clock advance 73h", "curl -i \"$URL/apicheck?key=$(tillrig state ikkm --field key)\""];
    };
    readonly BATTERY_LOW: {
        readonly wire: -5;
        readonly text: 'низкий заряд батареи ккм';
        readonly reason: 'battery low';
        readonly means: 'The battery is too low to register safely.';
        readonly cause: 'The register is off its charger.';
        readonly cure: 'Charge the register.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause ikkm.battery percent=3", string];
    };
    readonly PRINTER_NOT_READY: {
        readonly wire: -6;
        readonly text: 'принтер не готов';
        readonly reason: 'printer not ready';
        readonly means: 'The printer cannot print.';
        readonly cause: 'The paper is out, or the cover is open.';
        readonly cure: 'Put in paper and close the cover.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause ikkm.paper-out", string];
    };
    readonly BAD_REQUEST: {
        readonly wire: -7;
        readonly text: 'ошибка запроса';
        readonly reason: 'bad request';
        readonly means: 'Parameters are missing, doubled, unreadable or not allowed here.';
        readonly cause: 'No kind of registration, or two; print or itemdata by GET; or nothing to print again after a restart.';
        readonly cure: 'Check the parameters.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_VALUE: {
        readonly wire: -9;
        readonly text: 'ошибка значений параметров';
        readonly reason: 'bad value';
        readonly means: 'A value is not a number, is zero or negative, or is over 20 million.';
        readonly cause: 'A till that sends decimals, signs or blanks.';
        readonly cure: 'Send digits only (except in print).';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly PAID_TOO_LITTLE: {
        readonly wire: -10;
        readonly text: 'сумма cash (bank, tara, credit) меньше sale (buy...)';
        readonly reason: 'payments below the sum';
        readonly means: 'The payments are less than the sum; for a return, cash is not exactly the sum.';
        readonly cause: 'The till computed the payments wrongly.';
        readonly cure: 'Check the logic of the till.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly OTHER_CASHIER: {
        readonly wire: -11;
        readonly text: 'смена открыта другим кассиром';
        readonly reason: 'shift of another cashier';
        readonly means: 'The open shift belongs to another cashier.';
        readonly cause: 'Cashiers changed without closing the shift.';
        readonly cure: 'Close the shift.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, "tillrig cause ikkm.cashier id=100", "curl -i \"$URL/apicheck?key=$(tillrig state ikkm --field key)\""];
    };
    readonly UNKNOWN_TAX: {
        readonly wire: -14;
        readonly text: 'ошибка налога';
        readonly reason: 'unknown tax';
        readonly means: 'The tax was not found.';
        readonly cause: 'A tax code that never was, or one whose rate was edited since.';
        readonly cure: 'Read the taxes again (/dump/table/taxes).';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly CASH_BELOW_TOTAL: {
        readonly wire: -12;
        readonly text: 'значение cash меньше чем расчетная итоговая сумма';
        readonly reason: 'cash below the total';
        readonly means: 'The payments cover the sum, but not the sum with the tax on top.';
        readonly cause: 'The register adds tax on top of the sum.';
        readonly cure: 'Take the total with tax from the customer.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig up ikkm --set ikkm.tax.on-top=on", string];
    };
    readonly NON_CASH_ABOVE_TOTAL: {
        readonly wire: -13;
        readonly text: 'банк или тара или кредит больше чем итоговая сумма (или чек уже оплачен наличностью)';
        readonly reason: 'non-cash above the total';
        readonly means: 'Bank, tara or credit exceed the total, or cash covers it already.';
        readonly cause: 'The till computed the payments wrongly.';
        readonly cure: 'Check the logic of the till.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly NO_CASH: {
        readonly wire: -15;
        readonly text: 'нет наличности в кассе (возврат продажи, покупка)';
        readonly reason: 'not enough cash in the drawer';
        readonly means: 'The drawer holds less than has to be paid out.';
        readonly cause: 'A return, a purchase or a withdrawal of more than the drawer holds.';
        readonly cure: 'Deposit cash first, or check the parameters.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly SENIOR_ONLY: {
        readonly wire: -16;
        readonly text: 'операцию может проводить только старший кассир';
        readonly reason: 'senior cashier only';
        readonly means: 'The operation needs a senior cashier or an administrator.';
        readonly cause: 'A plain cashier is logged in.';
        readonly cure: 'Log in as a senior cashier.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause ikkm.cashier id=100", string];
    };
    readonly BAD_ITEMDATA: {
        readonly wire: -17;
        readonly text: 'ошибка обработки JSON запроса в itemdata';
        readonly reason: 'bad itemdata';
        readonly means: 'itemdata is not JSON, or not a list of positions as documented.';
        readonly cause: 'The till built the JSON wrongly.';
        readonly cure: 'Check the logic of the till.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -i \"$URL/api\" -d \"key=$KEY&sale=100&cash=100&itemdata=[{\""];
    };
    readonly INTERNAL: {
        readonly wire: -99;
        readonly text: 'ошибка iKKM';
        readonly reason: 'internal error';
        readonly means: 'Something inside the register failed.';
        readonly cause: 'See the event log on the register.';
        readonly cure: 'Look at the event log in the menu "device state".';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause ikkm.internal-error", string];
    };
    readonly OFD_BAD_CONFIGURATION: IkkmErrorRow;
    readonly OFD_BAD_DATA: IkkmErrorRow;
    readonly OFD_BAD_LOGIN: IkkmErrorRow;
    readonly OFD_BAD_TOKEN: IkkmErrorRow;
    readonly OFD_BLOCKED: IkkmErrorRow;
    readonly OFD_NO_CANCEL: IkkmErrorRow;
    readonly OFD_NO_CASH: IkkmErrorRow;
    readonly OFD_NO_SSL: IkkmErrorRow;
    readonly OFD_OTHER_COMMAND: IkkmErrorRow;
    readonly OFD_PROTOCOL: IkkmErrorRow;
    readonly OFD_RESERVED: IkkmErrorRow;
    readonly OFD_SAME_NUMBER: IkkmErrorRow;
    readonly OFD_SAME_PARTY: IkkmErrorRow;
    readonly OFD_SHIFT_EXPIRED: IkkmErrorRow;
    readonly OFD_UNKNOWN_COMMAND: IkkmErrorRow;
    readonly OFD_UNKNOWN_DEVICE: IkkmErrorRow;
    readonly OFD_UNSUPPORTED_COMMAND: IkkmErrorRow;
};
export type Code = keyof typeof errors;
/** The refusal for a result of the tax operator; 254 and 255 mean offline work and have none. */
export declare function ofdCode(result: number): Code | undefined;
