/** `tillrig clock`: the time it is in a running rig. */
import { Command } from 'commander';
export declare function command(): Command;
