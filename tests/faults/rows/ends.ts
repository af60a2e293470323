// Faults that end a bot, since no second try heals them: it says why in its last words, and leaves with its code.
import { forGood } from '../../../src/verbs/common.ts';
import type { Double } from '../../discord/double.ts';
import type { Alive } from '../../transports/process.ts';
import type { Sees } from '../row.ts';

export interface Running {
  readonly double: Double;
  readonly bot: Alive;
}

/** A row of the table for a bot that ends. */
export interface End {
  readonly fault: string;
  readonly verb: 'start' | 'serve' | 'register';
  /** Beside what it takes to run at all. */
  readonly env?: Readonly<Record<string, string>>;
  /** Before it starts: gives what the environment says besides. */
  readonly before?: (double: Double) => Readonly<Record<string, string>> | undefined;
  /** Once it is ready; without this it never comes so far. Gives what an asker sees, where one has asked. */
  readonly after?: (running: Running) => Promise<string> | undefined;
  readonly sees?: Sees;
  /** The lines on standard error, and the code. */
  readonly says: readonly RegExp[];
  readonly code: 0 | 1 | typeof forGood;
}

const ends = (
  verb: End['verb'],
  fault: string,
  says: RegExp | readonly RegExp[],
  more: Partial<End> = {},
): End => ({ fault, verb, says: says instanceof RegExp ? [says] : says, code: 1, ...more });

const badToken =
  /^Discord does not accept the DISCORD_TOKEN\. Copy it again from the developer portal/u;
const fails = (double: Double, path: RegExp, status: number, method = 'GET') =>
  double.failNext({ method, path }, { kind: 'status', status }, 20);
const gatewayBot = /^\/gateway\/bot/u;
const commands = /commands/u;

/** Closed for good once the bot is ready, by this code. */
const closed = (code: number, fault: string, says: RegExp): End =>
  ends('start', `close code ${code} after ready: ${fault}`, says, {
    after: ({ double }) => void double.closeAll(code),
    code: forGood,
  });

