import type { ChildProcess, SpawnOptions } from 'node:child_process';
/** Starts a command without a shell. What goes wrong is told by the `error` event of the child. */
export declare function spawnGroup([file, ...args]: readonly string[], options: SpawnOptions): ChildProcess;
/** Whether anybody of the group was there to hear it. */
export declare function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean;
/** What the command started and left behind gets a moment to end by itself. */
export declare function endGroup(child: ChildProcess, farewellMs?: number): Promise<void>;
