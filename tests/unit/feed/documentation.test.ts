/** docs/feed.md is written by hand: it names what the schemas name, and its example is a feed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FeedPackSchema, KeyStatementSchema, ManifestSchema } from '#lib/feed/feed-file.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { FEED_LIMITS, SCHEDULE } from '#lib/feed/limits.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { fineValue } from './answers.ts';

const text = readFileSync(new URL('../../../docs/feed.md', import.meta.url), 'utf8');
/** The part of the document under a heading that begins so. */
const section = (heading: string): string => {
  const start = text.indexOf(`\n## ${heading}`);
  expect(start).toBeGreaterThan(-1);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end === -1 ? undefined : end);
};

describe('the description of feeds', () => {
  test.each([
    ['Key statements', KeyStatementSchema],
    ['Manifest', ManifestSchema],
    ['Manifest', FeedPackSchema],
  ])('names every member under %s', (heading, { entries }) => {
    for (const member of Object.keys(entries)) expect(section(heading)).toContain(`\`${member}\``);
  });

  test('gives the limits that hold', () => {
    const limits = section('Limits');
    const { manifestBytes, bodyBytes } = FEED_LIMITS;
    for (const bytes of [manifestBytes, bodyBytes]) {
      expect(limits).toContain(bytes.toLocaleString('en'));
    }
    expect(limits).toContain(`| key statements | ${FEED_LIMITS.keyStatements} |`);
    expect(limits).toContain(`| packs | ${FEED_LIMITS.packs} |`);
    const hours = SCHEDULE.leastEvery / 3_600_000;
    const days = (time: number) => time / 86_400_000;
    expect(limits).toContain(`every ${hours} hours at most, every ${days(SCHEDULE.mostEvery)} days at least`);
    expect(limits).toContain(`${SCHEDULE.firstRetry / 60_000} minutes, doubled each time, up to a day`);
    expect(limits).toContain(`up to ${days(SCHEDULE.mostRetryAfter)} days`);
    expect([days(SCHEDULE.every), days(SCHEDULE.mostRetry), SCHEDULE.jitter]).toEqual([1, 1, 0.1]);
    expect(FEED_LIMITS.clockSkew).toBe(10 * 60_000);
  });

  test('has an example that is a feed, with the payloads and the fingerprint it shows', async () => {
    const example = section('Example');
    const [statement, manifest, file] = [...example.matchAll(/```json\n(.*\n)```/gu)].map(
      ([, block]) => block,
    );
    const opened = fineValue(await openFeed(new TextEncoder().encode(file)));
    expect(`${JSON.stringify(opened.keys)}\n`).toBe(statement);
    expect(`${JSON.stringify(opened.manifest)}\n`).toBe(manifest);
    expect(example).toContain(`\`${await fingerprintOf(opened.keys.root)}\``);
  });
});
