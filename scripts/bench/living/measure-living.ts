/**
 * The part of the benchmark about pages that live: what marks cost a page that changes, what is read of a feed that
 * grows, how a pointer finds its mark, and what all that weighs. Each in both browsers, where both can tell.
 */
import type { BenchOptions, PartResult, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import { type Contestant, openChromium, openFirefox } from './browsers.ts';
import type { Ground, Share } from './contest.ts';
import { measureFeed } from './measure-feed.ts';
import { measureHover } from './measure-hover.ts';
import { measureStrain } from './measure-strain.ts';
import { measureFlood, measureMemory } from './measure-weight.ts';
import { serveLiving } from './server.ts';

type Measurement = (ground: Ground) => Promise<Share>;

const EVERYWHERE: readonly Measurement[] = [measureStrain, measureHover, measureFeed];
const PLAN: readonly {
  readonly open: () => Promise<Contestant>;
  readonly measurements: readonly Measurement[];
}[] = [
  { open: openChromium, measurements: [...EVERYWHERE, measureMemory, measureFlood] },
  { open: openFirefox, measurements: EVERYWHERE },
];

/**
 * Measures with the built extension, on pages of our own (`options.pages` and `options.atMost` are of no use here).
 * @throws {Error} where a browser or a build of the extension is missing, or a page does not come to rest
 */
export async function measureLiving(options: BenchOptions): Promise<PartResult> {
  const server = await serveLiving();
  const shares: Share[] = [];
  try {
    for (const { open, measurements } of PLAN) {
      const browser = await open();
      try {
        for (const measure of measurements) {
          shares.push(await measure({ browser, origin: server.origin, options }));
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return joined(shares);
}

/** All shares as one result; figures of one target stand together. */
export function joined(shares: readonly Share[]): PartResult {
  const rows: Row[] = [];
  const targets = new Map<TargetName, readonly TargetFigure[]>();
  for (const share of shares) {
    rows.push(...share.rows);
    for (const [target, figure] of share.figures) {
      targets.set(target, [...(targets.get(target) ?? []), figure]);
    }
  }
  return { rows, targets, lines: [] };
}
