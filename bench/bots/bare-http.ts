// The bare peer over HTTP: a node:http server that verifies Discord's signature and answers `pong`.
import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before the 32 bytes of an Ed25519 key in its usual encoding (RFC 8410). */
const head = '302a300506032b6570032100';
const der = Buffer.from(head + process.env['DISCORD_PUBLIC_KEY'], 'hex');
const key = createPublicKey({ key: der, format: 'der', type: 'spki' });

const pong = { type: 4, data: { content: 'pong' } };
const answers: Readonly<Record<number, object>> = {
  1: { type: 1 },
  4: { type: 8, data: { choices: [{ name: 'pong', value: 'pong' }] } },
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const signed = Buffer.concat([
      Buffer.from(String(request.headers['x-signature-timestamp'])),
      body,
    ]);
    const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
    if (!verify(null, signed, key, signature)) {
      response.writeHead(401).end();
      return;
    }
    const { type } = JSON.parse(body.toString()) as { type: number };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[type] ?? pong));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`Ready. Listening on http://127.0.0.1:${port}/interactions.`);
});
