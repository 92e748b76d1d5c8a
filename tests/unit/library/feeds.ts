/** Subscriptions for tests of rules: of the right shape, and signed by nobody. */
import type { Subscription } from '#lib/library/record.ts';

const KEY = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } as const;

export function feedOf(feed: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    url: `https://${feed}.example/feed.json`,
    title: feed,
    trust: {
      feed,
      keys: { feed, number: 1, root: KEY, signing: KEY },
      version: 1,
      digest: 'd'.repeat(64),
    },
    packs: [],
    expires: '2026-12-22T12:00:00Z',
    subscribed: '2026-11-22T12:00:00Z',
    checked: null,
    next: '2026-11-22T12:00:00Z',
    failures: 0,
    trouble: null,
    auto: true,
    every: 86_400_000,
    ...changes,
  };
}
