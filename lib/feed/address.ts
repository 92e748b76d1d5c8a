/** Addresses of feeds: what a reader typed, what is kept, and where the files of a feed lie. */
import * as v from 'valibot';
import { LIMITS } from '#lib/facts/limits.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { FeedPackSchema } from './feed-file.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** A host name whose last label begins with a letter; or this device itself, where a publisher tries a feed out. */
const HOST = `(?:(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?|localhost|127\\.0\\.0\\.1)`;
const PATH = "/[A-Za-z0-9._~:/@!$&'()*+,;=%-]*";
const QUERY = "\\?[A-Za-z0-9._~:/?@!$&'()*+,;=%[\\]-]*";

/** The address of a `feed.json`, as a browser writes it: https, no user part, no fragment, ASCII only, with a path. */
export const FeedUrlSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url, `is longer than ${LIMITS.url} characters`),
  v.regex(
    new RegExp(`^https://${HOST}(?::\\d{1,5})?${PATH}(?:${QUERY})?$`, 'u'),
    'is not a plain https address without a user part',
  ),
  // One feed, one address: two subscriptions to it would undo each other's work.
  v.check((url) => URL.canParse(url) && new URL(url).href === url, 'is not written as browsers write it'),
);

/** Everything an address may not hold as it is typed: what parsers drop, turn round or hide behind. */
const ODD = /[\s\p{C}\\]/u;
/** Host and port of an https address. */
const AUTHORITY = /^https:\/\/(?<authority>[^/?]+)/iu;
/** The address of a folder gets the file's name. */
const FILE = 'feed.json';

/**
 * The address of a feed from what a reader typed or pasted. A name in another script comes back in its ASCII form
 * (`xn--…`): what is shown is where it leads.
 *
 * @returns an address that FeedUrlSchema accepts, or `bad-address`
 */
export function feedAddress(input: string): Outcome<string> {
  const typed = input.trim();
  if (typed.length > LIMITS.url) return trouble('bad-address', `longer than ${LIMITS.url} characters`);
  const authority = AUTHORITY.exec(typed)?.groups?.['authority'];
  if (authority === undefined) return trouble('bad-address', 'it has to begin with https://');
  if (authority.includes('@')) return trouble('bad-address', 'it holds a user name');
  if (typed.includes('#')) return trouble('bad-address', 'it holds a fragment (#)');
  if (ODD.test(typed) || !URL.canParse(typed)) return trouble('bad-address', 'it is not an address');
  const url = new URL(typed);
  if (url.pathname.endsWith('/')) url.pathname += FILE;
  return v.is(FeedUrlSchema, url.href)
    ? done(url.href)
    : trouble(
        'bad-address',
        'its host is no name with a dot, or it holds a character that addresses do not have',
      );
}

/**
 * Where a file of a feed lies: below the folder of its `feed.json`, on the same host.
 *
 * @param feedUrl as FeedUrlSchema accepts it
 * @param file a path below the folder, as a manifest has it
 * @returns an address that FeedUrlSchema accepts; `bad-address` where either is not what it should be, or both are too long
 */
export function addressOf(feedUrl: string, file: string): Outcome<string> {
  if (!v.is(FeedUrlSchema, feedUrl) || !v.is(FeedPackSchema.entries.file, file)) {
    return trouble('bad-address', file);
  }
  const address = new URL(file, feedUrl).href;
  return v.is(FeedUrlSchema, address) ? done(address) : trouble('bad-address', file);
}
