// Reads a body as Discord does: JSON, or a form whose `payload_json` is the body and whose `files[n]` are its files.
import type { File } from './messages.ts';

/** What a request or an answer carries. */
export interface Sent {
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
  readonly files: readonly File[];
}

function json(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param type the header content-type. */
export async function bodyOf(type: string, bytes: Buffer): Promise<Sent> {
  if (!type.startsWith('multipart/form-data')) return { body: json(bytes.toString()), files: [] };
  const headers = { 'content-type': type };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const files: File[] = [];
  for (const [key, value] of form)
    if (typeof value !== 'string')
      files.push({ index: key.replace(/\D/gu, ''), name: value.name, size: value.size });
  return { body: json(String(form.get('payload_json') ?? '')), files };
}
