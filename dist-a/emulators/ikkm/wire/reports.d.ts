import type { Instant } from '../../../src/kernel/time.ts';
import type { FiscalDocument, Question, Receipt, State } from '../state.ts';
/** Gives `undefined` when there is no such shift or document. */
export declare function answerQuestion(state: State, question: Question, at: Instant): unknown;
export declare function isReceipt(document: FiscalDocument): document is Receipt;
