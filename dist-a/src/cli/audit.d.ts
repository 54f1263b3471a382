/** `tillrig audit`: whether the books of a running rig agree, to the cent. */
import { Command } from 'commander';
export declare function command(): Command;
