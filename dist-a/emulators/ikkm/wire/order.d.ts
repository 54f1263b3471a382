/** The parameters of a registration, read and checked for shape; the machine checks their sense. */
import type { Form } from '../../../src/device/form.ts';
import type { Minor } from '../../../src/kernel/money.ts';
import type { Options } from '../options.ts';
import type { Malformed, Order } from '../state.ts';
export declare function badRequest(detail: string): Malformed;
export declare function badValue(detail: string): Malformed;
export declare function value(form: Form, name: string): string | undefined;
/** What is wrong with the form as a whole, before any value is looked at (A26). */
export declare function formProblem(form: Form, names: readonly string[]): Malformed | undefined;
/** An amount in tenge, above zero (A11) and not above 20 million. */
export declare function readAmount(text: string, decimals: Options['amount.decimals']): Minor | undefined;
export declare function readOrder(form: Form, method: string, options: Options): Order | Malformed;
