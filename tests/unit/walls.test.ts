/**
 * The rooms' walls are lines in biome.json. Here the real linter is run, with the real configuration, over samples
 * that break each wall, and over samples that do not.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { toolScript } from '#scripts/node/tools.mjs';

interface Sample {
  /** What the sample shows, as the end of a sentence. */
  readonly says: string;
  readonly path: string;
  readonly code: string;
  /** The rule that must refuse it; absent: nothing may. */
  readonly rule?:
    | 'noRestrictedImports'
    | 'noRestrictedGlobals'
    | 'noExplicitAny'
    | 'noNonNullAssertion'
    | 'noImportCycles'
    | 'noFloatingPromises'
    | 'useImportType'
    | 'noBarrelFile';
}

const imports = (address: string) => `import { thing } from '${address}';\nexport const use = () => thing;\n`;

const SAMPLES: readonly Sample[] = [
  {
    says: 'refuses facts importing another room',
    path: 'lib/facts/a.ts',
    code: imports('#lib/names/fold.ts'),
    rule: 'noRestrictedImports',
  },
  { says: 'lets facts import valibot', path: 'lib/facts/b.ts', code: imports('valibot') },
  {
    says: 'refuses a pure room importing a DOM room',
    path: 'lib/match/a.ts',
    code: imports('#lib/page/block.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses even a type from a DOM room in a pure one',
    path: 'lib/match/b.ts',
    code: "export type { Block } from '#lib/page/block.ts';\n",
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a dynamic import across the wall',
    path: 'lib/match/c.ts',
    code: "export const use = () => import('#lib/paint/marks.ts');\n",
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a pure room importing the platform',
    path: 'lib/lexicon/a.ts',
    code: imports('#lib/platform/browser.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a pure room importing Preact',
    path: 'lib/evidence/a.ts',
    code: imports('preact'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a pure room importing Node',
    path: 'lib/names/a.ts',
    code: imports('node:fs'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a pure room importing the extension framework',
    path: 'lib/settings/a.ts',
    code: imports('wxt/browser'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a pure room climbing out by a relative path',
    path: 'lib/messages/a.ts',
    code: imports('../facts/schema.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'lets a pure room import facts and its own files',
    path: 'lib/messages/b.ts',
    code: `${imports('#lib/facts/schema.ts')}export const own = import('./c.ts');\n`,
  },
  {
    says: 'lets only search import fuse.js',
    path: 'lib/engine/a.ts',
    code: imports('fuse.js'),
    rule: 'noRestrictedImports',
  },
  { says: 'lets search import fuse.js', path: 'lib/search/a.ts', code: imports('fuse.js') },
  ...['document', 'window', 'chrome', 'browser', 'process', 'globalThis'].map(
    (name): Sample => ({
      says: `refuses ${name} in a pure room`,
      path: `lib/quantities/${name}.ts`,
      code: `export const use = () => ${name};\n`,
      rule: 'noRestrictedGlobals',
    }),
  ),
  {
    says: 'refuses a DOM type in a pure room',
    path: 'lib/match/d.ts',
    code: 'export const use = (element: Element) => element.id;\n',
    rule: 'noRestrictedGlobals',
  },
  {
    says: 'lets a DOM room use the document',
    path: 'lib/page/a.ts',
    code: 'export const use = () => document.title;\n',
  },
  {
    says: 'refuses a DOM room importing the platform',
    path: 'lib/card/a.ts',
    code: imports('#lib/platform/messages.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a DOM room importing the browser API',
    path: 'lib/paint/a.ts',
    code: imports('wxt/browser'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a DOM room naming the browser API',
    path: 'lib/ui/a.ts',
    code: "export const use = () => chrome.runtime.getURL('/');\n",
    rule: 'noRestrictedGlobals',
  },
  {
    says: 'refuses a DOM room importing Node',
    path: 'lib/popup/a.ts',
    code: imports('node:path'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a room that nobody has heard of importing the browser API',
    path: 'lib/attic/a.ts',
    code: imports('wxt/browser'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'lets the platform import the browser API',
    path: 'lib/platform/a.ts',
    code: imports('wxt/browser'),
  },
  {
    says: 'refuses the platform importing a DOM room',
    path: 'lib/platform/b.ts',
    code: imports('#lib/card/view.tsx'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses an entrypoint importing the browser API',
    path: 'entrypoints/popup/a.ts',
    code: imports('wxt/browser'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses an entrypoint importing another',
    path: 'entrypoints/popup/b.ts',
    code: imports('../background/index.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses the gate importing a schema',
    path: 'entrypoints/gate/a.ts',
    code: imports('#lib/messages/message-map.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses the gate importing more of the page room than its question',
    path: 'entrypoints/gate/b.ts',
    code: imports('#lib/page/walk.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'lets the gate ask whether a page is worth reading',
    path: 'entrypoints/gate/c.ts',
    code: imports('#lib/page/worth-reading.ts'),
  },
  {
    says: 'refuses the command line importing the platform',
    path: 'cli/a.ts',
    code: imports('#lib/platform/browser.ts'),
    rule: 'noRestrictedImports',
  },
  { says: 'lets the command line import Node', path: 'cli/b.ts', code: imports('node:fs') },
  {
    says: 'refuses a test importing an entrypoint',
    path: 'tests/unit/a.test.ts',
    code: imports('../../entrypoints/gate/index.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses a script climbing out by a relative path',
    path: 'scripts/a/a.ts',
    code: imports('../b.ts'),
    rule: 'noRestrictedImports',
  },
  {
    says: 'refuses any',
    path: 'lib/page/b.ts',
    code: 'export const use = (value: any) => value;\n',
    rule: 'noExplicitAny',
  },
  {
    says: 'refuses a non-null assertion',
    path: 'lib/page/c.ts',
    code: 'export const use = (value: string | null) => value!;\n',
    rule: 'noNonNullAssertion',
  },
  {
    says: 'refuses a type imported as a value',
    path: 'lib/page/d.ts',
    code: "import { Block } from './block.ts';\nexport const use = (block: Block) => block;\n",
    rule: 'useImportType',
  },
  {
    says: 'refuses a barrel',
    path: 'lib/page/index.ts',
    code: "export { one } from './one.ts';\n",
    rule: 'noBarrelFile',
  },
  {
    says: 'refuses a promise that nobody waits for',
    path: 'lib/page/e.ts',
    code: 'const work = async () => 1;\nexport const use = () => {\n  work();\n};\n',
    rule: 'noFloatingPromises',
  },
  {
    says: 'refuses files that import each other',
    path: 'lib/page/f.ts',
    code: "import { g } from './g.ts';\nexport const f = () => g();\n",
    rule: 'noImportCycles',
  },
  {
    says: 'refuses files that import each other, the other way',
    path: 'lib/page/g.ts',
    code: "import { f } from './f.ts';\nexport const g = () => f();\n",
    rule: 'noImportCycles',
  },
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

const project = mkdtempSync(join(tmpdir(), 'walls-'));
let refusals: ReadonlyMap<string, ReadonlySet<string>>;

/** Rules that refused, by the path of the sample. */
async function lint(): Promise<Map<string, Set<string>>> {
  const args = [toolScript('biome'), 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const stdout = await new Promise<string>((resolve) => {
    // The linter leaves with 1 where it refuses anything, which is what is wanted here.
    execFile(process.execPath, args, { cwd: project, maxBuffer: 1 << 26 }, (_error, out) => resolve(out));
  });
  const byPath = new Map<string, Set<string>>();
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    const rules = byPath.get(location.path) ?? new Set();
    rules.add(category.slice(category.lastIndexOf('/') + 1));
    byPath.set(location.path, rules);
  }
  return byPath;
}

beforeAll(async () => {
  for (const file of ['biome.json', 'package.json']) copyFileSync(join(ROOT, file), join(project, file));
  for (const { path, code } of SAMPLES) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), code);
  }
  refusals = await lint();
});

afterAll(() => rmSync(project, { recursive: true }));

test.each(SAMPLES)('lint $says', ({ path, rule }) => {
  expect([...(refusals.get(path) ?? [])]).toEqual(rule === undefined ? [] : [rule]);
});

test('no two samples share a path, or one would hide the other', () => {
  expect(new Set(SAMPLES.map(({ path }) => path)).size).toBe(SAMPLES.length);
});
