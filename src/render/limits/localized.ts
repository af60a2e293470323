// The languages Discord knows, and the rule for a text given in some of them.
import { below, isRecord, type Rule, said } from './shape.ts';

/** The locales a client can have (Discord, Locales, and its OpenAPI document, AvailableLocalesEnum). */
export const LOCALES: readonly string[] = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fi', 'fr'],
  ...['he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro'],
  ...['ru', 'sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
];

/** A dictionary from locale to text; every text keeps the rule of the text it translates. */
export const localized =
  (rule: Rule): Rule =>
  (value, path) => {
    if (!isRecord(value)) return [`${path} is ${said(value)}; Discord wants locales and texts.`];
    return Object.entries(value).flatMap(([locale, given]) =>
      LOCALES.includes(locale)
        ? rule(given, below(path, locale))
        : [`${below(path, locale)} is no locale of Discord's; they are ${LOCALES.join(', ')}.`],
    );
  };
