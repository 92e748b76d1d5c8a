/** Bad input ends a command with one clear line on stderr and exit status 2, and nothing on stdout. */

/** Exit statuses of every command. */
export const EXIT = {
  /** Done; a check found nothing. */
  ok: 0,
  /** A check found something. */
  findings: 1,
  /** The input cannot be used: a missing file, an unknown option, broken JSON. */
  badInput: 2,
} as const;

/** What the caller did wrong, in one line: what, where, remedy. Anything else that is thrown is a fault of ours. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** Ends the command with one line about the caller's input. */
export function fail(message: string): never {
  throw new BadInput(message);
}

/** The line for stderr. Line breaks become spaces and control or bidi characters are escaped: what is quoted stays harmless. */
export function errorLine(message: string): string {
  return `according-to: ${printable(message)}\n`;
}

/** Text that is safe on a terminal: one line, with control, bidi and other invisible characters escaped. */
export function printable(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}
