/** The verbs of the command line: one of them, one file. */
import type { Command } from 'commander'

export interface Verb {
  readonly says: string
  load(): Promise<{ command(): Command }>
}

export const verbs: Readonly<Record<string, Verb>> = {
  up: { says: 'start emulators and their console; stays up', load: () => import('./up.ts') },
  run: { says: 'run scenarios', load: () => import('./run.ts') },
  explore: {
    says: 'put every fault at every message of a till',
    load: () => import('./explore.ts'),
  },
  replay: {
    says: 'make one run of an exploration again',
    load: () => import('./replay.ts'),
  },
  exec: {
    says: 'start a rig, run a command with its addresses, stop',
    load: () => import('./exec.ts'),
  },
  recycler: {
    says: 'run a cash recycler against an ImaCash server; stays up',
    load: () => import('./recycler.ts'),
  },
  report: { says: 'make one report of several runs', load: () => import('./report.ts') },
  init: { says: 'write the first files of a project', load: () => import('./init.ts') },
  doctor: {
    says: 'see whether everything is there that a run needs',
    load: () => import('./doctor.ts'),
  },
  record: {
    says: 'record what a till and a real device say to each other',
    load: () => import('./record.ts'),
  },
  compare: {
    says: 'run the same against two targets, and tell where they differ',
    load: () => import('./compare.ts'),
  },
  mutants: {
    says: 'plant small bugs in the emulators, and see which are noticed',
    load: () => import('./mutants.ts'),
  },
  list: { says: 'list scenarios', load: () => import('./list.ts') },
  codes: {
    says: 'what each code of a device means, and how to get it',
    load: () => import('./codes.ts'),
  },
  cause: {
    says: 'change the physical world of a running rig',
    load: () => import('./cause.ts'),
  },
  fault: { says: 'break messages of a running rig', load: () => import('./fault.ts') },
  clock: { says: 'see or move the clock of a running rig', load: () => import('./clock.ts') },
  state: { says: 'see the state of a running rig', load: () => import('./state.ts') },
  journal: { says: 'see what happened in a running rig', load: () => import('./journal.ts') },
  audit: {
    says: 'see whether the books of a running rig agree',
    load: () => import('./audit.ts'),
  },
  reset: { says: 'make a running rig as new', load: () => import('./reset.ts') },
  snapshot: {
    says: 'save and restore all a running rig is',
    load: () => import('./snapshot.ts'),
  },
  schema: { says: 'print the JSON Schema of scenarios', load: () => import('./schema.ts') },
  openapi: {
    says: 'print a protocol as an OpenAPI document',
    load: () => import('./openapi.ts'),
  },
}
