// npm run build: bundles into dist/.
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const faults = (error: { stdout?: string }) => {
  console.error(error.stdout?.trim() || error);
  process.exit(1);
};
console.log(await bundle(fileURLToPath(new URL('../dist', import.meta.url))).catch(faults));
