// npm run double: the double of Discord by itself, with its page, for a bot that is pointed at it by hand.
import { startDouble } from '../double.ts';
import { serveDesk } from './serve.ts';

const double = await startDouble({ token: 'double' });
const desk = await serveDesk(double);
process.stdout.write(`A double of Discord, on this machine only.

Page:     ${desk.address}
API:      ${double.api}
Gateway:  ${double.gateway}
Public key for HTTP interactions: ${double.publicKey}

Point a bot at it in another terminal:
  DISCORD_TOKEN=${double.token} DISCORD_API=${double.api} npm start

Ctrl-C ends it.
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all([desk.stop(), double.stop()]));
