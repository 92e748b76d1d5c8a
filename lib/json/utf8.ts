/** Bytes to text, strictly: what is not UTF-8 is refused with the line in which it stands. */

export type Decoded =
  | {
      readonly ok: true;
      /** Without its byte order mark. */
      readonly text: string;
      readonly byteOrderMark: boolean;
    }
  | { readonly ok: false; readonly is: 'UTF-16' }
  | {
      readonly ok: false;
      readonly is: 'not UTF-8';
      /** From 1: the line that holds the first bad byte. */
      readonly line: number;
    };

/** Decodes UTF-8. Text with the byte order mark of UTF-16 is known as such. Never throws. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { ok: false, is: 'UTF-16' };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), byteOrderMark };
  } catch {
    return { ok: false, is: 'not UTF-8', line: lineOf(bytes, firstBadByte(bytes)) };
  }
}

const NEWLINE = 0x0a;

/** The line, from 1, of a byte. */
function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}

/** Where the first sequence begins that is no UTF-8; the length of the bytes if there is none. */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Well-formed sequences of more than one byte: leads, length, range of the second byte. (Unicode Standard, table 3-7.) */
const SEQUENCES = [
  { leads: [0xc2, 0xdf], length: 2, second: [0x80, 0xbf] },
  { leads: [0xe0, 0xe0], length: 3, second: [0xa0, 0xbf] },
  { leads: [0xe1, 0xec], length: 3, second: [0x80, 0xbf] },
  { leads: [0xed, 0xed], length: 3, second: [0x80, 0x9f] },
  { leads: [0xee, 0xef], length: 3, second: [0x80, 0xbf] },
  { leads: [0xf0, 0xf0], length: 4, second: [0x90, 0xbf] },
  { leads: [0xf1, 0xf3], length: 4, second: [0x80, 0xbf] },
  { leads: [0xf4, 0xf4], length: 4, second: [0x80, 0x8f] },
] as const;

/** Bytes of the well-formed sequence at `at`; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead === undefined || lead < 0x80) return 1;
  const sequence = SEQUENCES.find(({ leads }) => isWithin(lead, leads));
  if (!sequence || !isWithin(bytes[at + 1], sequence.second)) return 0;
  const rest = bytes.subarray(at + 2, at + sequence.length);
  return rest.length === sequence.length - 2 && rest.every((byte) => isWithin(byte, [0x80, 0xbf]))
    ? sequence.length
    : 0;
}

const isWithin = (byte: number | undefined, [low, high]: readonly [number, number]) =>
  byte !== undefined && byte >= low && byte <= high;
