/**
 * A feed compared with what the reader holds against it: the same feed, the same keys or their rightful successors, no
 * older state than was seen before, and not past its time. After The Update Framework's client workflow.
 *
 * Order of the checks, from what nobody can bend to what is least certain:
 *   1. signatures       what follows is the word of a key
 *   2. feed, keys       … of the key the reader confirmed, or one it named as its successor
 *   3. version, digest  against the reader's own memory: an old state is an old state on any day
 *   4. expiry           against the device's clock, the only witness here that is often wrong; so it is heard last,
 *                       and an old or forged state is never excused as a late one
 *
 * A manifest past its time is `expired` even where it is the very one that is known: that is how it shows that a
 * publisher has fallen silent, or that someone keeps from the reader.
 */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { KeyStatement, Manifest } from './feed-file.ts';
import { sameKey } from './jws.ts';
import { FEED_LIMITS } from './limits.ts';
import { type OpenedFeed, openFeed } from './open-feed.ts';
import type { Trust } from './trust.ts';

/** A feed that may be believed. */
export interface Followed {
  readonly manifest: Manifest;
  /** To be kept in place of the old one, once. */
  readonly trust: Trust;
  /** The version is higher than any seen before. */
  readonly news: boolean;
}

/** What a reader holds against a feed from now on, who has confirmed the fingerprint of its root. */
export const trustIn = ({ manifest, keys, digest }: OpenedFeed): Trust => ({
  feed: manifest.feed,
  keys,
  version: manifest.version,
  digest,
});

/** True where the feed's last word is past its time, by a clock that may be wrong by `clockSkew`. `now` in ms since 1970. */
export const isExpired = (expires: string, now: number): boolean =>
  now > Date.parse(expires) + FEED_LIMITS.clockSkew;

/**
 * Verifies a feed that is subscribed to.
 *
 * @param bytes `feed.json` as it came
 * @param trust as it was kept
 * @param now milliseconds since 1970
 * @returns what may be believed; or as `openFeed`, and `other-feed`, `wrong-key`, `rolled-back`, `two-contents`,
 *   `expired`. On trouble the old trust stays.
 */
export async function followFeed(bytes: Uint8Array, trust: Trust, now: number): Promise<Outcome<Followed>> {
  const opened = await openFeed(bytes);
  if (!opened.ok) return opened;
  const { manifest } = opened.value;
  const why = againstTrust(opened.value, trust) ?? againstClock(manifest, now);
  if (why !== undefined) return { ok: false, trouble: why };
  return done({ manifest, trust: trustIn(opened.value), news: manifest.version > trust.version });
}

function againstTrust({ manifest, statements, digest }: OpenedFeed, trust: Trust): Trouble | undefined {
  if (manifest.feed !== trust.feed) {
    return trouble('other-feed', `${manifest.feed}, not ${trust.feed}`).trouble;
  }
  const { number } = trust.keys;
  const known = statements[number - 1];
  if (known === undefined) {
    return trouble('wrong-key', `it names keys up to number ${statements.length}; number ${number} is known`)
      .trouble;
  }
  if (!sameStatement(known, trust.keys)) {
    return trouble('wrong-key', `its keys number ${number} are not those that were confirmed`).trouble;
  }
  if (manifest.version < trust.version) {
    return trouble('rolled-back', `version ${manifest.version}; version ${trust.version} was seen before`)
      .trouble;
  }
  if (manifest.version === trust.version && digest !== trust.digest) {
    return trouble('two-contents', `version ${manifest.version}`).trouble;
  }
  return undefined;
}

function againstClock({ expires }: Manifest, now: number): Trouble | undefined {
  if (!isExpired(expires, now)) return undefined;
  return trouble('expired', `on ${expires}; if that is still to come, the clock of this device is wrong`)
    .trouble;
}

const sameStatement = (a: KeyStatement, b: KeyStatement): boolean =>
  a.feed === b.feed && a.number === b.number && sameKey(a.root, b.root) && sameKey(a.signing, b.signing);
