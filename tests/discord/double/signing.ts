// The application's key pair, and the signature that Discord puts on every request to an interactions endpoint.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';

/** The two headers of a signed request. */
export interface Signature {
  readonly 'x-signature-ed25519': string;
  readonly 'x-signature-timestamp': string;
}
export interface Keys {
  /** 32 bytes in hex, as the developer portal shows it. */
  readonly publicKey: string;
  /**
   * Ed25519 over the timestamp and the raw body (Discord, Interactions: Security and Authorization).
   * @param timestamp seconds since 1970; now if left out.
   */
  sign(body: string, timestamp?: string): Signature;
}

/** What stands before the 32 bytes of a private key of Ed25519 (RFC 8410). */
const head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The pair that belongs to a text, the same each time. */
function pairOf(seed: string) {
  const bytes = createHash('sha256').update(seed).digest();
  const key = Buffer.concat([head, bytes]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return { publicKey: createPublicKey(privateKey), privateKey };
}

/** @param seed makes the keys the same each time; without it they are new ones. */
export function newKeys(seed?: string): Keys {
  const { publicKey, privateKey } =
    seed === undefined ? generateKeyPairSync('ed25519') : pairOf(seed);
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (body, timestamp = String(Math.floor(Date.now() / 1000))) => ({
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
      'x-signature-timestamp': timestamp,
    }),
  };
}
