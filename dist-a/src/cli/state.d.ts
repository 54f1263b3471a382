/** `tillrig state`: a device as a person would look at it. */
import { Command } from 'commander';
export declare function command(): Command;
