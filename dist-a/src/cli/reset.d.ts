/** `tillrig reset`: the rig as it was when it started. */
import { Command } from 'commander';
export declare function command(): Command;