export const endings: readonly End[] = [
  closed(4004, 'the token was made anew', /^Discord no longer accepts the token\. Make a new one/u),
  closed(
    4014,
    'an intent is not allowed any more',
    /^Discord does not allow this bot the intents/u,
  ),
  ends('start', 'a wrong token', badToken, {
    env: { DISCORD_TOKEN: 'another.token.here' },
    code: forGood,
  }),
  ends(
    'start',
    'identify is refused with 4004',
    /^Discord (?:no longer accepts the token|does not accept the DISCORD_TOKEN)/u,
    {
      before: (double) => void double.refuseNextIdentify(4004),
      code: forGood,
    },
  ),
  ends('start', 'identify is refused with 4013', /^Discord refused the intents\.$/u, {
    before: (double) => void double.refuseNextIdentify(4013),
    code: forGood,
  }),
  ends(
    'start',
    'no session starts are left',
    /^Discord lets this bot start no more sessions for now: .* look for what keeps starting it\.$/u,
    {
      before: (double) => void double.limitSessions(0),
    },
  ),
  ends(
    'start',
    'no session starts are left while it runs, and the connection is not taken up again',
    [
      /^Discord lets this bot start no more sessions for now: .* look for what keeps starting it\.$/u,
    ],
    {
      after: ({ double }) => {
        double.forgetSessions();
        double.limitSessions(0);
        double.refuseNextIdentify(4000);
        double.closeAll(1006);
        return undefined;
      },
    },
  ),
  ends(
    'start',
    'Discord meets every request with 500',
    /^Discord answered with an error of its own \(500\)\./u,
    {
      before: (double) => void fails(double, gatewayBot, 500),
    },
  ),
  ends(
    'start',
    'the page of a network that wants a log-in answers in the place of Discord',
    /^What answers in the place of Discord is not Discord\. Look at the proxy/u,
    {
      before: (double) =>
        void double.failNext({ method: 'GET', path: gatewayBot }, { kind: 'page' }, 20),
    },
  ),
  ends(
    'start',
    'there is no network',
    /^Discord cannot be reached \(ECONNREFUSED\)\. Check the network and DISCORD_API\.$/u,
    {
      env: { DISCORD_API: 'http://127.0.0.1:9/api' },
    },
  ),
  ends(
    'start',
    'the commands may not be registered (403)',
    /^Discord refused: .*\(403 at PUT .*commands\)\.$/u,
    {
      before: (double) => void fails(double, commands, 403, 'PUT'),
      code: forGood,
    },
  ),
  ends('register', 'a wrong token', badToken, {
    env: { DISCORD_TOKEN: 'another.token.here' },
    code: forGood,
  }),
  ...(['start', 'register'] as const).map((verb) =>
    ends(
      verb,
      'the bot is not in the server of DISCORD_GUILD_ID',
      /^Discord does not let the bot into the server of DISCORD_GUILD_ID\. Correct the id, or add the bot to that server\.$/u,
      { env: { DISCORD_GUILD_ID: '100000000000000001' }, code: forGood },
    ),
  ),
  ends(
    'start',
    'HEALTH_PORT is in use',
    /^Cannot listen on 127\.0\.0\.1, port \d+ \(EADDRINUSE\)\.$/u,
    {
      before: ({ api }) => ({ HEALTH_PORT: new URL(api).port }),
    },
  ),
  ends('serve', 'PORT is in use', /^Cannot listen on 127\.0\.0\.1, port \d+ \(EADDRINUSE\)\.$/u, {
    before: ({ api }) => ({ PORT: new URL(api).port }),
  }),
  ends(
    'serve',
    'HEALTH_PORT is in use',
    /^Cannot listen on 127\.0\.0\.1, port \d+ \(EADDRINUSE\)\.$/u,
    {
      before: ({ api }) => ({ HEALTH_PORT: new URL(api).port }),
    },
  ),
  ends('serve', 'HOST does not exist', /^Cannot listen on no where, port 0 \(ENOTFOUND\)\.$/u, {
    env: { HOST: 'no where' },
    code: forGood,
  }),
  ends(
    'serve',
    'there is no public key',
    /^Set DISCORD_PUBLIC_KEY, in the environment or in \.env, to serve over HTTP\.$/u,
    {
      env: { DISCORD_PUBLIC_KEY: '' },
      code: forGood,
    },
  ),
  ends(
    'serve',
    'every setting is wrong at once',
    [
      /^DISCORD_GUILD_ID: must be a Discord id: 17 to 20 digits$/u,
      /^DISCORD_API: must be an address such as https:\/\/discord\.com\/api$/u,
      /^DISCORD_SHARDS: must be auto or a number of connections from 1$/u,
      /^DISCORD_PUBLIC_KEY: must be 64 hexadecimal digits, as the developer portal shows them$/u,
      /^PORT: must be a port: 0 to 65535$/u,
      /^HEALTH_PORT: must be a port: 0 to 65535$/u,
      /^WATCH: must be 1 or 0$/u,
      /^LOG_QUESTIONS: must be 1 or 0$/u,
    ],
    {
      env: {
        ...{ DISCORD_GUILD_ID: 'seminar', DISCORD_API: 'ftp://example.org', DISCORD_SHARDS: '0' },
        ...{ DISCORD_PUBLIC_KEY: 'abc', PORT: '99999', HEALTH_PORT: 'x' },
        ...{ WATCH: 'yes', LOG_QUESTIONS: 'no' },
      },
      code: forGood,
    },
  ),
];

/** What a bot of that verb needs to run. */
export const runs = (verb: End['verb'], { api, publicKey }: Double, token: string) =>
  verb === 'serve'
    ? { DISCORD_PUBLIC_KEY: publicKey, PORT: '0' }
    : { DISCORD_TOKEN: token, DISCORD_API: api };
