// npm run double: the double of Discord by itself, with its page, for a bot that is pointed at it by hand.
import { fail, forGood } from '../../../src/verbs/common.ts';
import { heedSignals, leaveBy } from '../../../src/verbs/signals.ts';
import { startDouble } from '../double.ts';
import { serveDesk } from './serve.ts';

heedSignals();
const port = Number(process.env['PORT'] ?? 0);
// The page takes the next one.
if (!Number.isInteger(port) || port < 0 || port >= 65_535)
  fail('PORT: must be a port: 0 to 65534', forGood);
const taken = ({ message }: Error) => fail(`The double cannot start: ${message}.`);
const double = await startDouble({ token: 'double', port }).catch(taken);
const desk = await serveDesk(double, port === 0 ? 0 : port + 1).catch(taken);
process.stdout.write(`A double of Discord, on this machine only.

Page:     ${desk.address}
API:      ${double.api}
Gateway:  ${double.gateway}
Server:   ${double.world.guilds[0]?.id}, for DISCORD_GUILD_ID
Public key for HTTP interactions: ${double.publicKey}

Point a bot at it in another terminal:
  DISCORD_TOKEN=${double.token} DISCORD_API=${double.api} npm start

Started again with the same PORT it is the same application, but has forgotten
its commands: npm run register brings them back.

Ctrl-C ends it.
`);
leaveBy(async () => {
  await Promise.all([desk.stop(), double.stop()]);
});
