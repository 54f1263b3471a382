import type { Flow, Observation, Running } from './run-step.ts';
import type { QuestionFile, Step } from './scenario.ts';
/** An answer that nobody gave leaves the case to a person: REVIEW. */
export declare function askPerson(question: QuestionFile, step: Step, running: Running): Promise<Observation>;
/** Has a person do what the runner does on an emulator: break the paper, wait a day. */
export declare function haveDone(question: QuestionFile, step: Step, running: Running): Promise<Flow>;
