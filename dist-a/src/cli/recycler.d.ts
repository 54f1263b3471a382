/** `tillrig recycler`: the machine alone, at work for any ImaCash server. */
import { Command } from 'commander';
export declare function command(): Command;
