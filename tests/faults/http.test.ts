// Keeps that a bot over HTTP goes on after every fault of the table.
import { standsTable } from './check.ts';

standsTable('http');
