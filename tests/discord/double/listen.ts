// Listening on this machine alone.
import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on 127.0.0.1, on any free port where 0 is wanted; gives the port. Rejects where it is taken. */
export async function listenOn(server: Server, wanted: number): Promise<number> {
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
