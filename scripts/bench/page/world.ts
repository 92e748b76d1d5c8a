/**
 * One cold run: a world of its own, uniquely named, in the document that is there, and a script that the engine has
 * never seen (its text is unique), so that neither compiled code nor wrappers of nodes are left from a run before.
 */
import type { Ran } from '#scripts/bench/contenders/contender.ts';
import type { Reply } from '#scripts/bench/contenders/reply.ts';

/** A run that takes longer (ms) is stopped: no page waits so long, and its true length changes no conclusion. */
export const LONGEST = 2_000;

export interface ColdRun extends Ran {
  /** Milliseconds of preparation. */
  readonly prepared: number;
  /** True if it was stopped: `ms` is then `LONGEST`, and what was found is not known. */
  readonly stopped: boolean;
  /** What the page had to do until its next frame because of the run: milliseconds of style and layout, and how often. */
  readonly after: Rendering;
}

/** What is used of a session with a page, whichever driver keeps it. */
export interface PageSession {
  send(
    method: 'Page.getFrameTree',
  ): Promise<{ readonly frameTree: { readonly frame: { readonly id: string } } }>;
  send(
    method: 'Page.createIsolatedWorld',
    request: { frameId: string; worldName: string },
  ): Promise<{ readonly executionContextId: number }>;
  send(method: 'HeapProfiler.collectGarbage'): Promise<unknown>;
  send(method: 'Runtime.evaluate', request: Evaluation): Promise<Evaluated>;
  send(
    method: 'Performance.getMetrics',
  ): Promise<{ readonly metrics: readonly { readonly name: string; readonly value: number }[] }>;
}

interface Evaluation {
  expression: string;
  contextId?: number;
  returnByValue: boolean;
  awaitPromise?: boolean;
  timeout?: number;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

export interface Rendering {
  readonly styleMs: number;
  readonly layoutMs: number;
  readonly layouts: number;
  /** Nodes in the document, more than before. */
  readonly nodes: number;
}

export interface Script {
  readonly source: string;
  /** What it fetches; '' if nothing. */
  readonly address: string;
  readonly reply?: Reply;
}

let worlds = 0;

/** Runs a contender once. The document is laid out before, and laid out again (measured apart) after. */
export async function runCold(
  session: PageSession,
  { source, address, reply = [] }: Script,
): Promise<ColdRun> {
  const world = await newWorld(session);
  await world.evaluate(`/* ${worlds} */ ${source}`);
  const prepared = await world.evaluate<number>(
    `offered.prepare(${JSON.stringify(address)}, ${JSON.stringify(reply)})`,
  );
  await session.send('HeapProfiler.collectGarbage');
  await world.evaluate(FLUSH);
  const before = await rendered(session);
  const begun = performance.now();
  const ran = await world.evaluate<Ran>('offered.run()', LONGEST).catch((error: unknown) => {
    // A run that is stopped has no answer, and the protocol no name for that; every other failure is one of the bench.
    if (performance.now() - begun < LONGEST) throw error;
  });
  await world.evaluate(FLUSH);
  const after = await rendered(session);
  await world.evaluate("CSS.highlights.delete('bench')");
  return {
    ...(ran ?? { ms: LONGEST, characters: 0, hits: 0 }),
    prepared,
    stopped: ran === undefined,
    after: {
      styleMs: after.styleMs - before.styleMs,
      layoutMs: after.layoutMs - before.layoutMs,
      layouts: after.layouts - before.layouts,
      nodes: after.nodes - before.nodes,
    },
  };
}

const FLUSH = 'document.documentElement.offsetHeight';

interface World {
  evaluate<T>(expression: string, timeout?: number): Promise<T>;
}

async function newWorld(session: PageSession): Promise<World> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `bench ${++worlds}`,
  });
  return {
    evaluate: async <T>(expression: string, timeout?: number) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        ...{ expression, contextId, returnByValue: true },
        ...(timeout === undefined ? { awaitPromise: true } : { timeout }),
      });
      if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as T;
    },
  };
}

async function rendered(session: PageSession): Promise<Rendering> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    styleMs: of('RecalcStyleDuration') * 1000,
    layoutMs: of('LayoutDuration') * 1000,
    layouts: of('LayoutCount'),
    nodes: of('Nodes'),
  };
}
