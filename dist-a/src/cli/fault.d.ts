/** `tillrig fault`: breaks messages on the wire of a running rig. */
import { Command } from 'commander';
export declare function command(): Command;
