/** Sizes and shares in words. Between a number and its unit no line ends. */

const NO_BREAK = '\u00A0';

const UNITS = ['KB', 'MB', 'GB'] as const;

/** A size as file managers print it, in steps of 1,000: "0 KB", "412 KB", "1.2 MB". @param bytes ≥ 0 */
export function bytesInWords(bytes: number): string {
  const step = stepOf(bytes);
  return `${inStep(bytes, step)}${NO_BREAK}${UNITS[step]}`;
}

/** "1.2 of 3.4 MB", both in the unit of the whole; "1.2 MB" where the whole is not known. */
export function bytesOfBytes(received: number, total: number | undefined): string {
  if (total === undefined) return bytesInWords(received);
  const step = stepOf(total);
  return `${inStep(received, step)} of ${inStep(total, step)}${NO_BREAK}${UNITS[step]}`;
}

/** A share from 0 to 1 as a percentage: what is there is never printed as 0 %, what is not all never as 100 %. */
export function shareInWords(share: number): string {
  if (share > 0 && share < 0.01) return `less than 1${NO_BREAK}%`;
  if (share > 0.99 && share < 1) return `99${NO_BREAK}%`;
  return `${Math.round(share * 100)}${NO_BREAK}%`;
}

/** Index of the unit: the largest of which there is one, rounded; thousands of bytes at least. */
function stepOf(bytes: number): 0 | 1 | 2 {
  if (bytes < 999_500) return 0;
  return bytes < 999_500_000 ? 1 : 2;
}

function inStep(bytes: number, step: 0 | 1 | 2): string {
  const amount = bytes / 1_000 ** (step + 1);
  if (step === 0) return String(bytes > 0 ? Math.max(1, Math.round(amount)) : 0);
  return amount.toFixed(amount < 100 ? 1 : 0);
}
