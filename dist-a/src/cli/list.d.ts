/** `tillrig list`: the scenarios there are. */
import { Command } from 'commander';
export declare function command(): Command;
