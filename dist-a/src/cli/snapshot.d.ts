/** `tillrig snapshot`: all a running rig is, to go back to. */
import { Command } from 'commander';
export declare function command(): Command;
