/**
 * Web addresses, e-mail addresses, @handles, file names and paths: words in them name nothing. Only the run around a
 * find is looked at, and each run once, so that the work stays linear in the text.
 */
import { unitClasses, WORD } from '#lib/names/unit-class.ts';

const setOf = (characters: string) => new Set([...characters].map((character) => character.charCodeAt(0)));

/** What an unbroken address can be made of besides letters and digits. Quotes and brackets end it. */
const JOINTS = setOf('-._~:/?#@&+=%,;\\');

/** Of these, what no address is without; followed by a space they are mere punctuation. */
const TELLING = setOf('.:/?#@&\\');

/** Signs that a run without spaces is an address or holds one, each with an example. */
export const ADDRESS_SIGNS: readonly { sign: RegExp; example: string }[] = [
  { sign: /\p{L}:\/\/[^/]/u, example: 'https://example.org/Kyiv' },
  { sign: /^www\./iu, example: 'www.Kyiv.example' },
  { sign: /^(?:mailto|tel|data|urn):/iu, example: 'mailto:Kyiv' },
  { sign: /[\p{L}\p{N}]@[\p{L}\p{N}]/u, example: 'press@Kyiv' },
  { sign: /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_]/u, example: '@Kyiv' },
  // A small-lettered ending after a point: domain or file name. "Kyiv.The" is a missing space.
  {
    sign: /[\p{L}\p{N}_-]\.\p{Ll}[\p{Ll}\p{N}]{1,23}(?![\p{L}\p{N}])/u,
    example: 'Kyiv.example, Kyiv.jpg, Київ.укр',
  },
  { sign: /^(?:~|\.{1,2})?\/[^/]+\/[\p{L}\p{N}]/u, example: '/news/Kyiv' },
  { sign: /[\p{L}\p{N}:.]\\[\p{L}\p{N}]/u, example: 'C:\\Kyiv' },
  { sign: /^[^#]*[\p{L}\p{N}/]#\p{L}/u, example: 'page#Kyiv' },
  { sign: /[?&][\p{L}\p{N}_]+=/u, example: 'search?q=Kyiv' },
];

/**
 * Answers for finds in `text`, in any order: is this place (UTF-16 offset) inside an address?
 */
export function createAddressCheck(text: string): (at: number) => boolean {
  let start = 0;
  let end = 0;
  let isAddress = false;
  return (at) => {
    if (at >= start && at < end) return isAddress;
    start = at;
    end = at;
    let telling = 0;
    for (; start > 0 && isJoined(text, start - 1); start--)
      telling += Number(TELLING.has(text.charCodeAt(start - 1)));
    for (; end < text.length && isJoined(text, end); end++)
      telling += Number(TELLING.has(text.charCodeAt(end)));
    if (TELLING.has(text.charCodeAt(end - 1))) telling--;
    const run = telling > 0 ? text.slice(start, end) : '';
    isAddress = telling > 0 && ADDRESS_SIGNS.some(({ sign }) => sign.test(run));
    return isAddress;
  };
}

function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return ((unitClasses()[unit] ?? 0) & WORD) !== 0 || JOINTS.has(unit);
}
