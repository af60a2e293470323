// Scripts whose words are written without spaces.

/** A letter of such a script, or a mark that its words have inside: the long sign of サイバー. */
export const unspacedLetter =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
