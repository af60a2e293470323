// Words for one or for many: "{It is|They are}" becomes one of the two.

/** Chooses in every {one|many} of `text` by the number of its subject. */
export function speak(text: string, plural: boolean): string {
  return text.replaceAll(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, many: string) =>
    plural ? many : one,
  );
}

/** The text with its first letter large, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
