// The application's key pair, and the signature that Discord puts on every request to an interactions endpoint.
import { generateKeyPairSync, sign } from 'node:crypto';

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

export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (body, timestamp = String(Math.floor(Date.now() / 1000))) => ({
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
      'x-signature-timestamp': timestamp,
    }),
  };
}
