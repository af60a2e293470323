// Interactions over HTTP as Discord posts them: signed with a key of our own.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** An application's key pair. */
export interface Keys {
  /** 64 hexadecimal digits, as the developer portal shows it. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  return { publicKey: Buffer.from(raw, 'base64url').toString('hex'), privateKey };
}

/** The seconds of now, `later` seconds on. */
export const seconds = (later = 0): string => String(Math.round(Date.now() / 1000) + later);

export const signature = (keys: Keys, timestamp: string, body: string | Uint8Array): string =>
  sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), keys.privateKey).toString(
    'hex',
  );

/** The init of a request with this body, signed as Discord signs. */
export function signed(
  keys: Keys,
  body: string,
  timestamp = seconds(),
): { method: 'POST'; headers: Record<string, string>; body: string } {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature(keys, timestamp, body),
      'x-signature-timestamp': timestamp,
    },
    body,
  };
}
