/** `tillrig up`: a rig that stays until it is interrupted, and says what it hears. */
import { Command } from 'commander';
export declare function command(): Command;
