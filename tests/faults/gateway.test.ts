// Keeps that a bot over the gateway goes on after every fault of the table.
import { standsTable } from './check.ts';

standsTable('gateway');
